import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { AlreadyReviewed, NotReviewable } from '../domain/reviews.errors.js';
import type { Opinion } from '../domain/review.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import { RatePsychologist } from './rate-psychologist.js';

/** A client says how a completed session was: once a booking. */
@Injectable()
export class WriteReview {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly reviews: ReviewRepository,
    private readonly rate: RatePsychologist,
  ) {}

  /**
   * Answers the review's id.
   *
   * @throws NotFound unless the booking is the client's; NotReviewable until it is completed;
   *   AlreadyReviewed the second time.
   */
  async run(bookingId: string, clientAccountId: string, opinion: Opinion): Promise<string> {
    return this.runner.run(async (tx) => {
      const session = await this.reviews.session(tx, bookingId);
      if (session?.clientAccountId !== clientAccountId) throw new NotFound();
      if (!session.isCompleted) throw new NotReviewable();
      const { psychologistId } = session;
      const review = { id: newId(), bookingId, psychologistId, clientAccountId, ...opinion };
      await this.rate.around(tx, psychologistId, async () => {
        if (!(await this.reviews.insert(tx, review))) throw new AlreadyReviewed();
      });
      return review.id;
    });
  }
}
