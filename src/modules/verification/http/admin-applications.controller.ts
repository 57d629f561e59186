import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ADMIN_APPLICATION_SORTS } from '../application/admin-application-reader.js';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../domain/application-status.js';
import { AdminApplicationDesk } from './admin-application-desk.js';
import {
  AdminApplicationListResponse,
  AdminApplicationResponse,
} from './admin-applications.responses.js';
import { ApplicationReason } from './application.requests.js';

const SORTS = sortChoices(ADMIN_APPLICATION_SORTS);

class AdminApplicationsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: APPLICATION_STATUSES, enumName: 'ApplicationStatus' })
  @IsOptional()
  @IsIn(APPLICATION_STATUSES)
  status?: ApplicationStatus;
}

@ApiTags('admin')
@Controller('admin/applications')
export class AdminApplicationsController {
  constructor(private readonly desk: AdminApplicationDesk) {}

  @Get()
  @AllowAccess('admin:applications:read')
  @ApiOperation({
    operationId: 'adminListApplications',
    summary: 'Applications that were handed in; drafts are their authors’',
  })
  @ApiOkResponse({ type: AdminApplicationListResponse })
  list(@Query() query: AdminApplicationsQuery): Promise<AdminApplicationListResponse> {
    return this.desk.list(tableRequest(query, 'submittedAt'));
  }

  @Get(':id')
  @AllowAccess('admin:applications:read')
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'adminGetApplication',
    summary: 'An application with profile, credentials and history',
  })
  @ApiOkResponse({ type: AdminApplicationResponse })
  get(@Param('id', IdPipe) id: string): Promise<AdminApplicationResponse> {
    return this.desk.show(id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @AllowAccess('admin:applications:decide')
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'adminApproveApplication',
    summary: 'The credentials were checked and are good; the profile is shown at once',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminApplicationResponse })
  approve(
    @Param('id', IdPipe) applicationId: string,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<AdminApplicationResponse> {
    return this.desk.decide({ applicationId, decision: 'approve', adminId: accountId, expected });
  }

  @Post(':id/request-more')
  @HttpCode(200)
  @AllowAccess('admin:applications:decide')
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'adminRequestMore',
    summary: 'Hand it back for something to be added or mended',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminApplicationResponse })
  requestMore(
    @Param('id', IdPipe) applicationId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() { reason }: ApplicationReason,
  ): Promise<AdminApplicationResponse> {
    return this.desk.decide({ applicationId, decision: 'request_more', reason, adminId, expected });
  }

  @Post(':id/reject')
  @HttpCode(200)
  @AllowAccess('admin:applications:decide')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'adminRejectApplication', summary: 'Say no, and why' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminApplicationResponse })
  reject(
    @Param('id', IdPipe) applicationId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() { reason }: ApplicationReason,
  ): Promise<AdminApplicationResponse> {
    return this.desk.decide({ applicationId, decision: 'reject', reason, adminId, expected });
  }
}
