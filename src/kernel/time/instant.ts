declare const kind: unique symbol;

/** A moment in time, the same everywhere: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [kind]: 'Instant' };

/** Milliseconds in a minute. */
export const MINUTE = 60_000;
/** Milliseconds in an hour. A day has no such constant: it lasts 23 to 25 hours. */
export const HOUR = 3_600_000;

/** As far as a `Date` reaches, about 273 000 years either way. */
const FARTHEST = 8_640_000_000_000_000;
/** What the wire takes: years of four digits. */
const EARLIEST_READ = Date.parse('0001-01-01T00:00:00Z');
const LATEST_READ = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The instant that a count of epoch milliseconds stands for.
 *
 * @throws RangeError unless it is an integer that a `Date` can hold.
 */
export function instant(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds) || Math.abs(milliseconds) > FARTHEST) {
    throw new RangeError('Not an instant.');
  }
  return milliseconds as Instant;
}

/** The instant of a `Date`, as drivers and libraries hand them out. */
export function instantOf(date: Date): Instant {
  return instant(date.getTime());
}

/** The `Date` of an instant, for drivers and libraries that ask for one. */
export function toDate(at: Instant): Date {
  return new Date(at);
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-5]):[0-5]\d)$/;

/**
 * Reads an ISO 8601 date and time that says its offset or `Z`; digits past the millisecond are cut.
 *
 * @returns undefined when the text is no such thing, names a day that does not exist, or lies
 * outside the years 1 to 9999 (UTC).
 */
export function parseInstant(iso: string): Instant | undefined {
  const match = ISO.exec(iso);
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number);
  if (!isDay(year ?? 0, month ?? 0, day ?? 0)) return undefined;
  const milliseconds = Date.parse(iso);
  const isReadable = milliseconds >= EARLIEST_READ && milliseconds <= LATEST_READ;
  return isReadable ? instant(milliseconds) : undefined;
}

const DAY = 86_400_000;
const DIGITS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
/** Lists of times mostly stay within a day, so the last date that was written is kept. */
let lastWritten = { day: Number.NaN, date: '' };

/** The instant as the wire shows it: UTC with `Z`, to the millisecond. */
export function isoOf(at: Instant): string {
  const day = Math.floor(at / DAY);
  if (day !== lastWritten.day) {
    lastWritten = { day, date: toDate(at).toISOString().slice(0, -'hh:mm:ss.mmmZ'.length) };
  }
  const minute = Math.floor((at - day * DAY) / MINUTE);
  const rest = at % MINUTE === 0 ? '00.000Z' : toDate(at).toISOString().slice(-'ss.mmmZ'.length);
  return `${lastWritten.date}${DIGITS[Math.floor(minute / 60)] ?? ''}:${DIGITS[minute % 60] ?? ''}:${rest}`;
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return instant(at + minutes * MINUTE);
}

export function minusMinutes(at: Instant, minutes: number): Instant {
  return instant(at - minutes * MINUTE);
}

export function plusHours(at: Instant, hours: number): Instant {
  return instant(at + hours * HOUR);
}

export function minusHours(at: Instant, hours: number): Instant {
  return instant(at - hours * HOUR);
}

/** The earlier of two instants. */
export function earlierOf(left: Instant, right: Instant): Instant {
  return left < right ? left : right;
}

/** The later of two instants. */
export function laterOf(left: Instant, right: Instant): Instant {
  return left > right ? left : right;
}

/** `Date.parse` quietly reads 30 February as 2 March. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
