import { Injectable } from '@nestjs/common';
import { HOUR, instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { EMPTY } from '../../../kernel/time/interval-set.js';
import type { Queryable } from '../../../platform/database/database.js';
import { Openness } from '../../scheduling/index.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import type { Calendar } from './free-times.js';
import { fullTimesOf } from './full-times.js';

/** A session with its pauses reaches no farther than this. */
export const LONGEST_REACH_HOURS = 16;

/** The time of many psychologists at once. */
@Injectable()
export class Calendars {
  constructor(
    private readonly openness: Openness,
    private readonly bookings: BookingRepository,
  ) {}

  /** The calendar of each around a period, in three statements at most, however many they are. */
  async of(
    sql: Queryable,
    psychologistIds: readonly string[],
    period: Interval,
  ): Promise<Map<string, Calendar>> {
    const [openings, taken] = await Promise.all([
      this.openness.ofMany(sql, psychologistIds, period),
      this.bookings.takenOfMany(sql, psychologistIds, {
        startsAt: instant(period.startsAt - LONGEST_REACH_HOURS * HOUR),
        endsAt: instant(period.endsAt + LONGEST_REACH_HOURS * HOUR),
      }),
    ]);
    const full = await fullTimesOf(sql, openings, period);
    return new Map(
      [...openings].map(([id, opening]) => [
        id,
        { opening, taken: taken.get(id) ?? EMPTY, isFull: full.get(id) },
      ]),
    );
  }
}
