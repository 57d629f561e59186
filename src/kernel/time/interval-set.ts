import { laterOf, type Instant } from './instant.js';
import type { Interval } from './interval.js';

declare const kind: unique symbol;

/** Half-open intervals in order of time that neither overlap nor touch: one way to write each set. */
export type IntervalSet = readonly Interval[] & { readonly [kind]: 'IntervalSet' };

export const EMPTY = [] as readonly Interval[] as IntervalSet;

/** The instants covered by any of the intervals, which may come in any order; empty ones are dropped. */
export function intervalSet(intervals: readonly Interval[]): IntervalSet {
  return coalesce([...intervals].sort((left, right) => left.startsAt - right.startsAt));
}

/** Joins what overlaps or touches in a list sorted by start. */
function coalesce(sorted: readonly Interval[]): IntervalSet {
  const joined: { startsAt: Instant; endsAt: Instant }[] = [];
  for (const { startsAt, endsAt } of sorted) {
    if (startsAt >= endsAt) continue;
    const last = joined.at(-1);
    if (last !== undefined && startsAt <= last.endsAt) last.endsAt = laterOf(last.endsAt, endsAt);
    else joined.push({ startsAt, endsAt });
  }
  return joined as readonly Interval[] as IntervalSet;
}
