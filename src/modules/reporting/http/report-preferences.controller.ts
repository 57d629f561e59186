import { Body, Controller, Get, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { PracticeReportDesk } from './practice-report-desk.js';
import { PutReportPreferencesRequest } from './practice-reports.requests.js';
import { ReportPreferencesResponse } from './practice-reports.responses.js';

@ApiTags('reports')
@Controller('me/report-preferences')
@UseInterceptors(EntityTag)
export class ReportPreferencesController {
  constructor(private readonly desk: PracticeReportDesk) {}

  @Get()
  @AllowAccess('reports:own')
  @ApiOperation({
    operationId: 'getReportPreferences',
    summary: 'Whether I get my report by email, and when',
  })
  @ApiOkResponse({ type: ReportPreferencesResponse })
  get(@CurrentActor() actor: Actor): Promise<ReportPreferencesResponse> {
    return this.desk.wish(actor);
  }

  @Put()
  @AllowAccess('reports:own')
  @ApiOperation({
    operationId: 'putReportPreferences',
    summary: 'Choose a daily or a weekly report by email, or none',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: ReportPreferencesResponse })
  put(
    @CurrentActor() actor: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutReportPreferencesRequest,
  ): Promise<ReportPreferencesResponse> {
    return this.desk.setWish(body, actor, expected);
  }
}
