import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { ReportReason } from '../domain/review.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';

export interface Report {
  readonly reason: ReportReason;
  readonly words: string | null;
}

/** Saying it twice says nothing more, while the first time waits to be looked at. */
const INSERT = `
  INSERT INTO review_report (id, review_id, by_account_id, reason, words, at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (review_id, by_account_id) WHERE settled_at IS NULL DO NOTHING`;

/** Somebody asks for a review to be looked at. It stays until an admin decides. */
@Injectable()
export class ReportReview {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly reviews: ReviewRepository,
  ) {}

  /** @throws NotFound unless the review is shown. */
  async run(id: string, accountId: string, { reason, words }: Report): Promise<void> {
    await this.runner.run(async (tx) => {
      const review = await this.reviews.lock(tx, id);
      if (review?.status !== 'published') throw new NotFound();
      await tx.query(INSERT, [newId(), id, accountId, reason, words, toDate(tx.now)]);
    });
  }
}
