import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { RefundBooking } from '../../payments/index.js';
import { SYSTEM } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { ChangeBooking } from './change-booking.js';

/** Requests nobody decided in time end as rejected, with everything paid back. */
@Injectable()
export class LapseRequests implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly refunds: RefundBooking,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('requests', () => this.run());
  }

  async run(): Promise<number> {
    return this.runner.run(async (tx) => {
      const due = await this.bookings.lockDue(tx, {
        status: 'requested',
        deadline: 'decide_until',
        limit: 50,
      });
      for (const booking of due) {
        await this.change.run(tx, booking, { act: 'lapse', to: 'rejected', by: SYSTEM });
        await this.refunds.run(tx, booking.id, 'lapsed');
      }
      return due.length;
    });
  }
}
