import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion } from '../../../platform/http/http.errors.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import { OwnReview } from './own-review.js';

/** The psychologist answers a review in public, or takes the answer back. */
@Injectable()
export class ReplyToReview {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnReview,
    private readonly reviews: ReviewRepository,
  ) {}

  /**
   * Null takes it back.
   *
   * @throws NotFound unless it is a shown review of one's own practice.
   * @throws StaleVersion when the client has changed what is answered in the meantime.
   */
  async run(
    id: string,
    accountId: string,
    { text, expected }: { text: string | null; expected?: ExpectedVersion },
  ): Promise<void> {
    await this.runner.run(async (tx) => {
      const review = await this.own.lockAsPsychologist(tx, id, accountId);
      if (expected !== undefined && expected !== review.version) throw new StaleVersion();
      await this.reviews.setReply(tx, id, text);
    });
  }
}
