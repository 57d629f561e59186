import { earlierOf, laterOf, MINUTE } from '../../../kernel/time/instant.js';
import { intervalSet, type IntervalSet } from '../../../kernel/time/interval-set.js';
import type { Interval } from '../../../kernel/time/interval.js';

/** How much of a period was open and how much of that was booked, in minutes. */
export interface Occupancy {
  readonly bookedMinutes: number;
  readonly openMinutes: number;
  /** Booked of open, to a tenth; null when nothing was open. */
  readonly occupancyPercent: number | null;
}

/**
 * Hours may have changed since a session was booked: a time that was booked counts as open, so that
 * nobody is ever fuller than full.
 */
export function occupancyOf(
  span: Interval,
  { open, booked }: { open: readonly Interval[]; booked: readonly Interval[] },
): Occupancy {
  const bookedMinutes = minutesOf(within(span, booked));
  const openMinutes = minutesOf(within(span, [...open, ...booked]));
  return {
    bookedMinutes,
    openMinutes,
    occupancyPercent:
      openMinutes === 0 ? null : Math.round((bookedMinutes * 1000) / openMinutes) / 10,
  };
}

function within(span: Interval, intervals: readonly Interval[]): IntervalSet {
  return intervalSet(
    intervals.map(({ startsAt, endsAt }) => ({
      startsAt: laterOf(startsAt, span.startsAt),
      endsAt: earlierOf(endsAt, span.endsAt),
    })),
  );
}

function minutesOf(set: IntervalSet): number {
  return set.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt) / MINUTE, 0);
}
