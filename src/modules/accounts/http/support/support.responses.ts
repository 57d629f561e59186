import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { Trimmed } from '../../../../platform/http/trimmed.js';
import { SUPPORT_REASON } from '../../domain/support/support-act.js';
import type { SupportActRow } from '../../infrastructure/support/support-acts.js';

@ApiSchema({ name: 'OpenSupportActRequest' })
export class OpenSupportActRequest {
  @ApiProperty({
    minLength: SUPPORT_REASON.shortest,
    maxLength: SUPPORT_REASON.longest,
    description: 'Read by the person as well',
  })
  @Trimmed()
  @IsString()
  @Length(SUPPORT_REASON.shortest, SUPPORT_REASON.longest)
  reason!: string;
}

@ApiSchema({ name: 'SupportAct' })
class SupportActResponse {
  @ApiProperty({ format: 'uuid', description: 'For the header On-Behalf-Of' }) id!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

@ApiSchema({ name: 'AdminSupportAct' })
export class AdminSupportActResponse extends SupportActResponse {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() accountName!: string;
}

@ApiSchema({ name: 'MySupportActResponse' })
export class MySupportActResponse {
  @ApiProperty({ type: SupportActResponse, nullable: true, description: 'Null when nobody does' })
  act!: SupportActResponse | null;
}

@ApiSchema({ name: 'AdminSupportActResponse' })
export class PresentSupportActResponse {
  @ApiProperty({ type: AdminSupportActResponse, nullable: true, description: 'Of this session' })
  act!: AdminSupportActResponse | null;
}

export function presentSupportAct(row: SupportActRow): SupportActResponse {
  const { id, reason, started_at: startedAt, expires_at: expiresAt } = row;
  return { id, reason, startedAt: startedAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

export function presentAdminSupportAct(row: SupportActRow): AdminSupportActResponse {
  return { ...presentSupportAct(row), accountId: row.account_id, accountName: row.account_name };
}
