import { dayNumberOf, parseCivilDate } from '../../../kernel/time/civil-date.js';

/** Seconds in a day of the wall clock. */
export const DAY_SECONDS = 86_400;

/**
 * What a date property says: a second on some wall clock, counted from the clock's own 1970. A
 * whole day (`date`) and a time without a zone (`floating`) mean the reader's wall clock.
 */
export interface WallMoment {
  readonly kind: 'date' | 'utc' | 'floating' | 'zoned';
  readonly zoneName: string | null;
  readonly second: number;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(Z?))?$/;

/** Reads jCal's form of a date or a date with a time. @returns undefined when it is neither. */
export function wallMomentOf(value: unknown, zoneName: string | null): WallMoment | undefined {
  const match = typeof value === 'string' ? SHAPE.exec(value) : null;
  const date = parseCivilDate(match?.[1] ?? '');
  if (match === null || date === undefined) return undefined;
  const [, , hour, minute, second, utc] = match;
  const midnight = dayNumberOf(date) * DAY_SECONDS;
  if (hour === undefined) return { kind: 'date', zoneName: null, second: midnight };
  const kind = utc === 'Z' ? 'utc' : zoneName === null ? 'floating' : 'zoned';
  return {
    kind,
    zoneName: kind === 'zoned' ? zoneName : null,
    // A leap second is shown as the second after.
    second: midnight + Number(hour) * 3_600 + Number(minute) * 60 + Number(second),
  };
}

/** A length in calendar days, which a clock change stretches, and in seconds, which it does not. */
export interface WallLength {
  readonly days: number;
  readonly seconds: number;
}

const LENGTH =
  /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/;

/** Reads a DURATION. @returns undefined when it is none, or less than nothing. */
export function wallLengthOf(value: unknown): WallLength | undefined {
  const match = typeof value === 'string' ? LENGTH.exec(value) : null;
  if (match === null || match[1] === '-') return undefined;
  const parts: readonly (string | undefined)[] = match.slice(2);
  const [weeks, days, hours, minutes, seconds] = parts.map((part) => Number(part ?? 0));
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    seconds: (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0),
  };
}
