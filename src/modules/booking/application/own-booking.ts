import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { CarePeople } from '../../accounts/index.js';
import { Psychologists } from '../../directory/index.js';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Booking } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';

export type Party = 'client' | 'psychologist';

const NEVER_PAID: ReadonlySet<BookingStatus> = new Set(['held', 'expired']);

/** Loads bookings together with the right to them: not yours and not there are the same 404. */
@Injectable()
export class OwnBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly psychologists: Psychologists,
    private readonly carePeople: CarePeople,
  ) {}

  /** @throws NotFound unless the account is a party; a psychologist never sees what nobody paid. */
  async of(
    sql: Queryable,
    bookingId: string,
    accountId: string,
  ): Promise<{ booking: Booking; party: Party }> {
    const booking = await this.bookings.byId(sql, bookingId);
    if (booking === null) throw new NotFound();
    const party = await this.partyOf(sql, booking, accountId);
    if (party === null) throw new NotFound();
    return { booking, party };
  }

  /** Whoever has a right to it by another way than as a party. @throws NotFound for what is not there. */
  async any(sql: Queryable, bookingId: string): Promise<Booking> {
    const booking = await this.bookings.byId(sql, bookingId);
    if (booking === null) throw new NotFound();
    return booking;
  }

  /**
   * The right to what was written about a session: its psychologist's, and as a client whoever stands
   * for the person today. A guardian who paid has it until the child is 18.
   *
   * @throws NotFound for everybody else.
   */
  async inCare(
    sql: Queryable,
    bookingId: string,
    accountId: string,
  ): Promise<{ booking: Booking; party: Party }> {
    const booking = await this.bookings.byId(sql, bookingId);
    if (booking === null) throw new NotFound();
    if (await this.carePeople.standsFor(sql, accountId, booking.carePersonId)) {
      return { booking, party: 'client' };
    }
    const party = await this.partyOf(sql, booking, accountId);
    if (party !== 'psychologist') throw new NotFound();
    return { booking, party };
  }

  /** The same for a change: the row is locked. @throws NotFound unless the account is that party. */
  async lockAs(tx: Tx, party: Party, bookingId: string, accountId: string): Promise<Booking> {
    const booking = await this.bookings.lock(tx, bookingId);
    if (booking === null) throw new NotFound();
    if ((await this.partyOf(tx, booking, accountId)) !== party) throw new NotFound();
    return booking;
  }

  /** The two locks whoever makes an existing row take a time holds, before the row itself. */
  async lockTimes(tx: Tx, booking: Booking): Promise<void> {
    await this.bookings.lockTimes(tx, booking);
  }

  private async partyOf(
    sql: Queryable,
    booking: Booking,
    accountId: string,
  ): Promise<Party | null> {
    if (booking.clientAccountId === accountId) return 'client';
    const psychologistId = await this.psychologists.idOfAccount(sql, accountId);
    const isTheirs = psychologistId === booking.psychologistId;
    return isTheirs && (await this.hasReached(sql, booking)) ? 'psychologist' : null;
  }

  private async hasReached(sql: Queryable, { id, status, origin }: Booking): Promise<boolean> {
    // What they offered they have seen from the first moment.
    if (origin === 'psychologist') return true;
    // What is kept for somebody in line is theirs alone until they take it.
    if (status === 'offered') return false;
    if (status === 'cancelled') return this.bookings.hasBeenAsked(sql, id);
    return !NEVER_PAID.has(status);
  }
}
