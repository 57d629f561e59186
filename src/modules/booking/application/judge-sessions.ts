import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { RefundBooking } from '../../payments/index.js';
import { TermsBook } from '../../settings/index.js';
import { SYSTEM, type Booking } from '../domain/booking.js';
import { TECHNICAL } from '../domain/cancel-reasons.js';
import { outcomeCloses } from '../domain/deadlines.js';
import { UnmarkedSessions } from '../infrastructure/unmarked-sessions.js';
import { ChangeBooking } from './change-booking.js';
import { SessionAttendance } from './session-attendance.js';

/** A session that nobody marked for a day is judged by who was there (cases 27 and 29). */
@Injectable()
export class JudgeSessions implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly unmarked: UnmarkedSessions,
    private readonly change: ChangeBooking,
    private readonly attendance: SessionAttendance,
    private readonly refunds: RefundBooking,
    private readonly terms: TermsBook,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('attendance', () => this.run());
  }

  async run(): Promise<number> {
    return this.runner.run(async (tx) => {
      const due = await this.unmarked.lock(tx, 50);
      for (const booking of due) await this.judge(tx, booking);
      return due.length;
    });
  }

  private async judge(tx: Tx, booking: Booking): Promise<void> {
    const { verdict } = await this.attendance.of(tx, booking, tx.now);
    if (verdict === 'technical') {
      const why = { reasonCode: TECHNICAL };
      await this.change.run(tx, booking, { act: 'cancel', to: 'cancelled', by: SYSTEM, ...why });
      return this.refunds.run(tx, booking.id, TECHNICAL);
    }
    const terms = await this.terms.byId(tx, booking.termsId);
    await this.change.run(tx, booking, {
      act: verdict === 'completed' ? 'complete' : 'mark_absent',
      to: verdict,
      by: SYSTEM,
      outcomeClosesAt: outcomeCloses(tx.now, terms),
    });
  }
}
