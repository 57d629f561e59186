import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Psychologists } from '../../directory/index.js';
import { TermsBook } from '../../settings/index.js';
import { BookingNotInState } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { decideUntil, freeCancelUntil } from '../domain/deadlines.js';
import { freeAfterMove } from '../domain/moving.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { ChangeBooking, TAKEN } from './change-booking.js';
import { MoveTime, type TimeChange } from './move-time.js';

/** How the history says that a move was somebody else's idea. */
const PROPOSAL = 'proposal';

/**
 * Takes an offer that replaces a booking: that booking moves to its time, so invoice, payment and
 * reason stay where they are, and the offer goes. A psychologist's offer lifts every cap, is free to
 * cancel for a day, and is their yes to what was only requested.
 */
@Injectable()
export class TakeReplacement {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly psychologists: Psychologists,
    private readonly terms: TermsBook,
    private readonly change: ChangeBooking,
    private readonly move: MoveTime,
  ) {}

  /** Whoever calls holds the locks of the times, the booking's row and the offer's. */
  async run(tx: Tx, offer: Booking): Promise<string> {
    const booking = await this.standing(tx, offer.chainId);
    const blocked = await this.bookings.blockedOf(tx, offer.id);
    const by = { kind: 'client', accountId: booking.clientAccountId } as const;
    await this.change.run(tx, offer, { act: 'cancel', to: 'cancelled', by, reasonCode: TAKEN });
    const isTheirs = offer.origin === 'psychologist';
    const moved = await this.move.run(tx, booking, {
      ...{ by, reasonCode: PROPOSAL },
      time: {
        session: { startsAt: offer.startsAt, endsAt: offer.endsAt },
        ...{ blocked, wallZone: offer.wallZone, clientZone: booking.clientZone },
      },
      ...(isTheirs ? afterTheirMove(tx, offer) : await this.afterOwnMove(tx, booking, offer)),
    });
    if (isTheirs && moved.status === 'requested') await this.confirm(tx, moved);
    return moved.id;
  }

  /** @throws BookingNotInState when there is nothing left to replace. */
  private async standing(tx: Tx, id: string): Promise<Booking> {
    const booking = await this.bookings.lock(tx, id);
    if (booking?.status === 'requested' || booking?.status === 'confirmed') return booking;
    throw new BookingNotInState(booking?.status ?? 'cancelled');
  }

  /** Of a waiting list, say: no cap comes of it, and none goes. */
  private async afterOwnMove(
    tx: Tx,
    booking: Booking,
    { startsAt }: Booking,
  ): Promise<Pick<TimeChange, 'decideUntil' | 'freeCancelUntil'>> {
    const terms = await this.terms.byId(tx, booking.termsId);
    const isAsked = booking.status === 'requested';
    return {
      decideUntil: isAsked ? decideUntil(tx.now, startsAt, terms) : null,
      freeCancelUntil: freeAfterMove(booking, startsAt),
    };
  }

  private async confirm(tx: Tx, booking: Booking): Promise<void> {
    const faces = await this.psychologists.byIds(tx, [booking.psychologistId]);
    const accountId = faces.get(booking.psychologistId)?.accountId;
    const by =
      accountId === undefined
        ? ({ kind: 'system' } as const)
        : ({ kind: 'psychologist', accountId } as const);
    await this.change.run(tx, booking, {
      ...{ act: 'confirm', to: 'confirmed', by, reasonCode: PROPOSAL, decideUntil: null },
    });
  }
}

function afterTheirMove(
  tx: Tx,
  { startsAt }: Booking,
): Pick<TimeChange, 'decideUntil' | 'freeCancelUntil' | 'refundCapPercent'> {
  return {
    // Until it is confirmed, a moment later.
    decideUntil: startsAt,
    freeCancelUntil: freeCancelUntil(tx.now, startsAt),
    refundCapPercent: null,
  };
}
