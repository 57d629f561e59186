import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Language } from '../../../platform/http/language.js';
import type {
  AccountDecisionRow,
  AdminAccount,
  AdminAccountRow,
} from '../application/admin-account-reader.js';
import {
  ACCOUNT_ACTS,
  ACCOUNT_STATES,
  SUSPENSION_KINDS,
  type AccountAct,
  type AccountState,
  type SuspensionKind,
} from '../domain/account-state.js';
import { ROLES, type Role } from '../domain/roles.js';
import { LANGUAGES } from './accounts.requests.js';

@ApiSchema({ name: 'AdminAccountListItem' })
export class AdminAccountListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Unique among verified accounts only' }) email!: string;
  @ApiProperty({ enum: ACCOUNT_STATES, enumName: 'AccountState' }) status!: AccountState;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true }) roles!: Role[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@ApiSchema({ name: 'AdminAccountListResponse' })
export class AdminAccountListResponse {
  @ApiProperty({ type: [AdminAccountListItem] }) items!: AdminAccountListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'AdminAccountDecision' })
export class AdminAccountDecision {
  @ApiProperty({ enum: ACCOUNT_ACTS, enumName: 'AccountAct' }) act!: AccountAct;
  @ApiProperty({ enum: SUSPENSION_KINDS, enumName: 'SuspensionKind', nullable: true })
  kind!: SuspensionKind | null;
  @ApiProperty() reason!: string;
  @ApiProperty() byName!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

@ApiSchema({ name: 'AdminAccountResponse' })
export class AdminAccountResponse extends AdminAccountListItem {
  @ApiProperty({ type: String, nullable: true, description: 'E.164' }) phone!: string | null;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language!: Language;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  emailVerifiedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) suspendedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) noNewSince!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) psychologistId!: string | null;
  @ApiProperty({ type: [AdminAccountDecision], description: 'The oldest first' })
  decisions!: AdminAccountDecision[];
  @ApiProperty({ type: 'integer', description: 'The ETag, too' }) version!: number;
}

export function presentAdminAccountItem(row: AdminAccountRow): AdminAccountListItem {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    status: row.status,
    roles: [...row.roles],
    createdAt: row.created_at.toISOString(),
  };
}

export function presentAdminAccount(account: AdminAccount): AdminAccountResponse {
  return {
    ...presentAdminAccountItem(account),
    phone: account.phone,
    timeZone: account.time_zone,
    language: account.language,
    emailVerifiedAt: account.email_verified_at && account.email_verified_at.toISOString(),
    suspendedAt: account.suspended_at && account.suspended_at.toISOString(),
    noNewSince: account.no_new_since && account.no_new_since.toISOString(),
    psychologistId: account.psychologistId,
    decisions: account.decisions.map(presentDecision),
    version: account.version,
  };
}

function presentDecision({
  act,
  kind,
  reason,
  by_name,
  at,
}: AccountDecisionRow): AdminAccountDecision {
  return { act, kind, reason, byName: by_name, at: at.toISOString() };
}
