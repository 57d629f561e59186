import { HOUR, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';

/** Hours of a week, counted in UTC from a Thursday's midnight, as 1970 began on a Thursday. */
export const WEEK_HOURS = 168;

/** One character an hour of the week, `1` where an interval reaches into it. */
export function weekHoursOf(intervals: readonly Interval[]): string {
  const hours = Array.from({ length: WEEK_HOURS }, () => '0');
  for (const { startsAt, endsAt } of intervals) {
    const first = Math.floor(startsAt / HOUR);
    const last = Math.min(Math.ceil(endsAt / HOUR), first + WEEK_HOURS);
    for (let hour = first; hour < last; hour++) hours[weekHour(hour)] = '1';
  }
  return hours.join('');
}

/** In which hour of the week an instant lies. */
export function weekHourOf(at: Instant): number {
  return weekHour(Math.floor(at / HOUR));
}

function weekHour(hour: number): number {
  return ((hour % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
}
