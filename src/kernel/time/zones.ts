import {
  dateOfDayNumber,
  dayNumberOf,
  partsOfDayNumber,
  weekdayOfDayNumber,
  type CivilDate,
  type Weekday,
} from './civil-date.js';
import { instant, MINUTE, type Instant } from './instant.js';
import { offsetsOf } from './zone-offsets.js';

declare const kind: unique symbol;

/** The name of a zone in the IANA time zone database, such as `Asia/Jakarta`. */
export type ZoneId = string & { readonly [kind]: 'ZoneId' };

/** What calendar and clock on the wall show; `minuteOfDay` counts 0 to 1439. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minuteOfDay: number;
  readonly weekday: Weekday;
}

const DAY_MINUTES = 1_440;

/** Intl also takes bare offsets and any case; a stored zone is a proper name. */
const NAME = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Z][A-Za-z0-9_+-]*)*$/;

/** Whether this machine's time zone database knows the name. */
export function isTimeZone(name: string): name is ZoneId {
  if (name.length > 64 || !NAME.test(name)) return false;
  try {
    offsetsOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @throws RangeError when no zone has the name. */
export function zoneId(name: string): ZoneId {
  if (!isTimeZone(name)) throw new RangeError('Not the name of a time zone.');
  return name;
}

/**
 * Minutes by which the zone's wall clock is ahead of UTC at the instant.
 *
 * Exact to the minute of each transition; offsets with odd seconds, which no zone has used since
 * 1972, are cut to the minute.
 */
export function offsetMinutesAt(zone: ZoneId, at: Instant): number {
  return offsetsOf(zone).minutesAt(at);
}

/** What the zone's calendar and wall clock show at the instant (seconds cut off). */
export function civilOf(zone: ZoneId, at: Instant): Civil {
  const wallMinute = wallMinuteOf(zone, at);
  const dayNumber = Math.floor(wallMinute / DAY_MINUTES);
  return {
    ...partsOfDayNumber(dayNumber),
    minuteOfDay: wallMinute - dayNumber * DAY_MINUTES,
    weekday: weekdayOfDayNumber(dayNumber),
  };
}

/** The zone's date at the instant. */
export function civilDateOf(zone: ZoneId, at: Instant): CivilDate {
  return dateOfDayNumber(Math.floor(wallMinuteOf(zone, at) / DAY_MINUTES));
}

/**
 * The instant at which the zone's wall clock shows a minute of a date; 1440 is the next midnight.
 *
 * @returns undefined for a time the clock skips, the earlier instant for a time it shows twice.
 */
export function instantAt(zone: ZoneId, date: CivilDate, minuteOfDay: number): Instant | undefined {
  return instantOfWallMinute(zone, dayNumberOf(date) * DAY_MINUTES + minuteOfDay);
}

/** What the wall clock shows, as minutes since its own 1970-01-01 00:00. */
export function wallMinuteOf(zone: ZoneId, at: Instant): number {
  return Math.floor(at / MINUTE) + offsetMinutesAt(zone, at);
}

/** As `instantAt`, from minutes on the wall clock since its own 1970-01-01 00:00. */
export function instantOfWallMinute(zone: ZoneId, wallMinute: number): Instant | undefined {
  const { before, after } = offsetsAround(zone, wallMinute);
  if (before === after) return instant((wallMinute - before) * MINUTE);
  // The larger offset gives the earlier instant.
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    const candidate = instant((wallMinute - offset) * MINUTE);
    if (offsetMinutesAt(zone, candidate) === offset) return candidate;
  }
  return undefined;
}

/** As `instantOfWallMinute`, but the end of the gap for a time the clock skips. */
export function instantFromWallMinute(zone: ZoneId, wallMinute: number): Instant {
  const exact = instantOfWallMinute(zone, wallMinute);
  if (exact !== undefined) return exact;
  const { before, after } = offsetsAround(zone, wallMinute);
  return offsetsOf(zone).transitionBetween(
    instant((wallMinute - after) * MINUTE),
    instant((wallMinute - before) * MINUTE),
  );
}

/**
 * The offsets a day before and a day after, read as if the wall clock showed UTC: no offset reaches
 * a day, so every instant that can show this time lies between, and no zone changes twice in there.
 */
function offsetsAround(zone: ZoneId, wallMinute: number): { before: number; after: number } {
  const offsets = offsetsOf(zone);
  return {
    before: offsets.minutesAt(instant((wallMinute - DAY_MINUTES) * MINUTE)),
    after: offsets.minutesAt(instant((wallMinute + DAY_MINUTES) * MINUTE)),
  };
}
