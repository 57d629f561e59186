import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { VoidInvoice } from '../../payments/index.js';
import { BookingNotInState, HoldInPayment } from '../domain/booking.errors.js';
import { ChangeBooking } from './change-booking.js';
import { OwnBooking } from './own-booking.js';

/** A client gives up a time that is not being paid for. Later states come with the cancellation policy. */
@Injectable()
export class CancelHold {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnBooking,
    private readonly change: ChangeBooking,
    private readonly invoices: VoidInvoice,
  ) {}

  /** @throws HoldInPayment once paying has begun; BookingNotInState when it is no hold any more. */
  async run(bookingId: string, accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const booking = await this.own.lockAs(tx, 'client', bookingId, accountId);
      if (booking.status !== 'held') throw new BookingNotInState(booking.status);
      if (booking.paymentStartedAt !== null) throw new HoldInPayment(booking.id);
      const by = { kind: 'client', accountId } as const;
      await this.change.run(tx, booking, { act: 'cancel', to: 'cancelled', by });
      await this.invoices.ofBooking(tx, booking.id);
    });
  }
}
