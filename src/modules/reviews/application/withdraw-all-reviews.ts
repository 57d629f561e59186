import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Subject } from '../../../platform/personal-data/holding.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import { RatePsychologist } from './rate-psychologist.js';

/** Somebody goes, and takes the words of all their reviews and answers with them. */
@Injectable()
export class WithdrawAllReviews {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly rate: RatePsychologist,
  ) {}

  async execute(
    tx: Tx,
    { accountId, psychologistId: practice }: Pick<Subject, 'accountId' | 'psychologistId'>,
  ): Promise<void> {
    if (practice !== null) await this.reviews.withdrawReplies(tx, practice);
    for (const { id, psychologistId } of await this.reviews.standingOf(tx, accountId)) {
      await this.rate.around(tx, psychologistId, () => this.reviews.withdraw(tx, id));
    }
  }
}
