import { addDays, civilDate, offsetMinutes, startOfDay } from '@/lib/zones';

const MINUTE_MS = 60_000;

/** Minutes since midnight on the wall clock of a zone, 0 to 1439. */
export function minuteOfDay(at: Date, zone: string): number {
  const wallClock = new Date(at.getTime() + offsetMinutes(zone, at) * MINUTE_MS);
  return wallClock.getUTCHours() * 60 + wallClock.getUTCMinutes();
}

/** 1 = Monday … 7 = Sunday, as in the working hours of the API. */
export function weekdayOf(date: string): number {
  return noonUtc(date).getUTCDay() || 7;
}

export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** The seven dates of the week that begins on `monday`. */
export function weekFrom(monday: string): string[] {
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day));
}

/**
 * The instant at which the wall clock of `zone` shows `minutes` (0 to 1440) after midnight of `date`.
 * A time skipped by daylight saving lands beyond the gap.
 */
export function instantAt(date: string, minutes: number, zone: string): Date {
  if (minutes === 24 * 60) return startOfDay(addDays(date, 1), zone);
  const guess = new Date(startOfDay(date, zone).getTime() + minutes * MINUTE_MS);
  // Off by the change of offset when one happened since midnight.
  const drift = minutes - minuteOfDay(guess, zone);
  return new Date(guess.getTime() + drift * MINUTE_MS);
}

/** Whether the text is `YYYY-MM-DD` and names a real date. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = noonUtc(text);
  return !Number.isNaN(at.getTime()) && civilDate(at, 'UTC') === text;
}

/** Noon UTC of a date: the instant to format in UTC when only the date is to be shown. */
export function noonUtc(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
