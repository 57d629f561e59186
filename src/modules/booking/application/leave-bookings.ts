import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { Clock } from '../../../kernel/time/clock.js';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Booking } from '../domain/booking.js';
import { mayCancel } from '../domain/cancellation.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { CancelBooking } from './cancel-booking.js';
import { CancellationQuotes } from './cancellation-quotes.js';

/** A session that lies ahead of a client who wants to leave. */
export interface SessionToLeave {
  readonly id: string;
  readonly status: BookingStatus;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly price: number;
  /** What its own terms would give back now; of a hold there is nothing to give. */
  readonly refundPercent: number;
}

const AHEAD = `
  SELECT id FROM booking
   WHERE client_account_id = $1 AND status IN ('offered','held','requested','confirmed') AND ends_at > $2
   ORDER BY starts_at`;
const WITH = `
  SELECT 1 FROM booking
   WHERE psychologist_id = $1 AND status IN ('offered','held','requested','confirmed') AND ends_at > $2 LIMIT 1`;

/** What becomes of sessions ahead when somebody closes their account. */
@Injectable()
export class LeaveBookings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quotes: CancellationQuotes,
    private readonly bookings: BookingRepository,
    private readonly cancel: CancelBooking,
  ) {}

  async ahead(sql: Queryable, accountId: string): Promise<SessionToLeave[]> {
    const now = this.clock.now();
    const rows = await sql.query<{ id: string }>(AHEAD, [accountId, toDate(now)]);
    const sessions: SessionToLeave[] = [];
    for (const { id } of rows) {
      const booking = await this.bookings.byId(sql, id);
      if (booking !== null) sessions.push(await this.sessionOf(sql, booking, now));
    }
    return sessions;
  }

  async hasAny(sql: Queryable, psychologistId: string): Promise<boolean> {
    return (await sql.query(WITH, [psychologistId, toDate(this.clock.now())])).length > 0;
  }

  /**
   * Gives up holds, and cancels what its terms give back in whole. What is too near for that takes
   * place; it is over within a day or two, and asking again then finds nothing. Returns how many are left.
   */
  async run(accountId: string): Promise<number> {
    const sessions = await this.ahead(this.database, accountId);
    let left = 0;
    for (const { id, refundPercent } of sessions) {
      const isGone = refundPercent === 100 && (await this.isCancelled(id, accountId));
      if (!isGone) left++;
    }
    return left;
  }

  /** What has just changed is looked at again the next time. */
  private async isCancelled(id: string, accountId: string): Promise<boolean> {
    try {
      await this.cancel.run(id, accountId);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  /** One that has begun, or is with somebody else to decide, gives back nothing. */
  private async sessionOf(sql: Queryable, booking: Booking, now: Instant): Promise<SessionToLeave> {
    const { id, status, startsAt, endsAt, price } = booking;
    const isOpen = mayCancel(booking, 'client', now);
    const asked = { party: 'client', now } as const;
    const refundPercent = isOpen ? (await this.quotes.of(sql, booking, asked)).percent : 0;
    return { id, status, startsAt, endsAt, price, refundPercent };
  }
}
