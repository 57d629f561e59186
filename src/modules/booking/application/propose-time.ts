import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { BookingNotInState, SlotNotOpen, SlotTaken } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { TooManyOffers } from '../domain/moves.errors.js';
import { MOST_OFFERS, offerUntil } from '../domain/offers.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { OfferDesk } from './offer-desk.js';
import { OwnBooking } from './own-booking.js';

/**
 * A psychologist offers another time for a session that is requested or agreed. It is really kept,
 * in the booking's chain; the session stands until the client takes one (case 11).
 */
@Injectable()
export class ProposeTime {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly bookings: BookingRepository,
    private readonly desk: OfferDesk,
  ) {}

  /**
   * The same time offered again is that offer.
   *
   * @throws NotFound unless the account is the psychologist; BookingNotInState; TooManyOffers.
   * @throws SlotTaken with up to three nearest alternatives; SlotNotOpen.
   */
  async run(bookingId: string, accountId: string, startsAt: Instant): Promise<void> {
    const { booking: seen } = await this.own.of(this.database, bookingId, accountId);
    await this.desk.clearTheWay(seen);
    try {
      await this.runner.run(async (tx) => {
        await this.own.lockTimes(tx, seen);
        const booking = await this.own.lockAs(tx, 'psychologist', bookingId, accountId);
        await this.offer(tx, booking, { accountId, startsAt });
      });
    } catch (error) {
      if (!(error instanceof SlotTaken)) throw error;
      const wanted = { ...seen, startsAt };
      const now = this.clock.now();
      throw new SlotTaken(await this.desk.nearest.to(this.database, wanted, now, seen));
    }
  }

  private async offer(
    tx: Tx,
    booking: Booking,
    { accountId, startsAt }: { accountId: string; startsAt: Instant },
  ): Promise<void> {
    const isOpen = booking.status === 'requested' || booking.status === 'confirmed';
    const isRoot = booking.chainId === booking.id;
    if (!isOpen || !isRoot || booking.startsAt <= tx.now)
      throw new BookingNotInState(booking.status);
    const offers = await this.bookings.lockOffers(tx, booking.id);
    if (offers.some((offer) => offer.startsAt === startsAt)) return;
    if (startsAt === booking.startsAt) throw new SlotNotOpen();
    if (offers.length >= MOST_OFFERS) throw new TooManyOffers();
    const wish = { ...booking, startsAt };
    const { offer, terms, time } = await this.desk.accept.of(tx, wish, booking);
    const keepUntil = offerUntil(tx.now, { startsAt, replaces: booking }, terms);
    // The answer was due and is being made at this moment: nothing is left to offer for.
    if (keepUntil <= tx.now) throw new BookingNotInState(booking.status);
    await this.desk.insert(tx, {
      ...booking,
      ...{ id: newId(), chainId: booking.id, wallZone: offer.psychologistZone, time, keepUntil },
      by: { kind: 'psychologist', accountId },
    });
  }
}
