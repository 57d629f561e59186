import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { SetRating } from '../../directory/index.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';

/** Makes a psychologist's rating what the published reviews add up to. */
@Injectable()
export class RatePsychologist {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly setRating: SetRating,
  ) {}

  /**
   * Runs `change` with the profile's rating locked, and works the rating out anew after it: whoever
   * changes reviews of one psychologist at the same time waits, and no sum misses one.
   */
  async around<Result>(
    tx: Tx,
    psychologistId: string,
    change: () => Promise<Result>,
  ): Promise<Result> {
    await this.setRating.lock(tx, psychologistId);
    const result = await change();
    await this.setRating.execute(tx, psychologistId, await this.reviews.sum(tx, psychologistId));
    return result;
  }

  /** Works the rating out anew after something that was no change of a review. */
  anew(tx: Tx, psychologistId: string): Promise<void> {
    return this.around(tx, psychologistId, () => Promise.resolve());
  }
}
