import { Injectable } from '@nestjs/common';
import { subtract, type Rupiah } from '../../../kernel/money/rupiah.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { partOf, SettleCancellation } from '../../payments/index.js';
import { TermsBook, type Terms } from '../../settings/index.js';
import { BookingNotInState } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { cancellationOf, type Cancellation } from '../domain/cancellation.js';
import { OwnBooking, type Party } from './own-booking.js';

/** What cancelling a booking would mean now, in words and in money. */
export interface CancellationQuote extends Cancellation {
  readonly paid: Rupiah;
  readonly refund: Rupiah;
  readonly kept: Rupiah;
  readonly terms: Terms;
}

/** Says what cancelling gives back, before anybody cancels. */
@Injectable()
export class CancellationQuotes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly terms: TermsBook,
    private readonly money: SettleCancellation,
  ) {}

  /** @throws NotFound unless the account is a party; BookingNotInState when it cannot be cancelled. */
  async run(bookingId: string, accountId: string): Promise<CancellationQuote> {
    const { booking, party } = await this.own.of(this.database, bookingId, accountId);
    return this.of(this.database, booking, { party, now: this.clock.now() });
  }

  /** @throws BookingNotInState when this side cannot cancel it. */
  async of(
    sql: Queryable,
    booking: Booking,
    asked: { party: Party; now: Instant },
  ): Promise<CancellationQuote> {
    const terms = await this.terms.byId(sql, booking.termsId);
    const paid = await this.money.paidFor(sql, booking.id);
    const facts = { ...booking, isPaid: paid > 0 };
    const cancellation = cancellationOf(facts, terms.refundSteps, asked);
    if (cancellation === null) throw new BookingNotInState(booking.status);
    const refund = partOf(paid, cancellation.percent);
    return { ...cancellation, paid, refund, kept: subtract(paid, refund), terms };
  }
}
