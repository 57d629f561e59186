import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import { OwnReview } from './own-review.js';
import { RatePsychologist } from './rate-psychologist.js';

/** A client takes a review back: its words are gone, and the session is not reviewed again. */
@Injectable()
export class WithdrawReview {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnReview,
    private readonly reviews: ReviewRepository,
    private readonly rate: RatePsychologist,
  ) {}

  async run(id: string, accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const { psychologistId } = await this.own.lockAsClient(tx, id, accountId);
      await this.rate.around(tx, psychologistId, () => this.reviews.withdraw(tx, id));
    });
  }
}
