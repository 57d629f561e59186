import { Injectable } from '@nestjs/common';
import { plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { TermsBook } from '../../settings/index.js';
import { BookingNotInState, NotWaited, TooEarly } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { outcomeCloses, WAIT_FOR_OTHER_MINUTES } from '../domain/deadlines.js';
import { ChangeBooking } from './change-booking.js';
import { OwnBooking } from './own-booking.js';
import { SessionAttendance } from './session-attendance.js';

export type Outcome = 'completed' | 'client_absent' | 'psychologist_absent';

/**
 * The psychologist says how a session ended. It stays open to objection for as long as the terms
 * say, and only then moves money.
 */
@Injectable()
export class MarkOutcome {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnBooking,
    private readonly change: ChangeBooking,
    private readonly terms: TermsBook,
    private readonly attendance: SessionAttendance,
  ) {}

  /**
   * @throws TooEarly before the end (completed), or before a quarter of an hour has passed (absent).
   * @throws NotWaited when the client is said to be absent and the room saw nobody wait for them.
   */
  async run(bookingId: string, accountId: string, outcome: Outcome): Promise<void> {
    await this.runner.run(async (tx) => {
      const booking = await this.own.lockAs(tx, 'psychologist', bookingId, accountId);
      if (booking.status !== 'confirmed') throw new BookingNotInState(booking.status);
      const from = markableFrom(booking, outcome);
      if (tx.now < from) throw new TooEarly(from);
      if (outcome === 'client_absent') await this.assertWaited(tx, booking);
      const terms = await this.terms.byId(tx, booking.termsId);
      await this.change.run(tx, booking, {
        act: outcome === 'completed' ? 'complete' : 'mark_absent',
        to: outcome,
        by: { kind: 'psychologist', accountId },
        outcomeClosesAt: outcomeCloses(tx.now, terms),
      });
    });
  }

  private async assertWaited(tx: Tx, booking: Booking): Promise<void> {
    const { psychologistWaited } = await this.attendance.of(tx, booking, tx.now);
    if (!psychologistWaited) throw new NotWaited();
  }
}

function markableFrom(booking: Booking, outcome: Outcome): Instant {
  return outcome === 'completed'
    ? booking.endsAt
    : plusMinutes(booking.startsAt, WAIT_FOR_OTHER_MINUTES);
}
