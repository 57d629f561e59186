import { Injectable } from '@nestjs/common';
import { sqlState, type Tx } from '../../../platform/database/transaction-runner.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Offers } from '../../directory/index.js';
import { InvoiceSubject, type Settlement } from '../../payments/index.js';
import type { Opening } from '../../scheduling/index.js';
import { TermsBook, type Terms } from '../../settings/index.js';
import { HoldExpired } from '../domain/booking.errors.js';
import type { Booking, BookingActor } from '../domain/booking.js';
import { SYSTEM } from '../domain/booking.js';
import { decideUntil, freeCancelUntil, payUntil } from '../domain/deadlines.js';
import { BlockRepository } from '../infrastructure/block.repository.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { Availability } from './availability.js';
import { ChangeBooking } from './change-booking.js';
import { acceptedTime } from './free-times.js';
import { Suspensions } from './suspensions.js';

const EXCLUSION_VIOLATION = '23P01';
const UNIQUE_VIOLATION = '23505';

/** A booking's say in its money: what a payment buys, in time or late (cases 1 to 5). */
@Injectable()
export class BookingInvoiceSubject extends InvoiceSubject {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly blocks: BlockRepository,
    private readonly change: ChangeBooking,
    private readonly availability: Availability,
    private readonly offers: Offers,
    private readonly terms: TermsBook,
    private readonly suspensions: Suspensions,
  ) {
    super();
  }

  /** @throws HoldExpired when the time is no longer kept. */
  override async beginPayment(tx: Tx, bookingId: string): Promise<{ payUntil: Instant }> {
    const booking = await this.bookings.lock(tx, bookingId);
    if (booking?.status !== 'held' || booking.keepUntil === null) throw new HoldExpired();
    const until = payUntil(booking.keepUntil);
    if (until <= tx.now) throw new HoldExpired();
    if (booking.paymentStartedAt === null) {
      const by: BookingActor = { kind: 'client', accountId: booking.clientAccountId };
      await this.change.run(tx, booking, {
        act: 'start_payment',
        to: 'held',
        by,
        paymentStartedAt: tx.now,
      });
    }
    return { payUntil: until };
  }

  override async lock(tx: Tx, bookingId: string): Promise<void> {
    const booking = await this.bookings.byId(tx, bookingId);
    if (booking?.status === 'expired') await this.bookings.lockTimes(tx, booking);
    await this.bookings.lock(tx, bookingId);
  }

  /**
   * While the row is still held the money is in time; the row decides, not the clock. Only when the
   * session's own time has passed, after a long stop, is there nothing left to buy.
   */
  override async settle(tx: Tx, bookingId: string, paidAt: Instant): Promise<Settlement> {
    const booking = await this.bookings.lock(tx, bookingId);
    if (!booking) return 'surplus';
    const terms = await this.terms.byId(tx, booking.termsId);
    if (booking.status === 'held' && booking.startsAt <= tx.now) {
      await this.change.run(tx, booking, { act: 'expire', to: 'expired', by: SYSTEM });
      return 'surplus';
    }
    if (booking.status === 'held' && (await this.isCalledOff(tx, booking))) return 'surplus';
    if (booking.status === 'held') {
      await this.change.run(tx, booking, { act: 'pay', ...afterPayment(tx, booking, terms) });
      return 'keep';
    }
    return booking.status === 'expired' ? this.settleLate(tx, booking, terms, paidAt) : 'surplus';
  }

  /** A suspension that lands while money is on its way: the hold ends here, the money goes back. */
  private async isCalledOff(tx: Tx, booking: Booking): Promise<boolean> {
    if ((await this.suspensions.settled(tx, booking)) !== 'closed') return false;
    const platform = {
      act: 'cancel',
      to: 'cancelled',
      by: SYSTEM,
    } as const;
    await this.change.run(tx, booking, platform);
    return true;
  }

  private async isUnwanted(tx: Tx, booking: Booking, opening: Opening | null): Promise<boolean> {
    if ((await this.suspensions.settled(tx, booking)) !== 'open') return true;
    // A day or week that has filled up since is as if the time itself were taken.
    if (await this.availability.isFullAt(tx, booking, opening)) return true;
    return (
      (await this.bookings.hasNewer(tx, booking)) || (await this.blocks.isBetween(tx, booking))
    );
  }

  /** Re-booked only if a new booking would be accepted, and the client has nothing newer here. */
  private async settleLate(
    tx: Tx,
    booking: Booking,
    terms: Terms,
    paidAt: Instant,
  ): Promise<Settlement> {
    const wasInTime = booking.keepUntil !== null && paidAt <= booking.keepUntil;
    const offer = await this.offers.find(tx, booking.psychologistId, booking.serviceId);
    const { psychologistId, startsAt } = booking;
    const opening = await this.availability.openingAt(tx, psychologistId, startsAt);
    if (offer === null || (await this.isUnwanted(tx, booking, opening))) return 'surplus';
    const question = { offer, terms, now: tx.now };
    const isAccepted = acceptedTime(question, opening, startsAt) !== null;
    const isAhead = booking.startsAt > tx.now;
    if (!(isAccepted || (wasInTime && isAhead))) return 'surplus';
    await tx.query('SAVEPOINT pay_late');
    try {
      await this.change.run(tx, booking, {
        act: 'pay_late',
        ...afterPayment(tx, booking, terms),
        freeCancelUntil: freeCancelUntil(tx.now, booking.startsAt),
      });
      return 'keep';
    } catch (error) {
      const state = sqlState(error);
      if (state !== EXCLUSION_VIOLATION && state !== UNIQUE_VIOLATION) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT pay_late');
      return 'surplus';
    }
  }
}

function afterPayment(
  tx: Tx,
  booking: Booking,
  terms: Terms,
): {
  to: 'requested' | 'confirmed';
  by: BookingActor;
  decideUntil: Instant | null;
} {
  return booking.needsConfirmation
    ? { to: 'requested', by: SYSTEM, decideUntil: decideUntil(tx.now, booking.startsAt, terms) }
    : { to: 'confirmed', by: SYSTEM, decideUntil: null };
}
