import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { HOUR, isoOf, parseInstant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { civilDateOf, zoneId } from '../../../kernel/time/zones.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { Availability } from './availability.js';
import type { Booking } from '../domain/booking.js';
import { Blocks } from './blocks.js';
import { OwnBooking } from './own-booking.js';

interface SlotQuery {
  readonly serviceId: string;
  readonly from: string;
  readonly to: string;
  readonly timeZone?: string | undefined;
  /** A booking that looks for another time. */
  readonly movingBookingId?: string | undefined;
}

/** A day of the reader's calendar on which something can be booked. */
export interface OpenDay {
  /** Civil date in the asked zone, "2026-11-24". */
  readonly date: string;
  readonly openTimes: number;
}

interface Found {
  readonly sessions: readonly Interval[];
  readonly timeZone: string;
}

const LONGEST_PERIOD_MS = 62 * 24 * HOUR;

/** The times of a service that can be booked now, in a period of at most 62 days. */
@Injectable()
export class ListSlots {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly availability: Availability,
    private readonly blocks: Blocks,
    private readonly own: OwnBooking,
  ) {}

  /**
   * None for whom a block keeps away: to them the calendar is full.
   *
   * @throws NotFound when the service cannot be booked; ValidationFailed for a period too long.
   */
  async run(
    psychologistId: string,
    query: SlotQuery,
    askerId: string | null = null,
  ): Promise<{ items: { startsAt: string; endsAt: string }[]; timeZone: string }> {
    const { sessions, timeZone } = await this.find(psychologistId, query, askerId);
    return {
      items: sessions.map(({ startsAt, endsAt }) => ({
        startsAt: isoOf(startsAt),
        endsAt: isoOf(endsAt),
      })),
      timeZone,
    };
  }

  /**
   * The same by day, for who looks at a month: which days have anything, and how much.
   *
   * @throws as `run`.
   */
  async days(
    psychologistId: string,
    query: SlotQuery,
    askerId: string | null = null,
  ): Promise<{ items: OpenDay[]; timeZone: string }> {
    const { sessions, timeZone } = await this.find(psychologistId, query, askerId);
    const zone = zoneId(timeZone);
    const times = new Map<string, number>();
    for (const { startsAt } of sessions) {
      const date = civilDateOf(zone, startsAt);
      times.set(date, (times.get(date) ?? 0) + 1);
    }
    return { items: [...times].map(([date, openTimes]) => ({ date, openTimes })), timeZone };
  }

  private async find(
    psychologistId: string,
    query: SlotQuery,
    askerId: string | null,
  ): Promise<Found> {
    const period = periodOf(query);
    const wish = { psychologistId, serviceId: query.serviceId };
    const moving = await this.movingOf(wish, query.movingBookingId, askerId);
    const when = { period, now: this.clock.now(), moving };
    const [free, isBlocked] = await this.database.together((sql) =>
      Promise.all([
        this.availability.free(sql, wish, when),
        this.blocks.isBetween(sql, psychologistId, askerId),
      ]),
    );
    if (free === null) throw new NotFound();
    return {
      sessions: isBlocked ? [] : free.sessions,
      timeZone: query.timeZone ?? free.offer.psychologistZone,
    };
  }

  /** @throws NotFound unless the asker is a party of it, and it is of this very service. */
  private async movingOf(
    wish: { psychologistId: string; serviceId: string },
    bookingId: string | undefined,
    askerId: string | null,
  ): Promise<Booking | null> {
    if (bookingId === undefined) return null;
    if (askerId === null) throw new NotFound();
    const { booking } = await this.own.of(this.database, bookingId, askerId);
    const isOfIt =
      booking.psychologistId === wish.psychologistId && booking.serviceId === wish.serviceId;
    if (!isOfIt) throw new NotFound();
    return booking;
  }
}

function periodOf(query: { from: string; to: string }): Interval {
  const startsAt = parseInstant(query.from);
  const endsAt = parseInstant(query.to);
  const isFine =
    startsAt !== undefined &&
    endsAt !== undefined &&
    startsAt < endsAt &&
    endsAt - startsAt <= LONGEST_PERIOD_MS;
  if (isFine) return { startsAt, endsAt };
  throw new ValidationFailed([
    { pointer: '/to', code: 'period', detail: 'must lie after from, by at most 62 days' },
  ]);
}
