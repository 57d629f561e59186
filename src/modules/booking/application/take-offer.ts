import { Injectable } from '@nestjs/common';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { earlierOf, plusMinutes } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { IssueInvoice } from '../../payments/index.js';
import { TermsBook } from '../../settings/index.js';
import { BookingNotInState, HoldExpired, TooManyHolds } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { decideUntil } from '../domain/deadlines.js';
import { ChangeBooking } from './change-booking.js';
import { refusalOf } from './move-time.js';
import { OwnBooking } from './own-booking.js';
import { TakeReplacement } from './take-replacement.js';
import { TakeTime } from './take-time.js';

/** Turns an offer that was taken into a booking like any other. */
@Injectable()
export class BeginOffered {
  constructor(
    private readonly change: ChangeBooking,
    private readonly invoices: IssueInvoice,
    private readonly terms: TermsBook,
  ) {}

  async run(tx: Tx, offer: Booking, seats: readonly number[]): Promise<void> {
    const by = { kind: 'client', accountId: offer.clientAccountId } as const;
    try {
      if (offer.price === 0) return await this.settle(tx, offer, by);
      const [holdSeat] = seats;
      if (holdSeat === undefined) throw new TooManyHolds();
      const { holdMinutes } = await this.terms.byId(tx, offer.termsId);
      const keepUntil = earlierOf(plusMinutes(tx.now, holdMinutes), offer.startsAt);
      await this.change.run(tx, offer, { act: 'take', to: 'held', by, keepUntil, holdSeat });
    } catch (error) {
      throw refusalOf(error);
    }
    this.invoices.run(tx, {
      ...{ bookingId: offer.id, payerAccountId: offer.clientAccountId, termsId: offer.termsId },
      total: rupiah(offer.price),
    });
  }

  private async settle(
    tx: Tx,
    offer: Booking,
    by: { kind: 'client'; accountId: string },
  ): Promise<void> {
    const terms = await this.terms.byId(tx, offer.termsId);
    const answer = offer.needsConfirmation
      ? ({ to: 'requested', decideUntil: decideUntil(tx.now, offer.startsAt, terms) } as const)
      : ({ to: 'confirmed' } as const);
    await this.change.run(tx, offer, { act: 'take', by, keepUntil: null, ...answer });
  }
}

/** A client says yes to a time that is kept for them. */
@Injectable()
export class TakeOffer {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly own: OwnBooking,
    private readonly takeTime: TakeTime,
    private readonly replace: TakeReplacement,
    private readonly begin: BeginOffered,
  ) {}

  /**
   * One that replaces a booking moves that booking, with its money, to the offered time. Any other
   * is held until it is paid, or stands at once when it costs nothing.
   *
   * @returns the booking that has the time now.
   * @throws NotFound unless the account is the client; BookingNotInState; HoldExpired.
   * @throws PersonBusy, TooManyHolds, HoldInPayment.
   */
  async run(offerId: string, accountId: string): Promise<string> {
    const { booking: seen } = await this.own.of(this.database, offerId, accountId);
    return this.runner.run(async (tx) => {
      // The client's own line first, as a hold takes it; then the times; then the rows, the oldest first.
      const holds = await this.takeTime.holdsOf(tx, seen.clientAccountId);
      await this.own.lockTimes(tx, seen);
      const isReplacement = seen.chainId !== seen.id;
      if (isReplacement) await this.own.lockAs(tx, 'client', seen.chainId, accountId);
      const offer = await this.own.lockAs(tx, 'client', offerId, accountId);
      if (offer.status !== 'offered') throw new BookingNotInState(offer.status);
      if (offer.keepUntil === null || offer.keepUntil <= tx.now) throw new HoldExpired();
      if (isReplacement) return this.replace.run(tx, offer);
      const { seats } = await this.takeTime.giveWay(tx, offer, holds);
      await this.begin.run(tx, offer, seats);
      return offer.id;
    });
  }
}
