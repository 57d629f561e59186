import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { RefundBooking, VoidInvoice, WithdrawPayment } from '../../payments/index.js';
import { BookingNotInState, HoldInPayment } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { mayCancelFreely } from '../domain/deadlines.js';
import { ChangeBooking } from './change-booking.js';
import { OwnBooking } from './own-booking.js';

/**
 * A client gives up a time: a hold, or for a day what late money re-booked. Other paid bookings come
 * with the cancellation policy.
 */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly own: OwnBooking,
    private readonly change: ChangeBooking,
    private readonly invoices: VoidInvoice,
    private readonly refunds: RefundBooking,
    private readonly withdraw: WithdrawPayment,
  ) {}

  /**
   * Payment that was begun is first withdrawn at the provider, outside any transaction; money that
   * comes all the same is surplus and goes back (case 5).
   *
   * @param only whoever helps the client gives up what is held, and nothing that was paid for.
   * @throws NotFound unless the account is the client.
   * @throws BookingNotInState when it cannot be cancelled (any more): also when it has just been paid.
   * @throws HoldInPayment when paying begins at this very moment; asking again is safe.
   */
  async run(bookingId: string, accountId: string, only?: 'held'): Promise<void> {
    const { booking: seen, party } = await this.own.of(this.database, bookingId, accountId);
    const isBegun = party === 'client' && seen.status === 'held' && seen.paymentStartedAt !== null;
    if (isBegun) await this.withdraw.ofBooking(bookingId);
    await this.runner.run(async (tx) => {
      const booking = await this.own.lockAs(tx, 'client', bookingId, accountId);
      const hasJustBegun = !isBegun && booking.paymentStartedAt !== null;
      if (booking.status === 'held' && hasJustBegun) throw new HoldInPayment(booking.id);
      if (only !== undefined && booking.status !== only)
        throw new BookingNotInState(booking.status);
      await this.cancel(tx, booking, accountId);
    });
  }

  private async cancel(tx: Tx, booking: Booking, accountId: string): Promise<void> {
    const isHeld = booking.status === 'held';
    if (!isHeld && !mayCancelFreely(booking, tx.now)) throw new BookingNotInState(booking.status);
    const by = { kind: 'client', accountId } as const;
    await this.change.run(tx, booking, { act: 'cancel', to: 'cancelled', by });
    if (isHeld) await this.invoices.ofBooking(tx, booking.id);
    else await this.refunds.run(tx, booking.id, 'cancelled');
  }
}
