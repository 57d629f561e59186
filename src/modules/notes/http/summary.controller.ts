import { Body, Controller, Get, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PutSummaryRequest } from './notes.requests.js';
import { SummaryResponse } from './notes.responses.js';
import { SummaryDesk } from './summary-desk.js';

const OVER_SUMMARY = {
  ...IF_MATCH_HEADER,
  description: 'The ETag that was read; without it only a first version is taken',
};

@ApiTags('notes')
@Controller('bookings/:id/summary')
@UseInterceptors(EntityTag)
export class SummaryController {
  constructor(private readonly desk: SummaryDesk) {}

  @Get()
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({
    operationId: 'getSummary',
    summary: 'What its author writes for the client; the client reads what is shared',
  })
  @ApiOkResponse({ type: SummaryResponse })
  get(
    @Param('id', IdPipe) bookingId: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<SummaryResponse> {
    return this.desk.show({ bookingId, accountId });
  }

  @Put()
  @AllowAccess('notes:write')
  @ApiOperation({ operationId: 'putSummary', summary: 'Save it; the client sees nothing of that' })
  @ApiHeader(OVER_SUMMARY)
  @ApiOkResponse({ type: SummaryResponse })
  put(
    @Param('id', IdPipe) bookingId: string,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutSummaryRequest,
  ): Promise<SummaryResponse> {
    return this.desk.put({ bookingId, accountId }, body, expected);
  }

  @Post('share')
  @HttpCode(200)
  @AllowAccess('notes:write')
  @ApiOperation({
    operationId: 'shareSummary',
    summary: 'Let the client read what is written now, and tell them that there is something',
  })
  @ApiHeader(OVER_SUMMARY)
  @ApiOkResponse({ type: SummaryResponse })
  share(
    @Param('id', IdPipe) bookingId: string,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<SummaryResponse> {
    return this.desk.share({ bookingId, accountId }, expected);
  }
}
