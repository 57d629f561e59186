import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { BlockClient } from '../application/block-client.js';
import { BlockPsychologist } from '../application/block-psychologist.js';
import { ListBlocks } from '../application/list-blocks.js';
import { BlockClientRequest, BlockListResponse, presentBlocks } from './blocks.responses.js';

@ApiTags('booking')
@Controller()
export class BlocksController {
  constructor(
    private readonly clients: BlockClient,
    private readonly psychologists: BlockPsychologist,
    private readonly blocks: ListBlocks,
  ) {}

  @Get('blocks')
  @AllowAccess('signed-in')
  @ApiOperation({ operationId: 'listBlocks', summary: 'Whom one has blocked' })
  @ApiOkResponse({ type: BlockListResponse })
  async list(@CurrentActor() { accountId }: Actor): Promise<BlockListResponse> {
    return presentBlocks(await this.blocks.of(accountId));
  }

  @Put('clients/:id/block')
  @HttpCode(204)
  @AllowAccess('bookings:decide')
  @ApiOperation({
    operationId: 'blockClient',
    summary: 'Take no more bookings of a client, and keep or cancel each session ahead',
  })
  @ApiNoContentResponse()
  blockClient(
    @Param('id', IdPipe) clientId: string,
    @Body() { cancelBookingIds }: BlockClientRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    return this.clients.begin({ accountId, clientId }, cancelBookingIds);
  }

  @Delete('clients/:id/block')
  @HttpCode(204)
  @AllowAccess('bookings:decide')
  @ApiOperation({ operationId: 'unblockClient', summary: 'Let a client book again' })
  @ApiNoContentResponse()
  unblockClient(
    @Param('id', IdPipe) clientId: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    return this.clients.lift({ accountId, clientId });
  }

  @Put('psychologists/:id/block')
  @HttpCode(204)
  @AllowAccess('bookings:create')
  @ApiOperation({
    operationId: 'blockPsychologist',
    summary: 'Hear nothing more of a psychologist; sessions ahead stay as agreed',
  })
  @ApiNoContentResponse()
  blockPsychologist(
    @Param('id', IdPipe) psychologistId: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    return this.psychologists.begin({ psychologistId, clientAccountId: accountId });
  }

  @Delete('psychologists/:id/block')
  @HttpCode(204)
  @AllowAccess('bookings:create')
  @ApiOperation({ operationId: 'unblockPsychologist', summary: 'Book with a psychologist again' })
  @ApiNoContentResponse()
  unblockPsychologist(
    @Param('id', IdPipe) psychologistId: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    return this.psychologists.lift({ psychologistId, clientAccountId: accountId });
  }
}
