import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';
import type { Review } from '../domain/review.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';

/** Loads reviews together with the right to them: not yours and not there are the same 404. */
@Injectable()
export class OwnReview {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly psychologists: Psychologists,
  ) {}

  /** One's own review, locked. @throws NotFound when it is another's, or was withdrawn. */
  async lockAsClient(tx: Tx, id: string, accountId: string): Promise<Review> {
    const review = await this.reviews.lock(tx, id);
    if (review?.clientAccountId !== accountId || review.status === 'withdrawn') {
      throw new NotFound();
    }
    return review;
  }

  /** A review of one's own practice, locked. @throws NotFound when it is another's, or not shown. */
  async lockAsPsychologist(tx: Tx, id: string, accountId: string): Promise<Review> {
    const review = await this.reviews.lock(tx, id);
    const own = await this.psychologists.idOfAccount(tx, accountId);
    if (review === null || review.psychologistId !== own || review.status !== 'published') {
      throw new NotFound();
    }
    return review;
  }
}
