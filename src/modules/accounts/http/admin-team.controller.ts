import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AllowAccess, NeedsStepUp } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ChangeDuty } from '../application/change-duty.js';
import { TEAM_SORTS, TeamReader } from '../application/team-reader.js';
import { DUTIES, type Duty } from '../domain/duties.js';
import {
  AdminTeamListResponse,
  AdminTeamMemberResponse,
  presentTeamItem,
  presentTeamMember,
} from './admin-team.responses.js';

const SORTS = sortChoices(TEAM_SORTS);

class AdminTeamQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: DUTIES, enumName: 'Duty', description: 'Who has this duty' })
  @IsOptional()
  @IsIn(DUTIES)
  status?: Duty;
}

@ApiSchema({ name: 'DutyRequest' })
class DutyRequest {
  @ApiProperty({ enum: DUTIES, enumName: 'Duty' })
  @IsIn(DUTIES)
  duty!: Duty;
}

@ApiTags('admin')
@Controller('admin/team')
export class AdminTeamController {
  constructor(
    private readonly reader: TeamReader,
    private readonly changeDuty: ChangeDuty,
  ) {}

  @Get()
  @AllowAccess('admin:team:edit')
  @ApiOperation({ operationId: 'adminListTeam', summary: 'The admins and their duties' })
  @ApiOkResponse({ type: AdminTeamListResponse })
  async list(@Query() query: AdminTeamQuery): Promise<AdminTeamListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'createdAt'));
    return { items: items.map(presentTeamItem), total };
  }

  @Get(':id')
  @AllowAccess('admin:team:edit')
  @ApiOperation({
    operationId: 'adminGetTeamMember',
    summary: 'One admin, with who gave and took their duties',
  })
  @ApiOkResponse({ type: AdminTeamMemberResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminTeamMemberResponse> {
    return presentTeamMember(await this.reader.one(id));
  }

  @Post(':id/give-duty')
  @HttpCode(200)
  @AllowAccess('admin:team:edit')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminGiveDuty',
    summary: 'Give another admin a duty; again changes nothing',
  })
  @ApiOkResponse({ type: AdminTeamMemberResponse })
  async give(
    @Param('id', IdPipe) accountId: string,
    @CurrentActor() { accountId: superadminId }: Actor,
    @Body() { duty }: DutyRequest,
  ): Promise<AdminTeamMemberResponse> {
    await this.changeDuty.run({ accountId, duty, act: 'give', superadminId });
    return this.get(accountId);
  }

  @Post(':id/take-duty')
  @HttpCode(200)
  @AllowAccess('admin:team:edit')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminTakeDuty',
    summary: 'Take a duty from another admin, at once; again changes nothing',
  })
  @ApiOkResponse({ type: AdminTeamMemberResponse })
  async take(
    @Param('id', IdPipe) accountId: string,
    @CurrentActor() { accountId: superadminId }: Actor,
    @Body() { duty }: DutyRequest,
  ): Promise<AdminTeamMemberResponse> {
    await this.changeDuty.run({ accountId, duty, act: 'take', superadminId });
    return this.get(accountId);
  }
}
