import { partsOfDayNumber, weekdayOfDayNumber } from '../../../kernel/time/civil-date.js';
import type { RecurrenceRule } from './recurrence-rule.js';

/** A stretch of days, the last one included, in which a rule chooses its days. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/** The days a rule may choose: those of its period that fit what it says, in order. */
export function daysOfRule(rule: RecurrenceRule, startDay: number, period: Period): number[] {
  const days: number[] = [];
  for (let day = period.first; day <= period.last; day++) {
    if (isChosen(rule, startDay, day)) days.push(day);
  }
  return days;
}

/** The k-th period of a rule after the one its start lies in. */
export function periodOf(rule: RecurrenceRule, startDay: number, k: number): Period {
  const steps = k * rule.interval;
  const { year, month } = partsOfDayNumber(startDay);
  switch (rule.frequency) {
    case 'DAILY':
      return { first: startDay + steps, last: startDay + steps };
    case 'WEEKLY': {
      const back = (weekdayOfDayNumber(startDay) - rule.weekStart + 7) % 7;
      const first = startDay - back + steps * 7;
      return { first, last: first + 6 };
    }
    case 'MONTHLY': {
      const months = year * 12 + month - 1 + steps;
      return { first: firstOfMonth(months), last: firstOfMonth(months + 1) - 1 };
    }
    case 'YEARLY':
      return {
        first: firstOfMonth((year + steps) * 12),
        last: firstOfMonth((year + steps + 1) * 12) - 1,
      };
  }
}

/** A period at or before a day from which on a rule without a count can be followed. */
export function firstPeriodNear(rule: RecurrenceRule, startDay: number, day: number): number {
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.frequency];
  return Math.max(0, Math.floor((day - startDay) / (longest * rule.interval)) - 1);
}

function isChosen(rule: RecurrenceRule, startDay: number, day: number): boolean {
  const { year, month, day: monthDay } = partsOfDayNumber(day);
  return (
    fits(rule.months, month) &&
    (rule.monthDays.length === 0 ||
      fitsCounted(rule.monthDays, monthDay, monthLength(year, month))) &&
    (rule.yearDays.length === 0 || fitsYearDay(rule, year, day)) &&
    fitsWeek(rule, day) &&
    fitsWeekday(rule, day) &&
    fitsStart(rule, startDay, { month, monthDay, day })
  );
}

function monthLength(year: number, month: number): number {
  return firstOfMonth(year * 12 + month) - firstOfMonth(year * 12 + month - 1);
}

function fitsYearDay(rule: RecurrenceRule, year: number, day: number): boolean {
  const start = firstOfMonth(year * 12);
  return fitsCounted(rule.yearDays, day - start + 1, firstOfMonth((year + 1) * 12) - start);
}

function fits(allowed: readonly number[], value: number): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

/** Negative numbers count from the end: -1 is the last. */
function fitsCounted(allowed: readonly number[], value: number, length: number): boolean {
  return allowed.length === 0 || allowed.includes(value) || allowed.includes(value - length - 1);
}

function fitsWeek(rule: RecurrenceRule, day: number): boolean {
  if (rule.weekNumbers.length === 0) return true;
  // The week belongs to the year that its fourth day lies in (ISO 8601, from any weekday).
  const back = (weekdayOfDayNumber(day) - rule.weekStart + 7) % 7;
  const fourth = day - back + 3;
  const { year } = partsOfDayNumber(fourth);
  const [start, end] = [firstOfMonth(year * 12), firstOfMonth((year + 1) * 12)];
  const number = Math.floor((fourth - start) / 7) + 1;
  const weeks = Math.floor((end - 1 - fourth) / 7) + number;
  return fitsCounted(rule.weekNumbers, number, weeks);
}

function fitsWeekday(rule: RecurrenceRule, day: number): boolean {
  if (rule.weekdays.length === 0) return true;
  const { year, month } = partsOfDayNumber(day);
  const isOfMonth = rule.frequency === 'MONTHLY' || rule.months.length > 0;
  const from = isOfMonth ? year * 12 + month - 1 : year * 12;
  const [first, next] = [firstOfMonth(from), firstOfMonth(from + (isOfMonth ? 1 : 12))];
  const weekday = weekdayOfDayNumber(day);
  return rule.weekdays.some(({ ordinal, weekday: wanted }) => {
    if (wanted !== weekday) return false;
    if (ordinal === 0 || !hasOrdinals(rule)) return true;
    const place = Math.floor((day - first) / 7) + 1;
    const fromEnd = -(Math.floor((next - 1 - day) / 7) + 1);
    return ordinal === place || ordinal === fromEnd;
  });
}

function hasOrdinals({ frequency, weekNumbers }: RecurrenceRule): boolean {
  return frequency === 'MONTHLY' || (frequency === 'YEARLY' && weekNumbers.length === 0);
}

/** What a rule leaves open it takes from its start. */
function fitsStart(
  rule: RecurrenceRule,
  startDay: number,
  { month, monthDay, day }: { month: number; monthDay: number; day: number },
): boolean {
  const saysDay = rule.weekdays.length > 0 || rule.monthDays.length > 0 || rule.yearDays.length > 0;
  if (saysDay || rule.frequency === 'DAILY') return true;
  const isStartsWeekday = weekdayOfDayNumber(day) === weekdayOfDayNumber(startDay);
  if (rule.frequency === 'WEEKLY' || rule.weekNumbers.length > 0) return isStartsWeekday;
  const start = partsOfDayNumber(startDay);
  if (monthDay !== start.day) return false;
  return rule.frequency === 'MONTHLY' || rule.months.length > 0 || month === start.month;
}

/** The day number of a month's first day, months counted from year 0 (Hinnant, days_from_civil). */
function firstOfMonth(months: number): number {
  const month = months % 12;
  const year = Math.floor(months / 12) - (month < 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 10) % 12) + 2) / 5);
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}
