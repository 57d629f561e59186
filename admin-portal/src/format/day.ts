import 'dayjs/locale/id';

import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The instant at which a civil date ("2026-11-24") begins in a zone. */
export function startOfDay(day: string, timeZone: string): string {
  return dayjs.tz(`${day} 00:00`, timeZone).toISOString();
}

/** The instant at which the day after a civil date begins: the open end of that day. */
export function endOfDay(day: string, timeZone: string): string {
  return startOfDay(dayjs.utc(day).add(1, 'day').format('YYYY-MM-DD'), timeZone);
}

/** The civil date of an instant in a zone. */
export function dayOf(instant: string, timeZone: string): string {
  return dayjs(instant).tz(timeZone).format('YYYY-MM-DD');
}

/** The last civil date before an open end. */
export function lastDayBefore(end: string, timeZone: string): string {
  return dayOf(dayjs(end).subtract(1, 'millisecond').toISOString(), timeZone);
}
