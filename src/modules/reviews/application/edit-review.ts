import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion } from '../../../platform/http/http.errors.js';
import type { Opinion } from '../domain/review.js';
import { ReviewNotInState } from '../domain/reviews.errors.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import { OwnReview } from './own-review.js';
import { RatePsychologist } from './rate-psychologist.js';

/** A client changes their mind. */
@Injectable()
export class EditReview {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnReview,
    private readonly reviews: ReviewRepository,
    private readonly rate: RatePsychologist,
  ) {}

  /**
   * What is left out stays as it is.
   *
   * @throws ReviewNotInState when an admin has hidden it: it would otherwise come back by an edit.
   * @throws StaleVersion when it was edited elsewhere in the meantime.
   */
  async run(
    id: string,
    accountId: string,
    change: Partial<Opinion>,
    expected: ExpectedVersion,
  ): Promise<void> {
    await this.runner.run(async (tx) => {
      const review = await this.own.lockAsClient(tx, id, accountId);
      if (review.status !== 'published') throw new ReviewNotInState(review.status);
      if (expected !== undefined && expected !== review.version) throw new StaleVersion();
      await this.rate.around(tx, review.psychologistId, () =>
        this.reviews.setOpinion(tx, id, { ...review, ...change }),
      );
    });
  }
}
