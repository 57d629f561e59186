import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { BookingNotInState, SlotTaken } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { decideUntil } from '../domain/deadlines.js';
import { MoveTooLate, TooManyMoves } from '../domain/moves.errors.js';
import { freeAfterMove } from '../domain/moving.js';
import { AcceptTime } from './accept-time.js';
import { MovePolicy } from './move-policy.js';
import { MoveTime } from './move-time.js';
import { NearestTimes } from './nearest-times.js';
import { OwnBooking } from './own-booking.js';

export interface MoveWish {
  readonly startsAt: Instant;
  /** The zone the client reads times in; as before when absent. */
  readonly timeZone?: string | undefined;
}

/** What moving asks of the rest of the house. */
@Injectable()
export class MovingDesk {
  constructor(
    readonly policy: MovePolicy,
    readonly accept: AcceptTime,
    readonly move: MoveTime,
    readonly nearest: NearestTimes,
  ) {}
}

/** A client moves a session to another time of the same psychologist: same row, price and service. */
@Injectable()
export class RescheduleBooking {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly desk: MovingDesk,
  ) {}

  /**
   * Asked again for the time it has, nothing happens.
   *
   * @throws NotFound unless the account is the client; BookingNotInState; MoveTooLate; TooManyMoves.
   * @throws SlotTaken with up to three nearest alternatives; SlotNotOpen, PersonBusy.
   */
  async run(bookingId: string, accountId: string, wish: MoveWish): Promise<void> {
    const { booking: seen } = await this.own.of(this.database, bookingId, accountId);
    try {
      await this.runner.run(async (tx) => {
        await this.own.lockTimes(tx, seen);
        const booking = await this.own.lockAs(tx, 'client', bookingId, accountId);
        if (booking.startsAt !== wish.startsAt) await this.move(tx, booking, wish);
      });
    } catch (error) {
      throw error instanceof SlotTaken ? await this.withAlternatives(seen, wish) : error;
    }
  }

  private async move(tx: Tx, booking: Booking, wish: MoveWish): Promise<void> {
    const { startsAt } = wish;
    const rules = await this.desk.policy.of(tx, booking, tx.now);
    if (rules === null) throw new BookingNotInState(booking.status);
    if (rules.refusal === 'late') throw new MoveTooLate(rules.until);
    if (rules.refusal === 'often') throw new TooManyMoves();
    const wanted = { ...booking, startsAt };
    const { offer, time, terms } = await this.desk.accept.of(tx, wanted, booking);
    const isAsked = booking.status === 'requested';
    await this.desk.move.run(tx, booking, {
      by: { kind: 'client', accountId: booking.clientAccountId },
      time: {
        ...{ session: time.session, blocked: time.blocked, wallZone: offer.psychologistZone },
        clientZone: wish.timeZone ?? booking.clientZone,
      },
      refundCapPercent: rules.capAfter,
      freeCancelUntil: freeAfterMove(booking, startsAt),
      decideUntil: isAsked ? decideUntil(tx.now, startsAt, terms) : null,
    });
  }

  private async withAlternatives(booking: Booking, { startsAt }: MoveWish): Promise<SlotTaken> {
    const wanted = { ...booking, startsAt };
    const now = this.clock.now();
    return new SlotTaken(await this.desk.nearest.to(this.database, wanted, now, booking));
  }
}
