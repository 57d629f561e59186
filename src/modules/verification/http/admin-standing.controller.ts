import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, NeedsStepUp } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { AdminApplicationDesk } from './admin-application-desk.js';
import { AdminApplicationResponse } from './admin-applications.responses.js';
import { ApplicationReason } from './application.requests.js';

/** What admins do to somebody who has been approved. */
@ApiTags('admin')
@Controller('admin')
@UseInterceptors(EntityTag)
export class AdminStandingController {
  constructor(private readonly desk: AdminApplicationDesk) {}

  @Get('psychologists/:id/application')
  @AllowAccess('admin:applications:read')
  @ApiOperation({
    operationId: 'adminGetApplicationOfPsychologist',
    summary: 'What a psychologist was admitted by',
  })
  @ApiOkResponse({ type: AdminApplicationResponse })
  get(@Param('id', IdPipe) psychologistId: string): Promise<AdminApplicationResponse> {
    return this.desk.showOfPsychologist(psychologistId);
  }

  @Post('applications/:id/suspend')
  @HttpCode(200)
  @AllowAccess('admin:applications:decide')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminSuspendPsychologist',
    summary: 'Let nobody find or book them any more; what is booked stands',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminApplicationResponse })
  suspend(
    @Param('id', IdPipe) applicationId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() { reason }: ApplicationReason,
  ): Promise<AdminApplicationResponse> {
    return this.desk.changeTheStanding({
      applicationId,
      act: 'suspend',
      reason,
      adminId,
      expected,
    });
  }

  @Post('applications/:id/restore')
  @HttpCode(200)
  @AllowAccess('admin:applications:decide')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminRestorePsychologist',
    summary: 'Let them be found and booked again',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminApplicationResponse })
  restore(
    @Param('id', IdPipe) applicationId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() { reason }: ApplicationReason,
  ): Promise<AdminApplicationResponse> {
    return this.desk.changeTheStanding({
      applicationId,
      act: 'restore',
      reason,
      adminId,
      expected,
    });
  }
}
