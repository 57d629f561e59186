import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { ChainStanding } from '../../../platform/audit/chain-state.js';
import { CHAIN_FAULTS, type ChainFaultKind } from '../../../platform/audit/verify-chain.js';
import type { NamedAuditRow } from '../application/read-audit-trail.js';

@ApiSchema({ name: 'AdminAuditEntry' })
class AdminAuditEntry {
  @ApiProperty({ description: 'Grows with time' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null: the system, or nobody known',
  })
  actorId!: string | null;
  @ApiProperty({ type: String, nullable: true }) actorName!: string | null;
  @ApiProperty({ description: 'Such as note.read' }) act!: string;
  @ApiProperty({ description: 'What kind of thing it was done to' }) aboutKind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) aboutId!: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Whose it is: a person in care, or an account',
  })
  personId!: string | null;
  @ApiProperty({ description: 'done, or the code of the problem that came of it' })
  outcome!: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) times!: number;
}

@ApiSchema({ name: 'AdminAuditListResponse' })
export class AdminAuditListResponse {
  @ApiProperty({ type: [AdminAuditEntry] }) items!: AdminAuditEntry[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'AdminAuditFault' })
class AdminAuditFault {
  @ApiProperty({ type: 'integer', description: 'Which of the chains' }) stream!: number;
  @ApiProperty({ type: 'integer', description: 'Its first row that is not as it was written' })
  seq!: number;
  @ApiProperty({ enum: CHAIN_FAULTS, enumName: 'AuditFaultKind' }) kind!: ChainFaultKind;
}

@ApiSchema({ name: 'AdminAuditState' })
export class AdminAuditStateResponse {
  @ApiProperty({ type: 'integer', minimum: 0 }) rows!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) anchoredAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) checkedAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) checkedRows!: number | null;
  @ApiProperty({ type: [AdminAuditFault] }) faults!: AdminAuditFault[];
}

export function presentAuditRow(row: NamedAuditRow): AdminAuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_name,
    act: row.act,
    aboutKind: row.about_kind,
    aboutId: row.about_id,
    personId: row.person_id,
    outcome: row.outcome,
    times: row.times,
  };
}

export function presentChain({ rows, anchoredAt, check }: ChainStanding): AdminAuditStateResponse {
  return {
    rows,
    anchoredAt: anchoredAt?.toISOString() ?? null,
    checkedAt: check?.at.toISOString() ?? null,
    checkedRows: check?.rows ?? null,
    faults: (check?.faults ?? []).map(({ stream, seq, kind }) => ({ stream, seq, kind })),
  };
}
