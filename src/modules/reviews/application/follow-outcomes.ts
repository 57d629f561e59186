import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import { RatePsychologist } from './rate-psychologist.js';

/** Events after which a session that was completed may be so no longer, or again. */
const OUTCOMES = ['booking.outcome_marked', 'booking.cancelled'] as const;
const outcome = z.object({ bookingId: z.string() });

/** An outcome that is corrected takes the review of its session out of the rating, or back into it. */
@Injectable()
export class FollowOutcomes implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly reviews: ReviewRepository,
    private readonly rate: RatePsychologist,
  ) {}

  onModuleInit(): void {
    for (const type of OUTCOMES) {
      this.delivery.subscribe(type, ({ payload }) => this.follow(outcome.parse(payload).bookingId));
    }
  }

  private async follow(bookingId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const review = await this.reviews.ofBooking(tx, bookingId);
      if (review !== null) await this.rate.anew(tx, review.psychologistId);
    });
  }
}
