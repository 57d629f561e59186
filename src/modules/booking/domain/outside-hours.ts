import { HOUR } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { IntervalSet } from '../../../kernel/time/interval-set.js';

/** A change is about a session when it alters the hours this near to it. */
const NEAR_HOURS = 12;

/**
 * The sessions that a change of hours leaves outside: none of the new hours holds them, and the hours
 * around them are not what they were. Pauses may stick out (case 19).
 */
export function leftOutside<Session extends Interval>(
  sessions: readonly Session[],
  { before, after }: { before: IntervalSet; after: IntervalSet },
): Session[] {
  return sessions.filter(
    (session) =>
      !after.some((open) => holds(open, session)) &&
      !isSame(near(before, session), near(after, session)),
  );
}

function holds(open: Interval, { startsAt, endsAt }: Interval): boolean {
  return open.startsAt <= startsAt && endsAt <= open.endsAt;
}

function near(open: IntervalSet, { startsAt, endsAt }: Interval): Interval[] {
  const reach = NEAR_HOURS * HOUR;
  return open.filter((one) => one.startsAt < endsAt + reach && startsAt - reach < one.endsAt);
}

function isSame(one: readonly Interval[], other: readonly Interval[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ startsAt, endsAt }, index) =>
        other[index]?.startsAt === startsAt && other[index].endsAt === endsAt,
    )
  );
}
