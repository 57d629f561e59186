import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { DutyChangeRow, TeamMember, TeamMemberRow } from '../application/team-reader.js';
import { DUTIES, DUTY_ACTS, type Duty, type DutyAct } from '../domain/duties.js';

@ApiSchema({ name: 'AdminTeamListItem' })
export class AdminTeamListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ enum: DUTIES, enumName: 'Duty', isArray: true }) duties!: Duty[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@ApiSchema({ name: 'AdminTeamListResponse' })
export class AdminTeamListResponse {
  @ApiProperty({ type: [AdminTeamListItem] }) items!: AdminTeamListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'AdminDutyChange' })
export class AdminDutyChange {
  @ApiProperty({ enum: DUTIES, enumName: 'Duty' }) duty!: Duty;
  @ApiProperty({ enum: DUTY_ACTS, enumName: 'DutyAct' }) act!: DutyAct;
  @ApiProperty({ type: String, nullable: true, description: 'Null when it was set up so' })
  byName!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

@ApiSchema({ name: 'AdminTeamMemberResponse' })
export class AdminTeamMemberResponse extends AdminTeamListItem {
  @ApiProperty({ type: [AdminDutyChange], description: 'The oldest first' })
  changes!: AdminDutyChange[];
}

export function presentTeamItem(row: TeamMemberRow): AdminTeamListItem {
  const { id, name, email, duties, created_at } = row;
  return { id, name, email, duties: [...duties], createdAt: created_at.toISOString() };
}

export function presentTeamMember(member: TeamMember): AdminTeamMemberResponse {
  return { ...presentTeamItem(member), changes: member.changes.map(presentChange) };
}

function presentChange({ duty, act, by_name, at }: DutyChangeRow): AdminDutyChange {
  return { duty, act, byName: by_name, at: at.toISOString() };
}
