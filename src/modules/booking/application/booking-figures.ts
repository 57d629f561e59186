import { Injectable } from '@nestjs/common';
import { civilDayAround } from '../../../kernel/time/civil-day.js';
import { Clock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { ZoneId } from '../../../kernel/time/zones.js';
import { Database } from '../../../platform/database/database.js';
import type { BookingsOf } from './admin-booking-reader.js';
import { BOOKING_STATUSES, type BookingStatus } from '../domain/booking-status.js';

export interface StatusCount {
  readonly status: BookingStatus;
  readonly count: number;
}

export interface BookingsToday {
  readonly day: Interval;
  readonly sessions: StatusCount[];
  /** Requests that wait for a decision, whenever their session is. */
  readonly requestsWaiting: number;
}

const COUNTS = `
  SELECT b.status, count(*)::int AS count FROM booking b
   WHERE ($1::uuid IS NULL OR b.client_account_id = $1) AND ($2::uuid IS NULL OR b.psychologist_id = $2)
   GROUP BY b.status`;
const BETWEEN = `
  SELECT b.status, count(*)::int AS count FROM booking b
   WHERE b.starts_at >= $1 AND b.starts_at < $2 GROUP BY b.status`;
const REQUESTS = `SELECT count(*)::int AS count FROM booking b WHERE b.status = 'requested'`;

/** Counts of bookings for the back office, states in the order of a booking's life. */
@Injectable()
export class BookingFigures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async counts({ clientId, psychologistId }: BookingsOf): Promise<StatusCount[]> {
    const whose = [clientId ?? null, psychologistId ?? null];
    return inOrder(await this.database.query<StatusCount>(COUNTS, whose));
  }

  /** The sessions that begin on the zone's present day, and what waits. */
  async today(zone: ZoneId): Promise<BookingsToday> {
    const day = civilDayAround(zone, this.clock.now());
    const [sessions, [requests]] = await Promise.all([
      this.database.query<StatusCount>(BETWEEN, [toDate(day.startsAt), toDate(day.endsAt)]),
      this.database.query<{ count: number }>(REQUESTS),
    ]);
    return { day, sessions: inOrder(sessions), requestsWaiting: requests?.count ?? 0 };
  }
}

function inOrder(counts: readonly StatusCount[]): StatusCount[] {
  const place = ({ status }: StatusCount): number => BOOKING_STATUSES.indexOf(status);
  return counts.toSorted((left, right) => place(left) - place(right));
}
