import { Injectable } from '@nestjs/common';
import { concerning } from '../../../platform/audit/admin-acts.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { ReportReason, Verdict } from '../domain/review.js';
import { IS_SHOWN, REVIEW_COLUMNS, type ReviewRow } from '../infrastructure/review.row.js';

/** A review as those who moderate see it: never who wrote it. */
export interface AdminReviewRow extends ReviewRow {
  psychologist_name: string;
  open_reports: number;
  is_shown: boolean;
}

export interface ReportRow {
  reason: ReportReason;
  words: string | null;
  is_by_psychologist: boolean;
  at: Date;
  settled_at: Date | null;
}

export interface VerdictRow {
  verdict: Verdict;
  reason: string;
  by_name: string;
  at: Date;
}

export const ADMIN_REVIEW_SORTS = ['createdAt', 'rating', 'openReports'] as const;
export type AdminReviewSort = (typeof ADMIN_REVIEW_SORTS)[number];

const OPEN_REPORTS = `(SELECT count(*)::int FROM review_report o WHERE o.review_id = r.id AND o.settled_at IS NULL)`;
const SELECT = `SELECT ${REVIEW_COLUMNS}, p.name AS psychologist_name, ${OPEN_REPORTS} AS open_reports, ${IS_SHOWN} AS is_shown`;
const FROM = ` FROM review r JOIN psychologist_view p ON p.id = r.psychologist_id`;
const TABLE: AdminTable<AdminReviewSort> = {
  select: SELECT,
  from: FROM,
  where: `
   WHERE ($1::text IS NULL OR CASE $1 WHEN 'reported' THEN ${OPEN_REPORTS} > 0 ELSE r.status = $1 END)
     AND ($2::text IS NULL OR p.name ILIKE $2 OR r.text ILIKE $2 OR r.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR r.created_at >= $3)
     AND ($4::timestamptz IS NULL OR r.created_at < $4)`,
  id: 'r.id',
  sortColumn: { createdAt: 'r.created_at', rating: 'r.rating', openReports: OPEN_REPORTS },
};
const REPORTS = `
  SELECT o.reason, o.words, o.by_account_id = p.account_id AS is_by_psychologist, o.at, o.settled_at
    FROM review_report o JOIN review r ON r.id = o.review_id JOIN psychologist_view p ON p.id = r.psychologist_id
   WHERE o.review_id = $1 ORDER BY o.at, o.id`;
const DECISIONS = `
  SELECT v.verdict, v.reason, a.name AS by_name, v.at
    FROM review_verdict v JOIN account_view a ON a.id = v.by_account_id
   WHERE v.review_id = $1 ORDER BY v.at, v.id`;

@Injectable()
export class AdminReviewReader {
  constructor(private readonly database: Database) {}

  list(
    request: AdminTableRequest<AdminReviewSort>,
  ): Promise<{ items: AdminReviewRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, request);
  }

  /** @throws NotFound when there is no such review. */
  async one(id: string): Promise<AdminReviewRow> {
    const sql = `${SELECT}${FROM} WHERE r.id = $1`;
    const [row] = await this.database.query<AdminReviewRow>(sql, [id]);
    if (!row) throw new NotFound();
    concerning(row.client_account_id);
    return row;
  }

  /** The oldest first. */
  reports(id: string): Promise<ReportRow[]> {
    return this.database.query<ReportRow>(REPORTS, [id]);
  }

  /** The oldest first. */
  verdicts(id: string): Promise<VerdictRow[]> {
    return this.database.query<VerdictRow>(DECISIONS, [id]);
  }
}
