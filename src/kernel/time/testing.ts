import { parseCivilDate } from './civil-date.js';
import type { Instant } from './instant.js';
import type { Interval } from './interval.js';
import type { IntervalSet } from './interval-set.js';
import { instantAt, zoneId } from './zones.js';

/**
 * The instant of a wall-clock time, so that tests never write offsets by hand:
 * `at('2026-03-08 09:00', 'Asia/Jakarta')`. A time shown twice means the earlier one.
 *
 * @throws RangeError when the text is malformed or the zone's clock skips that time.
 */
export function at(wallTime: string, zone: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):([0-5]\d)$/.exec(wallTime);
  const date = parseCivilDate(match?.[1] ?? '');
  if (match === null || date === undefined) throw new RangeError(`Not a wall time: ${wallTime}`);
  const found = instantAt(zoneId(zone), date, Number(match[2]) * 60 + Number(match[3]));
  if (found === undefined) throw new RangeError(`${zone} skips ${wallTime}`);
  return found;
}

/** @throws RangeError unless it starts before it ends. */
export function interval(startsAt: Instant, endsAt: Instant): Interval {
  if (startsAt >= endsAt) throw new RangeError('An interval starts before it ends.');
  return { startsAt, endsAt };
}

/** Whether the two share an instant; intervals that merely touch do not. */
export function overlaps(left: Interval, right: Interval): boolean {
  return left.startsAt < right.endsAt && right.startsAt < left.endsAt;
}

/** Whether the whole interval lies in the set. */
export function contains(set: IntervalSet, inner: Interval): boolean {
  return set.some((own) => own.startsAt <= inner.startsAt && inner.endsAt <= own.endsAt);
}

/** Milliseconds the set covers. */
export function length(set: IntervalSet): number {
  return set.reduce((sum, own) => sum + own.endsAt - own.startsAt, 0);
}
