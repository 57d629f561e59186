import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
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

  /** Null takes it back. @throws NotFound unless it is a shown review of one's own practice. */
  async run(id: string, accountId: string, text: string | null): Promise<void> {
    await this.runner.run(async (tx) => {
      await this.own.lockAsPsychologist(tx, id, accountId);
      await this.reviews.setReply(tx, id, text);
    });
  }
}
