import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import { RatePsychologist } from './rate-psychologist.js';

/** Somebody goes, and takes the words of all their reviews with them. */
@Injectable()
export class WithdrawAllReviews {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly rate: RatePsychologist,
  ) {}

  async execute(tx: Tx, accountId: string): Promise<void> {
    for (const { id, psychologistId } of await this.reviews.standingOf(tx, accountId)) {
      await this.rate.around(tx, psychologistId, () => this.reviews.withdraw(tx, id));
    }
  }
}
