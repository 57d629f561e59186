import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { SYSTEM } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { ChangeBooking } from './change-booking.js';
import { OutcomeMoney } from './outcome-money.js';

/** When nobody objected in time, the money follows the outcome: earned, or back to the client. */
@Injectable()
export class CloseOutcomes implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly money: OutcomeMoney,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('outcomes', () => this.run());
  }

  async run(): Promise<number> {
    return this.runner.run(async (tx) => {
      const due = await this.bookings.lockClosable(tx, 50);
      for (const booking of due) {
        const { status } = booking;
        await this.change.run(tx, booking, {
          act: 'close',
          to: status,
          by: SYSTEM,
          outcomeClosedAt: tx.now,
        });
        await this.money.follow(tx, booking);
      }
      return due.length;
    });
  }
}
