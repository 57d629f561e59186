import { dayNumberOf, plusDays, type CivilDate } from './civil-date.js';
import type { Instant } from './instant.js';
import type { Interval } from './interval.js';
import { civilDateOf, instantFromWallMinute, type ZoneId } from './zones.js';

const DAY_MINUTES = 24 * 60;

/**
 * The zone's day that an instant lies in, from its midnight to the next one; where the clock skips
 * midnight, the day begins at the end of the gap.
 */
export function civilDayAround(zone: ZoneId, at: Instant): Interval {
  const date = civilDateOf(zone, at);
  return { startsAt: midnightOf(zone, date), endsAt: midnightOf(zone, plusDays(date, 1)) };
}

function midnightOf(zone: ZoneId, date: CivilDate): Instant {
  return instantFromWallMinute(zone, dayNumberOf(date) * DAY_MINUTES);
}
