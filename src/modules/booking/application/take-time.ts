import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { PersonGrown } from '../../accounts/index.js';
import { VoidInvoice } from '../../payments/index.js';
import {
  AccountLeaving,
  HoldInPayment,
  PersonBusy,
  SlotNotOpen,
  SlotTaken,
  TooManyHolds,
} from '../domain/booking.errors.js';
import type { Booking, BookingActor } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import type { NewBooking } from '../infrastructure/new-booking.js';
import { SeriesRepository } from '../infrastructure/series.repository.js';
import { toBooking } from '../infrastructure/booking.row.js';
import type { BookingView } from '../infrastructure/booking.view.js';
import { ChangeBooking } from './change-booking.js';

const SEATS = [1, 2] as const;

/** What somebody wants to hold, and for whom. */
export interface Wish {
  readonly psychologistId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly carePersonId: string;
}

/** Writes a new booking into the calendar, or says exactly what stood in its way. */
@Injectable()
export class TakeTime {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly invoices: VoidInvoice,
    private readonly series: SeriesRepository,
  ) {}

  /**
   * What the client holds now. Lines up what they ask for at once: their own tabs never race.
   */
  async holdsOf(tx: Tx, clientAccountId: string): Promise<Booking[]> {
    const [, holds] = await Promise.all([
      this.bookings.lockClient(tx, clientAccountId),
      this.bookings.holdsOf(tx, clientAccountId),
    ]);
    return holds;
  }

  /**
   * Where sessions are counted or newcomers wait, whoever books takes the psychologist's lock first
   * (case 23), with those that giving way will want, in the order everybody takes them.
   */
  async waitInLine(
    tx: Tx,
    wish: Pick<Booking, 'psychologistId' | 'clientAccountId' | 'carePersonId'>,
    holds: readonly Booking[],
  ): Promise<void> {
    const seen = holds.filter(({ psychologistId }) => psychologistId === wish.psychologistId);
    const people = [wish, ...seen].map(({ carePersonId }) => carePersonId);
    await this.bookings.lockTimes(tx, wish, people);
  }

  /**
   * The client's own unpaid hold with this psychologist makes room: nobody reads `slot_taken`
   * against themselves.
   *
   * @returns the hold when it is the very same time, service and person; else the seats that are left.
   * @throws HoldInPayment when it is being paid for.
   */
  async giveWay(
    tx: Tx,
    wish: Wish,
    holds: readonly Booking[],
  ): Promise<{ kept: Booking | null; seats: readonly number[] }> {
    const seen = holds.find((hold) => hold.psychologistId === wish.psychologistId);
    if (seen !== undefined && isSame(seen, wish)) return { kept: seen, seats: [] };
    return { kept: null, seats: await this.makeRoom(tx, wish.psychologistId, holds) };
  }

  /**
   * Whatever the client holds with this psychologist goes, a series as a whole.
   *
   * @returns the seats that are left.
   * @throws HoldInPayment when one of them is being paid for.
   */
  async makeRoom(
    tx: Tx,
    psychologistId: string,
    holds: readonly Booking[],
  ): Promise<readonly number[]> {
    const seen = holds.find((hold) => hold.psychologistId === psychologistId);
    if (seen === undefined) return seatsBeside(holds);
    // Whoever gives up one time to take another waits here, or two who swap would wait for each other.
    await this.bookings.lockTimes(tx, seen);
    await this.giveUp(tx, seen.id);
    for (const id of await this.series.heldAfter(tx, seen.id)) await this.giveUp(tx, id);
    return seatsBeside(holds.filter((hold) => hold !== seen));
  }

  /** @throws AccountLeaving, PersonGrown, SlotNotOpen, SlotTaken, PersonBusy or TooManyHolds, whichever rule refused it. */
  async insert(tx: Tx, row: NewBooking, seats: readonly number[]): Promise<BookingView> {
    // Only holds sit; a seat lost to a racing hold leaves the other one to try.
    for (const holdSeat of needsSeat(row) ? seats : [null]) {
      const inserted = await this.bookings.insert(tx, { ...row, holdSeat });
      if (inserted !== null) {
        await this.change.born(tx, toBooking(inserted), row.bornBy);
        return inserted;
      }
      const overlaps = await this.bookings.whatStoodThere(tx, row);
      if (overlaps.leaving) throw new AccountLeaving();
      if (overlaps.grown) throw new PersonGrown();
      // As if the time had never been offered: whom it concerns does not hear why.
      if (overlaps.block || overlaps.practiceEnds) throw new SlotNotOpen();
      if (overlaps.slot) throw new SlotTaken();
      if (overlaps.person) throw new PersonBusy();
    }
    throw new TooManyHolds();
  }

  private async giveUp(tx: Tx, id: string): Promise<void> {
    const hold = await this.bookings.lock(tx, id);
    if (hold?.status !== 'held') return;
    if (hold.paymentStartedAt !== null) throw new HoldInPayment(hold.id);
    const by: BookingActor = { kind: 'client', accountId: hold.clientAccountId };
    await this.change.run(tx, hold, { act: 'cancel', to: 'cancelled', by });
    await this.invoices.ofBooking(tx, hold.id);
  }
}

/** A series sits once. */
function needsSeat({ status, series }: NewBooking): boolean {
  return status === 'held' && (series === undefined || series.no === 1);
}

function isSame(hold: Booking, { startsAt, serviceId, carePersonId }: Wish): boolean {
  return (
    hold.startsAt === startsAt && hold.serviceId === serviceId && hold.carePersonId === carePersonId
  );
}

function seatsBeside(holds: readonly Booking[]): readonly number[] {
  return SEATS.filter((seat) => holds.every((hold) => hold.holdSeat !== seat));
}
