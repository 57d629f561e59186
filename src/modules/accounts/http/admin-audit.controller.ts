import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { AllowAccess } from '../../../platform/http/access.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { ReadAuditTrail, type NamedAuditRow } from '../application/read-audit-trail.js';

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
}

@ApiSchema({ name: 'AdminAuditEntry' })
class AdminAuditEntry {
  @ApiProperty({ description: 'Grows with time' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: the system' })
  actorId!: string | null;
  @ApiProperty({ type: String, nullable: true }) actorName!: string | null;
  @ApiProperty({ description: 'Such as note.read' }) act!: string;
  @ApiProperty({ description: 'What kind of thing it was done to' }) aboutKind!: string;
  @ApiProperty({ format: 'uuid' }) aboutId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The person in care' })
  personId!: string | null;
}

@ApiSchema({ name: 'AdminAuditListResponse' })
class AdminAuditListResponse {
  @ApiProperty({ type: [AdminAuditEntry] }) items!: AdminAuditEntry[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiTags('admin')
@Controller('admin/audit')
export class AdminAuditController {
  constructor(private readonly trail: ReadAuditTrail) {}

  @Get()
  @AllowAccess('admin:audit:read')
  @ApiOperation({
    operationId: 'adminListAudit',
    summary: 'Who did or saw what, about what and when; never the content',
  })
  @ApiOkResponse({ type: AdminAuditListResponse })
  async list(@Query() query: AdminAuditQuery): Promise<AdminAuditListResponse> {
    const { items, total } = await this.trail.list(tableRequest(query, 'at'));
    return { items: items.map(present), total };
  }
}

function present(row: NamedAuditRow): AdminAuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_name,
    act: row.act,
    aboutKind: row.about_kind,
    aboutId: row.about_id,
    personId: row.person_id,
  };
}
