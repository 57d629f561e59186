import { laterOf, type Instant } from './instant.js';
import { overlapOf, type Interval } from './interval.js';

declare const kind: unique symbol;

/** Half-open intervals in order of time that neither overlap nor touch: one way to write each set. */
export type IntervalSet = readonly Interval[] & { readonly [kind]: 'IntervalSet' };

export const EMPTY = [] as readonly Interval[] as IntervalSet;

/** The instants covered by any of the intervals, which may come in any order; empty ones are dropped. */
export function intervalSet(intervals: readonly Interval[]): IntervalSet {
  return coalesce([...intervals].sort((left, right) => left.startsAt - right.startsAt));
}

/** What lies in either set. */
export function union(left: IntervalSet, right: IntervalSet): IntervalSet {
  const merged: Interval[] = [];
  let next = 0;
  for (const interval of left) {
    let other = right[next];
    while (other !== undefined && other.startsAt < interval.startsAt) {
      merged.push(other);
      other = right[++next];
    }
    merged.push(interval);
  }
  return coalesce(merged.concat(right.slice(next)));
}

/** What lies in both sets. */
export function intersect(left: IntervalSet, right: IntervalSet): IntervalSet {
  const shared: Interval[] = [];
  let next = 0;
  for (const interval of left) {
    next = skipEndedBy(right, next, interval.startsAt);
    for (let index = next; index < right.length; index++) {
      const other = right[index];
      if (other === undefined || other.startsAt >= interval.endsAt) break;
      const both = overlapOf(interval, other);
      if (both !== undefined) shared.push(both);
    }
  }
  return shared as readonly Interval[] as IntervalSet;
}

/** What lies in the first set and not in the second. */
export function subtract(left: IntervalSet, right: IntervalSet): IntervalSet {
  const kept: Interval[] = [];
  let next = 0;
  for (const interval of left) {
    let from = interval.startsAt;
    next = skipEndedBy(right, next, from);
    for (let index = next; index < right.length; index++) {
      const hole = right[index];
      if (hole === undefined || hole.startsAt >= interval.endsAt) break;
      if (from < hole.startsAt) kept.push({ startsAt: from, endsAt: hole.startsAt });
      from = hole.endsAt;
    }
    if (from < interval.endsAt) kept.push({ startsAt: from, endsAt: interval.endsAt });
  }
  return kept as readonly Interval[] as IntervalSet;
}

/** Whether the whole interval lies in the set. */
export function contains(set: IntervalSet, interval: Interval): boolean {
  return set.some((own) => own.startsAt <= interval.startsAt && interval.endsAt <= own.endsAt);
}

/** Milliseconds the set covers. */
export function length(set: IntervalSet): number {
  return set.reduce((sum, interval) => sum + interval.endsAt - interval.startsAt, 0);
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

/** The first index, from the given one, whose interval reaches past the instant. */
function skipEndedBy(set: IntervalSet, from: number, at: Instant): number {
  let index = from;
  let own = set[index];
  while (own !== undefined && own.endsAt <= at) own = set[++index];
  return index;
}
