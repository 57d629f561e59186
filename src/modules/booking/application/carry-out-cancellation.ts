import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { SettleCancellation, VoidInvoice } from '../../payments/index.js';
import { CancellationWorse } from '../domain/cancellation.errors.js';
import type { Booking } from '../domain/booking.js';
import type { CancelReasonCode } from '../domain/cancel-reasons.js';
import { CancellationQuotes } from './cancellation-quotes.js';
import { ChangeBooking } from './change-booking.js';
import type { Party } from './own-booking.js';

/** Who cancels, what they were told would come back, and why. */
export interface Cancelling {
  readonly party: Party;
  readonly accountId: string;
  /** Nobody gets less back than this without having been asked again. */
  readonly leastPercent: number;
  readonly reasonCode?: CancelReasonCode | undefined;
  readonly reasonSealed?: string | null | undefined;
}

/** Cancels a booking that is locked, by its own terms, with what that means in money. */
@Injectable()
export class CarryOutCancellation {
  constructor(
    private readonly quotes: CancellationQuotes,
    private readonly change: ChangeBooking,
    private readonly invoices: VoidInvoice,
    private readonly money: SettleCancellation,
  ) {}

  /** @throws BookingNotInState; CancellationWorse with today's quote, and nothing is done. */
  async run(tx: Tx, booking: Booking, how: Cancelling): Promise<void> {
    const { party, accountId, leastPercent, reasonCode, reasonSealed } = how;
    const quote = await this.quotes.of(tx, booking, { party, now: tx.now });
    if (quote.percent < leastPercent) throw new CancellationWorse(quote);
    await this.change.run(tx, booking, {
      ...{ act: 'cancel', to: 'cancelled', by: { kind: party, accountId } },
      ...(reasonCode === undefined ? {} : { reasonCode }),
      reasonSealed: reasonSealed ?? null,
    });
    if (booking.status === 'held') return this.invoices.ofBooking(tx, booking.id);
    const { id: bookingId, psychologistId } = booking;
    const { percent, terms } = quote;
    await this.money.run(tx, { bookingId, psychologistId, percent, terms });
  }
}
