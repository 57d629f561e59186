import { Injectable } from '@nestjs/common';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../database/admin-table.js';
import { Database } from '../database/database.js';

/** A row of the trail: ids and words of ours, never what people wrote. */
export interface AuditRow {
  /** Grows with time. */
  id: string;
  at: Date;
  /** Null for the system itself, and for whoever nobody knows. */
  actor_id: string | null;
  act: string;
  about_kind: string;
  about_id: string | null;
  /** Whose it is: a person in care, or an account. */
  person_id: string | null;
  /** `done`, or the code of the problem that came of it. */
  outcome: string;
  times: number;
}

/** Ids that narrow the trail down; null does not. */
export interface TrailOf {
  /** Whose names were looked for in the general search. */
  readonly alsoBy: readonly string[];
  readonly actors: readonly string[] | null;
  readonly people: readonly string[] | null;
}

const COLUMNS = `e.id::text, e.at, e.actor_id, e.act, e.about_kind, e.about_id, e.person_id, e.outcome, e.times`;
const TABLE: AdminTable<'at'> = {
  select: `SELECT ${COLUMNS}`,
  from: 'FROM audit_entry e',
  where: `
   WHERE ($1::text IS NULL OR e.act = $1)
     AND ($2::text IS NULL OR e.act ILIKE $2 OR e.about_kind ILIKE $2 OR e.about_id::text ILIKE $2
          OR e.actor_id::text ILIKE $2 OR e.person_id::text ILIKE $2 OR e.actor_id = ANY ($5::uuid[]))
     AND ($3::timestamptz IS NULL OR e.at >= $3)
     AND ($4::timestamptz IS NULL OR e.at < $4)
     AND ($6::uuid[] IS NULL OR e.actor_id = ANY ($6))
     AND ($7::uuid[] IS NULL OR e.person_id = ANY ($7) OR e.about_id = ANY ($7))`,
  id: 'e.id',
  sortColumn: { at: 'e.at' },
};
/** What touched a person, the latest first; by others alone where `$4` says so. What was refused touched nobody. */
const OF_PERSON = `
  SELECT ${COLUMNS} FROM audit_entry e
   WHERE e.act <> 'access.refused'
     AND (e.person_id = ANY ($1::uuid[]) OR e.about_kind = 'account' AND e.about_id = $2)
     AND ($3::bigint IS NULL OR e.id < $3)
     AND (NOT $4::boolean OR e.actor_id IS DISTINCT FROM $2)
   ORDER BY e.id DESC LIMIT $5`;

/** Reads the trail: for whom that is a duty, and for whom it is about. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** A text is looked for in acts and ids; it also finds what the accounts in `alsoBy` did. */
  list(
    request: AdminTableRequest<'at'>,
    { alsoBy, actors, people }: TrailOf,
  ): Promise<{ items: AuditRow[]; total: number }> {
    const own = [arrayOf(alsoBy), actors && arrayOf(actors), people && arrayOf(people)];
    return adminTablePage(this.database, TABLE, { ...request, own });
  }

  /** Rows about the account and the people in care that are theirs; `before` is a row's id. */
  ofPerson(
    { accountId, personIds }: { accountId: string; personIds: readonly string[] },
    page: { before: string | null; byOthers: boolean; limit: number },
  ): Promise<AuditRow[]> {
    const values = [[accountId, ...personIds], accountId, page.before, page.byOthers, page.limit];
    return this.database.query<AuditRow>(OF_PERSON, values);
  }
}

function arrayOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
