import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ChainState } from '../../../platform/audit/chain-state.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { ReadAuditTrail } from '../application/read-audit-trail.js';
import {
  AdminAuditListResponse,
  AdminAuditStateResponse,
  presentAuditRow,
  presentChain,
} from './admin-audit.responses.js';

const SORTS = sortChoices(['at']);

class AdminAuditQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: 'at' | '-at';

  @ApiPropertyOptional({ description: 'Exactly this act, such as note.read' })
  @IsOptional()
  @MaxLength(60)
  @Matches(/^[a-z_]+\.[a-z_]+$/)
  status?: string;

  @ApiPropertyOptional({ description: 'Name, address or id of who did it' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  who?: string;

  @ApiPropertyOptional({ description: 'Name, address or id of whose it is' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  about?: string;
}

@ApiTags('admin')
@Controller('admin/audit')
export class AdminAuditController {
  constructor(
    private readonly trail: ReadAuditTrail,
    private readonly chain: ChainState,
  ) {}

  @Get()
  @AllowAccess('admin:audit:read')
  @ApiOperation({
    operationId: 'adminListAudit',
    summary: 'Who did or saw what, about what and when; never the content',
  })
  @ApiOkResponse({ type: AdminAuditListResponse })
  async list(@Query() query: AdminAuditQuery): Promise<AdminAuditListResponse> {
    const { items, total } = await this.trail.list(tableRequest(query, 'at'), query);
    return { items: items.map(presentAuditRow), total };
  }

  @Get('state')
  @AllowAccess('admin:audit:read')
  @ApiOperation({
    operationId: 'adminGetAuditState',
    summary: 'Whether the trail is whole: the last check, the last anchor',
  })
  @ApiOkResponse({ type: AdminAuditStateResponse })
  async state(): Promise<AdminAuditStateResponse> {
    return presentChain(await this.chain.read());
  }
}
