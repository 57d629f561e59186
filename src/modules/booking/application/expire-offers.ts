import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { SYSTEM } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { ChangeBooking } from './change-booking.js';

const BATCH = 50;

/** Offers nobody took in time give their time back; what they would have replaced stands. */
@Injectable()
export class ExpireOffers implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('offers', () => this.run());
  }

  async run(): Promise<number> {
    return this.runner.run(async (tx) => {
      const due = { status: 'offered', deadline: 'keep_until', limit: BATCH } as const;
      const offers = await this.bookings.lockDue(tx, due);
      for (const offer of offers) {
        await this.change.run(tx, offer, { act: 'expire', to: 'expired', by: SYSTEM });
      }
      return offers.length;
    });
  }
}
