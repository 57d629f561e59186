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
  /** Null for the system itself. */
  actor_id: string | null;
  act: string;
  about_kind: string;
  about_id: string;
  /** The person in care it touches. */
  person_id: string | null;
}

const TABLE: AdminTable<'at'> = {
  select: `SELECT e.id::text, e.at, e.actor_id, e.act, e.about_kind, e.about_id, e.person_id`,
  from: 'FROM audit_entry e',
  where: `
   WHERE ($1::text IS NULL OR e.act = $1)
     AND ($2::text IS NULL OR e.act ILIKE $2 OR e.about_kind ILIKE $2 OR e.about_id::text ILIKE $2
          OR e.actor_id::text ILIKE $2 OR e.person_id::text ILIKE $2 OR e.actor_id = ANY ($5::uuid[]))
     AND ($3::timestamptz IS NULL OR e.at >= $3)
     AND ($4::timestamptz IS NULL OR e.at < $4)`,
  id: 'e.id',
  sortColumn: { at: 'e.at' },
};

/** Reads the trail, for whom that is a duty. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** A text is looked for in acts and ids; it also finds what the accounts in `alsoBy` did. */
  list(
    request: AdminTableRequest<'at'>,
    { alsoBy }: { alsoBy: readonly string[] },
  ): Promise<{ items: AuditRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, { ...request, own: [`{${alsoBy.join(',')}}`] });
  }
}
