import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { RETENTION_BATCH } from '../domain/retention.js';

export type Span =
  | 'record'
  | 'practice'
  | 'consents'
  | 'money'
  | 'proof'
  | 'credentials'
  | 'applications'
  | 'messages';

/** One table's end: rows go, or lose what names somebody. */
export interface RetentionRule {
  readonly place: number;
  readonly span: Span;
  readonly table: string;
}

const OF_SPAN = `
  SELECT place, span, of_table AS "table" FROM retention_rule WHERE span = $1 ORDER BY place`;
const APPLY = `SELECT end_past_periods($1, $2, $3::uuid[], ${RETENTION_BATCH}) AS ended`;

/** The rules by which things end. Migrations write them, and the database carries them out. */
@Injectable()
export class RetentionRules {
  of(sql: Queryable, span: Span): Promise<RetentionRule[]> {
    return sql.query<RetentionRule>(OF_SPAN, [span]);
  }

  /** Returns how many rows of a batch ended. */
  async apply(
    tx: Tx,
    { place }: RetentionRule,
    { before, whose = [] }: { before: Instant; whose?: readonly string[] },
  ): Promise<number> {
    const [row] = await tx.query<{ ended: number }>(APPLY, [place, toDate(before), whose]);
    return row?.ended ?? 0;
  }
}
