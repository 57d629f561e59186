import { Injectable } from '@nestjs/common';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Duty, DutyAct } from '../domain/duties.js';

/** An admin and what they are there for. */
export interface TeamMemberRow {
  id: string;
  name: string;
  email: string;
  duties: Duty[];
  created_at: Date;
}

/** Who gave or took what; nobody when the house itself did, as it was set up. */
export interface DutyChangeRow {
  duty: Duty;
  act: DutyAct;
  by_name: string | null;
  at: Date;
}

/** One admin, with how they came to their duties, the oldest change first. */
export interface TeamMember extends TeamMemberRow {
  changes: DutyChangeRow[];
}

export const TEAM_SORTS = ['createdAt', 'name', 'email'] as const;
export type TeamSort = (typeof TEAM_SORTS)[number];

const COLUMNS = `
  a.id, a.name, a.email, a.created_at,
  ARRAY(SELECT d.duty FROM admin_duty d WHERE d.account_id = a.id ORDER BY d.duty) AS duties`;
const FROM = `
    FROM account a JOIN account_role r ON r.account_id = a.id AND r.role = 'admin'`;
const TABLE: AdminTable<TeamSort> = {
  select: `SELECT ${COLUMNS}`,
  from: FROM,
  where: `
   WHERE ($1::text IS NULL OR EXISTS (
           SELECT 1 FROM admin_duty d WHERE d.account_id = a.id AND d.duty = $1))
     AND ($2::text IS NULL OR a.name ILIKE $2 OR a.email ILIKE $2 OR a.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR a.created_at >= $3)
     AND ($4::timestamptz IS NULL OR a.created_at < $4)`,
  id: 'a.id',
  sortColumn: { createdAt: 'a.created_at', name: 'lower(a.name)', email: 'a.email' },
};
const ONE = `SELECT ${COLUMNS} ${FROM} WHERE a.id = $1`;
const CHANGES = `
  SELECT c.duty, c.act, b.name AS by_name, c.at
    FROM admin_duty_change c LEFT JOIN account b ON b.id = c.by_account_id
   WHERE c.account_id = $1 ORDER BY c.id`;

/** The admins among themselves. */
@Injectable()
export class TeamReader {
  constructor(private readonly database: Database) {}

  list(request: AdminTableRequest<TeamSort>): Promise<{ items: TeamMemberRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, request);
  }

  /** @throws NotFound when no admin has that id. */
  async one(id: string): Promise<TeamMember> {
    const [row] = await this.database.query<TeamMemberRow>(ONE, [id]);
    if (!row) throw new NotFound();
    return { ...row, changes: await this.database.query<DutyChangeRow>(CHANGES, [id]) };
  }
}
