import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { PageQuery } from '../../../platform/http/cursor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ClientDesk } from './client-desk.js';
import {
  ClientDetailResponse,
  ClientListResponse,
  RecordCodeResponse,
  MySessionListResponse,
} from './clients.responses.js';
import { ListClientsQuery } from './notes.requests.js';

@ApiTags('notes')
@Controller()
export class ClientsController {
  constructor(private readonly desk: ClientDesk) {}

  @Get('clients')
  @AllowAccess('clients:follow')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'listClients', summary: 'Who is in my care, or was; by name' })
  @ApiOkResponse({ type: ClientListResponse })
  list(
    @Query() query: ListClientsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ClientListResponse> {
    return this.desk.list(query, actor);
  }

  @Get('clients/:id')
  @AllowAccess('clients:follow')
  @ApiOperation({
    operationId: 'getClient',
    summary: 'A person who is or was in my care, with our sessions and what I wrote about each',
  })
  @ApiOkResponse({ type: ClientDetailResponse })
  get(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<ClientDetailResponse> {
    return this.desk.show(id, actor);
  }

  @Post('clients/:id/record-code')
  @AllowAccess('clients:follow')
  @ApiOperation({
    operationId: 'giveRecordCode',
    summary: 'Make the code with which a client who is 18 now claims their record',
  })
  @ApiCreatedResponse({ type: RecordCodeResponse })
  giveCode(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RecordCodeResponse> {
    return this.desk.giveCode(id, actor);
  }

  @Get('me/sessions')
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({
    operationId: 'listMySessions',
    summary: 'The sessions I have had as a client, latest first, with what was shared with me',
  })
  @ApiOkResponse({ type: MySessionListResponse })
  mine(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<MySessionListResponse> {
    return this.desk.mine(query, actor);
  }
}
