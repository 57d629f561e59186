import { earlierOf, instant, laterOf, type Instant } from './instant.js';
import type { Interval } from './interval.js';
import type { ZoneId } from './zones.js';

/** All the time there is. */
export const EVER: Interval = { startsAt: instant(-8.64e15), endsAt: instant(8.64e15) };

/** A stretch of time in which the clocks of one zone are followed. */
export interface ZoneSpan extends Interval {
  readonly zone: ZoneId;
}

/**
 * A stretch cut where a span begins or ends; `homeIn` says what holds where there is none.
 *
 * @param spans in order of time, disjoint.
 */
export function partsOf<S extends Interval>(
  whole: Interval,
  spans: readonly S[],
  homeIn: (gap: Interval) => S,
): S[] {
  const parts: S[] = [];
  let from = whole.startsAt;
  for (const span of spans) {
    const startsAt = laterOf(span.startsAt, from);
    const endsAt = earlierOf(span.endsAt, whole.endsAt);
    if (startsAt >= endsAt) continue;
    if (from < startsAt) parts.push(homeIn({ startsAt: from, endsAt: startsAt }));
    parts.push({ ...span, startsAt, endsAt });
    from = endsAt;
  }
  if (from < whole.endsAt) parts.push(homeIn({ startsAt: from, endsAt: whole.endsAt }));
  return parts;
}

/** On whose clock an instant is read. */
export function zoneAt(home: ZoneId, away: readonly ZoneSpan[], at: Instant): ZoneId {
  return away.find((span) => span.startsAt <= at && at < span.endsAt)?.zone ?? home;
}
