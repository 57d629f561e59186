declare const kind: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, in no particular zone; years 1 to 9999. Sorts as text. */
export type CivilDate = string & { readonly [kind]: 'CivilDate' };

/** The days of the week, Monday first as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
/** The day number of 9999-12-31. */
const LAST_DAY = 2_932_896;
/** The day number of 0001-01-01. */
const FIRST_DAY = -719_162;

/** Reads `YYYY-MM-DD`. @returns undefined when the text is no existing day. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!SHAPE.test(text)) return undefined;
  const dayNumber = numberOf(text);
  if (dayNumber < FIRST_DAY) return undefined;
  return dateOfDayNumber(dayNumber) === text ? (text as CivilDate) : undefined;
}

/** Days from 1970-01-01 to the date, so that arithmetic on dates is arithmetic on integers. */
export function dayNumberOf(date: CivilDate): number {
  return numberOf(date);
}

/** @throws RangeError outside the years 1 to 9999. */
export function dateOfDayNumber(dayNumber: number): CivilDate {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST_DAY || dayNumber > LAST_DAY) {
    throw new RangeError('Not a day of the years 1 to 9999.');
  }
  const { year, month, day } = partsOfDayNumber(dayNumber);
  const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return text as CivilDate;
}

/** The date so many days later (earlier when negative). @throws RangeError past the year 9999. */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Day 0, 1970-01-01, was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): Weekday {
  return (((((dayNumber + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * Year, month and day of a day number in the Gregorian calendar, in plain integers.
 *
 * Howard Hinnant, "chrono-compatible low-level date algorithms" (civil_from_days): years begin in
 * March, so that the leap day is the last of its year; 400 years make 146 097 days.
 */
export function partsOfDayNumber(dayNumber: number): { year: number; month: number; day: number } {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** days_from_civil of the same source. */
function numberOf(text: string): number {
  const month = Number(text.slice(5, 7));
  const year = Number(text.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + Number(text.slice(8, 10)) - 1;
  return era * 146_097 + daysBeforeYear(year - era * 400) + dayOfYear - 719_468;
}

function daysBeforeYear(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}
