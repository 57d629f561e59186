import { Injectable } from '@nestjs/common';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';

export const REQUEST_KINDS = ['export', 'erasure'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_SORTS = ['requestedAt', 'deadlineAt'] as const;
export type RequestSort = (typeof REQUEST_SORTS)[number];

/** A wish somebody has a right to, and until when the law gives us for it. Nothing of what is in it. */
export interface PrivacyRequestRow {
  readonly id: string;
  readonly kind: RequestKind;
  readonly account_id: string;
  readonly account_name: string;
  readonly state: string;
  readonly is_open: boolean;
  readonly requested_at: Date;
  readonly deadline_at: Date;
  readonly closed_at: Date | null;
}

const TABLE: AdminTable<RequestSort> = {
  select: `
    SELECT r.id, r.kind, r.account_id, a.name AS account_name, r.state, r.closed_at IS NULL AS is_open,
           r.requested_at, r.deadline_at, r.closed_at`,
  from: `
    FROM (SELECT id, 'export' AS kind, account_id, state, requested_at,
                 requested_at + interval '72 hours' AS deadline_at, ready_at AS closed_at
            FROM data_export
           UNION ALL
          SELECT id, 'erasure', account_id, state, requested_at, deadline_at,
                 CASE WHEN state = 'taken_back' THEN requested_at ELSE done_at END
            FROM erasure) AS r
    JOIN account_view a ON a.id = r.account_id`,
  where: `
   WHERE ($1::text IS NULL OR r.kind = $1)
     AND ($2::text IS NULL OR r.account_id::text ILIKE $2 OR r.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR r.requested_at >= $3)
     AND ($4::timestamptz IS NULL OR r.requested_at < $4)`,
  sortColumn: { requestedAt: 'r.requested_at', deadlineAt: 'r.deadline_at' },
  id: 'r.id',
};

/** What people asked for, for whoever sees to it that the law's time is kept. */
@Injectable()
export class AdminRequestReader {
  constructor(private readonly database: Database) {}

  list(
    request: AdminTableRequest<RequestSort>,
  ): Promise<{ items: PrivacyRequestRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, request);
  }
}
