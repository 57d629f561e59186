import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { ReviewStatus, Verdict } from '../domain/review.js';
import { ReviewNotInState } from '../domain/reviews.errors.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import { RatePsychologist } from './rate-psychologist.js';

/** From which state a verdict is possible, and into which it leads. */
const ARROWS: Readonly<Record<Verdict, { from: ReviewStatus; to: ReviewStatus }>> = {
  hide: { from: 'published', to: 'hidden' },
  restore: { from: 'hidden', to: 'published' },
  keep: { from: 'published', to: 'published' },
};

const RECORD = `
  INSERT INTO review_verdict (id, review_id, by_account_id, verdict, reason, at) VALUES ($1, $2, $3, $4, $5, $6)`;
const SETTLE = `UPDATE review_report SET settled_at = $2 WHERE review_id = $1 AND settled_at IS NULL`;

/** An admin decides whether a review stands; every open report of it is settled by that. */
@Injectable()
export class ModerateReview {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly reviews: ReviewRepository,
    private readonly rate: RatePsychologist,
  ) {}

  /** @throws ReviewNotInState when another admin was faster, or the client has withdrawn it. */
  async run(
    id: string,
    accountId: string,
    decision: { verdict: Verdict; reason: string },
  ): Promise<void> {
    const { verdict, reason } = decision;
    const { from, to } = ARROWS[verdict];
    await this.runner.run(async (tx) => {
      const review = await this.reviews.lock(tx, id);
      if (review === null) throw new NotFound();
      if (review.status !== from) throw new ReviewNotInState(review.status);
      if (from !== to) await this.put(tx, id, review.psychologistId, to);
      await tx.query(RECORD, [newId(), id, accountId, verdict, reason, toDate(tx.now)]);
      await tx.query(SETTLE, [id, toDate(tx.now)]);
    });
  }

  private async put(
    tx: Tx,
    id: string,
    psychologistId: string,
    status: ReviewStatus,
  ): Promise<void> {
    await this.rate.around(tx, psychologistId, () => this.reviews.setStatus(tx, id, status));
  }
}
