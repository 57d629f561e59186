import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { RefundBooking } from '../../payments/index.js';
import type { Booking, BookingActor } from '../domain/booking.js';
import { TECHNICAL } from '../domain/cancel-reasons.js';
import { statusOf, type Claim } from '../domain/objections.js';
import { ChangeBooking } from './change-booking.js';
import { OutcomeMoney } from './outcome-money.js';

/** Makes of a session what was decided, and closes its outcome: the money follows at once. */
@Injectable()
export class CarryOutDecision {
  constructor(
    private readonly change: ChangeBooking,
    private readonly money: OutcomeMoney,
    private readonly refunds: RefundBooking,
  ) {}

  async run(tx: Tx, booking: Booking, { as, by }: { as: Claim; by: BookingActor }): Promise<void> {
    const to = statusOf(as);
    if (to === 'cancelled') {
      await this.change.run(tx, booking, { act: 'correct', to, by, reasonCode: TECHNICAL });
      return this.refunds.run(tx, booking.id, TECHNICAL);
    }
    const corrected =
      to === booking.status
        ? booking
        : await this.change.run(tx, booking, { act: 'correct', to, by });
    const close = { act: 'close', to, by, outcomeClosedAt: tx.now } as const;
    await this.change.run(tx, corrected, close);
    await this.money.follow(tx, { ...corrected, status: to });
  }
}
