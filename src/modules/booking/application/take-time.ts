import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { VoidInvoice } from '../../payments/index.js';
import { HoldInPayment, PersonBusy, SlotTaken, TooManyHolds } from '../domain/booking.errors.js';
import type { Booking, BookingActor } from '../domain/booking.js';
import { BookingRepository, type NewBooking } from '../infrastructure/booking.repository.js';
import { ChangeBooking } from './change-booking.js';

const SEATS = [1, 2] as const;

/** Writes a new booking into the calendar, or says exactly what stood in its way. */
@Injectable()
export class TakeTime {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly invoices: VoidInvoice,
  ) {}

  /**
   * The client's own unpaid hold with this psychologist makes room: nobody reads `slot_taken`
   * against themselves.
   *
   * @returns the hold when it is the very same time and service; else null, and it is given up.
   * @throws HoldInPayment when it is being paid for.
   */
  async giveWay(
    tx: Tx,
    wish: { clientAccountId: string; psychologistId: string; serviceId: string; startsAt: Instant },
  ): Promise<Booking | null> {
    await this.bookings.lockClient(tx, wish.clientAccountId);
    const seen = await this.bookings.ownHold(tx, wish.clientAccountId, wish.psychologistId);
    if (seen === null) return null;
    if (seen.startsAt === wish.startsAt && seen.serviceId === wish.serviceId) return seen;
    // Whoever gives up one time to take another waits here, or two who swap would wait for each other.
    await this.bookings.lockTimes(tx, seen);
    const hold = await this.bookings.lock(tx, seen.id);
    if (hold?.status !== 'held') return null;
    if (hold.paymentStartedAt !== null) throw new HoldInPayment(hold.id);
    const by: BookingActor = { kind: 'client', accountId: wish.clientAccountId };
    await this.change.run(tx, hold, { act: 'cancel', to: 'cancelled', by });
    await this.invoices.ofBooking(tx, hold.id);
    return null;
  }

  /** @throws SlotTaken, PersonBusy or TooManyHolds, whichever constraint refused it. */
  async insert(tx: Tx, row: NewBooking, by: BookingActor): Promise<Booking> {
    for (const holdSeat of await this.freeSeats(tx, row)) {
      const booking = await this.bookings.insert(tx, { ...row, holdSeat });
      if (booking !== null) {
        await this.change.born(tx, booking, by);
        return booking;
      }
      const overlaps = await this.bookings.whoOverlaps(tx, row);
      if (overlaps.slot) throw new SlotTaken();
      if (overlaps.person) throw new PersonBusy();
    }
    throw new TooManyHolds();
  }

  /** Only holds sit; a seat lost to a racing hold leaves the other one to try. */
  private async freeSeats(tx: Tx, row: NewBooking): Promise<readonly (number | null)[]> {
    if (row.status !== 'held') return [null];
    const occupied = await this.bookings.occupiedSeats(tx, row.clientAccountId);
    return SEATS.filter((seat) => !occupied.includes(seat));
  }
}
