import { Injectable } from '@nestjs/common';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Language } from '../../../platform/http/language.js';
import type { AccountAct, AccountState, SuspensionKind } from '../domain/account-state.js';
import type { Role } from '../domain/roles.js';
import { ProfileLookup } from './profile-lookup.js';

/** An account in the back office's table. */
export interface AdminAccountRow {
  id: string;
  name: string;
  email: string;
  status: AccountState;
  roles: Role[];
  created_at: Date;
}

/** One account: how to reach its holder and how it stands; nothing about why they come. */
export interface AdminAccount extends AdminAccountRow {
  phone: string | null;
  time_zone: string;
  language: Language;
  email_verified_at: Date | null;
  suspended_at: Date | null;
  no_new_since: Date | null;
  version: number;
  psychologistId: string | null;
  /** The oldest first. */
  decisions: AccountDecisionRow[];
}

/** What an admin did to an account. */
export interface AccountDecisionRow {
  act: AccountAct;
  kind: SuspensionKind | null;
  reason: string;
  by_name: string;
  at: Date;
}

export const ADMIN_ACCOUNT_SORTS = ['createdAt', 'name', 'email'] as const;
export type AdminAccountSort = (typeof ADMIN_ACCOUNT_SORTS)[number];

const STATUS = `
  CASE WHEN a.suspended_at IS NOT NULL THEN 'suspended'
       WHEN a.no_new_since IS NOT NULL THEN 'no_new'
       WHEN a.email_verified_at IS NULL THEN 'unverified'
       ELSE 'active' END`;
const COLUMNS = `
  a.id, a.name, a.email, ${STATUS} AS status, a.created_at,
  ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id ORDER BY r.role) AS roles`;
const WHERE = `
   WHERE ($1::text IS NULL OR ${STATUS} = $1)
     AND ($2::text IS NULL OR a.name ILIKE $2 OR a.email ILIKE $2 OR a.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR a.created_at >= $3)
     AND ($4::timestamptz IS NULL OR a.created_at < $4)
     AND ($5::text IS NULL OR EXISTS (
           SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = $5))`;
const TABLE: AdminTable<AdminAccountSort> = {
  select: `SELECT ${COLUMNS}`,
  from: 'FROM account a',
  where: WHERE,
  id: 'a.id',
  sortColumn: { createdAt: 'a.created_at', name: 'lower(a.name)', email: 'a.email' },
};
const ONE = `
  SELECT ${COLUMNS}, a.phone, a.time_zone, a.language, a.email_verified_at, a.suspended_at, a.no_new_since, a.version
    FROM account a WHERE a.id = $1`;
const DECISIONS = `
  SELECT d.act, d.kind, d.reason, b.name AS by_name, d.at
    FROM account_decision d JOIN account b ON b.id = d.by_account_id
   WHERE d.account_id = $1 ORDER BY d.version`;

/** The back office's view of people. */
@Injectable()
export class AdminAccountReader {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfileLookup,
  ) {}

  list(
    request: AdminTableRequest<AdminAccountSort>,
    { role }: { role?: Role | undefined } = {},
  ): Promise<{ items: AdminAccountRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, { ...request, own: [role ?? null] });
  }

  /**
   * The one way to look at a single person, so that looking can be written down here.
   *
   * @throws NotFound when there is no such account.
   */
  async one(id: string): Promise<AdminAccount> {
    const [row] = await this.database.query<Omit<AdminAccount, 'psychologistId' | 'decisions'>>(
      ONE,
      [id],
    );
    if (!row) throw new NotFound();
    const [profile, decisions] = await Promise.all([
      this.profiles.ofAccount(id),
      this.database.query<AccountDecisionRow>(DECISIONS, [id]),
    ]);
    return { ...row, psychologistId: profile?.psychologistId ?? null, decisions };
  }
}
