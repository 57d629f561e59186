import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { tableRequest } from '../../../platform/http/admin-page.js';
import { AdminRequestReader } from '../application/admin-request-reader.js';
import { presentRequest } from './present-privacy.js';
import { PrivacyRequestsQuery } from './privacy.requests.js';
import { AdminPrivacyRequestListResponse } from './privacy.responses.js';

@ApiTags('admin')
@Controller('admin/privacy-requests')
export class AdminRequestsController {
  constructor(private readonly reader: AdminRequestReader) {}

  @Get()
  @AllowAccess('admin:privacy:read')
  @ApiOperation({
    operationId: 'adminListPrivacyRequests',
    summary: 'Copies and deletions people asked for, with what the law leaves',
  })
  @ApiOkResponse({ type: AdminPrivacyRequestListResponse })
  async list(@Query() query: PrivacyRequestsQuery): Promise<AdminPrivacyRequestListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'requestedAt'));
    return { items: items.map(presentRequest), total };
  }
}
