import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { RefundBooking, VoidInvoice } from '../../payments/index.js';
import { SYSTEM } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { CalledOffNews } from './called-off-news.js';
import { ChangeBooking } from './change-booking.js';
import { Suspensions } from './suspensions.js';

const AHEAD: ReadonlySet<string> = new Set(['offered', 'held', 'requested', 'confirmed']);
const UNPAID: ReadonlySet<string> = new Set(['offered', 'held']);
const BY_PLATFORM = { act: 'cancel', to: 'cancelled', by: SYSTEM } as const;

/** The platform calls a session off because one of the two is suspended; the other never hears why. */
@Injectable()
export class CancelForPlatform {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly suspensions: Suspensions,
    private readonly refunds: RefundBooking,
    private readonly invoices: VoidInvoice,
    private readonly news: CalledOffNews,
  ) {}

  /**
   * A hold or an offer is given up without a word of ours; what was asked for is paid back in whole. Does nothing to what
   * is over, or where both are open again by now.
   */
  async run(bookingId: string, becauseOf: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const booking = await this.bookings.lock(tx, bookingId);
      if (booking === null || !AHEAD.has(booking.status) || booking.endsAt <= tx.now) return;
      if ((await this.suspensions.settled(tx, booking)) !== 'closed') return;
      await this.change.run(tx, booking, BY_PLATFORM);
      if (UNPAID.has(booking.status)) return this.invoices.ofBooking(tx, booking.id);
      await this.refunds.run(tx, booking.id, 'cancelled');
      await this.news.publish(tx, booking, becauseOf);
    });
  }
}
