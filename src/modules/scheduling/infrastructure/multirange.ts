import type { DayInterval, WeeklyRule } from '../domain/weekly-hours.js';

const RANGE = /\[(\d+),(\d+)\)/g;

/**
 * Intervals of a day as PostgreSQL writes an `int4multirange`: `{[540,720),[780,1020)}`.
 *
 * The database joins intervals that touch and puts them in order, so they may come back fewer.
 */
export function multirangeOf(intervals: readonly DayInterval[]): string {
  const ranges = intervals.map(({ fromMinute, toMinute }) => `[${fromMinute},${toMinute})`);
  return `{${ranges.join(',')}}`;
}

/** The intervals of an `int4multirange` as the database prints it, in order. */
export function intervalsOfMultirange(text: string): DayInterval[] {
  return [...text.matchAll(RANGE)].map(([, from, to]) => ({
    fromMinute: Number(from),
    toMinute: Number(to),
  }));
}

/** A week's rules from its days, as the database gathers them; null is a week without hours. */
export function rulesOfDays(
  days: readonly (readonly [WeeklyRule['weekday'], string])[] | null,
): WeeklyRule[] {
  return (days ?? []).flatMap(([weekday, hours]) =>
    intervalsOfMultirange(hours).map((interval) => ({ weekday, ...interval })),
  );
}
