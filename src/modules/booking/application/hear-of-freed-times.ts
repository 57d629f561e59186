import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { instantOf } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { FreedTimeRepository } from '../infrastructure/freed-time.repository.js';

/** After these a time may have become free; the sweep is woken, and nothing hangs on it. */
const NEWS = [
  ...['booking.cancelled', 'booking.rejected', 'booking.expired', 'booking.moved'],
  ...['booking.offer_ended', 'booking.called_off'],
];

const opened = z.object({
  psychologistId: z.string(),
  startsAt: z.coerce.date().transform(instantOf),
  endsAt: z.coerce.date().transform(instantOf),
});

/** Wakes the sweep as soon as a time has become free, and notes what a psychologist opens again. */
@Injectable()
export class HearOfFreedTimes implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly freed: FreedTimeRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    for (const type of NEWS) {
      this.delivery.subscribe(type, () => Promise.resolve(this.jobs.wake('waitlist')));
    }
    this.delivery.subscribe('schedule.date_opened', ({ payload }) => {
      const { psychologistId, ...time } = opened.parse(payload);
      return this.runner.run(async (tx) => {
        await this.freed.note(tx, psychologistId, time);
        tx.afterCommit(() => this.jobs.wake('waitlist'));
      });
    });
  }
}
