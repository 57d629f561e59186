import { earlierOf, laterOf, type Instant } from './instant.js';

/** A stretch of time that includes its start and not its end. */
export interface Interval {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
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

/** What two intervals share; undefined when that is nothing. */
export function overlapOf(left: Interval, right: Interval): Interval | undefined {
  const startsAt = laterOf(left.startsAt, right.startsAt);
  const endsAt = earlierOf(left.endsAt, right.endsAt);
  return startsAt < endsAt ? { startsAt, endsAt } : undefined;
}
