import {
  civilOf,
  instantFromWallMinute,
  instantOfWallMinute,
  wallMinuteOf,
  type ZoneId,
} from '../../../kernel/time/zones.js';
import type { Instant } from '../../../kernel/time/instant.js';

/** So many sessions one series has at most; the table says so too. */
export const MOST_SESSIONS = 12;
export const FEWEST_SESSIONS = 2;

const WEEK_MINUTES = 7 * 24 * 60;

/** Where a session of a series belongs. */
export interface SeriesPlace {
  /** The first session's booking. */
  readonly id: string;
  /** From 1, in order of time. */
  readonly no: number;
}

/** A date of a series. */
export interface WeeklyStart {
  readonly startsAt: Instant;
  /** The clock skips that time on that day: this is the moment after the gap. */
  readonly isSkipped: boolean;
}

/**
 * Case 17: the same time on the psychologist's wall clock, week after week, whatever the clocks do.
 *
 * @param first the first start, an instant; it is one of them.
 */
export function weeklyStarts(zone: ZoneId, first: Instant, many: number): WeeklyStart[] {
  const firstWallMinute = wallMinuteOf(zone, first);
  return Array.from({ length: many }, (_, week) => {
    if (week === 0) return { startsAt: first, isSkipped: false };
    const wallMinute = firstWallMinute + week * WEEK_MINUTES;
    const exact = instantOfWallMinute(zone, wallMinute);
    return {
      startsAt: exact ?? instantFromWallMinute(zone, wallMinute),
      isSkipped: exact === undefined,
    };
  });
}

/** Whether the client's clock shows another time than at the first session. */
export function hasOtherClock(zone: ZoneId, first: Instant, startsAt: Instant): boolean {
  return civilOf(zone, first).minuteOfDay !== civilOf(zone, startsAt).minuteOfDay;
}
