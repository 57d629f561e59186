import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';

/** How many reviews there are, and the sum of their stars. */
export interface RatingSum {
  readonly count: number;
  readonly sum: number;
}

/** Weaker than FOR UPDATE, so that whoever only refers to the profile does not wait. */
const LOCK = `SELECT 1 FROM psychologist WHERE id = $1 FOR NO KEY UPDATE`;
const SET = `
  UPDATE psychologist SET review_count = $2::int, rating = round($3::numeric / nullif($2::int, 0), 1) WHERE id = $1`;

/** Reviews, a later module, say what a psychologist is rated. */
@Injectable()
export class SetRating {
  /** Held until the transaction ends; take it before adding up. */
  async lock(tx: Tx, psychologistId: string): Promise<void> {
    await tx.query(LOCK, [psychologistId]);
  }

  async execute(tx: Tx, psychologistId: string, { count, sum }: RatingSum): Promise<void> {
    await tx.query(SET, [psychologistId, count, sum]);
  }
}
