import type { Weekday } from '../../../kernel/time/civil-date.js';
import { wallMomentOf, type WallMoment } from './wall-moment.js';
import { TooMuchWork } from './work-limit.js';

/** `-1FR` is the last Friday; 0 is every one. */
interface WeekdayRule {
  readonly ordinal: number;
  readonly weekday: Weekday;
}

/** An RRULE; an empty list says nothing. */
export interface RecurrenceRule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  readonly until: WallMoment | null;
  readonly weekStart: Weekday;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly weekdays: readonly WeekdayRule[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map([
  ['MO', 1],
  ['TU', 2],
  ['WE', 3],
  ['TH', 4],
  ['FR', 5],
  ['SA', 6],
  ['SU', 7],
]);
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const MOST_PARTS = 400;

/**
 * Reads ical.js's form of an RRULE.
 *
 * @returns undefined when it makes no sense.
 * @throws TooMuchWork for a rule that comes back within a day: no appointment of a person does.
 */
export function recurrenceRuleOf(value: unknown): RecurrenceRule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parts: Readonly<Record<string, unknown>> = { ...value };
  const name = String(parts['freq']).toUpperCase();
  if (['SECONDLY', 'MINUTELY', 'HOURLY'].includes(name)) throw new TooMuchWork();
  const frequency = FREQUENCIES.find((known) => known === name);
  const until = untilOf(parts['until']);
  const weekdays = listOf(parts['byday']).map(weekdayRuleOf);
  if (frequency === undefined || until === undefined) return undefined;
  if (!weekdays.every((rule) => rule !== undefined)) return undefined;
  return {
    frequency,
    until,
    weekdays,
    interval: atLeastOne(parts['interval']) ?? 1,
    count: countOf(parts['count']),
    weekStart: weekStartOf(parts['wkst']),
    months: numbersOf(parts['bymonth']),
    monthDays: numbersOf(parts['bymonthday']),
    yearDays: numbersOf(parts['byyearday']),
    weekNumbers: numbersOf(parts['byweekno']),
    hours: numbersOf(parts['byhour']),
    minutes: numbersOf(parts['byminute']),
    seconds: numbersOf(parts['bysecond']),
    positions: numbersOf(parts['bysetpos']),
  };
}

/** Null without one, undefined when it is no time. */
function untilOf(value: unknown): WallMoment | null | undefined {
  return value === undefined ? null : wallMomentOf(value, null);
}

function countOf(value: unknown): number | null {
  return value === undefined ? null : (atLeastOne(value) ?? 1);
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > MOST_PARTS) throw new TooMuchWork();
  return list;
}

function numbersOf(value: unknown): number[] {
  return listOf(value).map(Number).filter(Number.isInteger);
}

function atLeastOne(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 ? number : undefined;
}

/** ical.js counts from Sunday as 1. */
function weekStartOf(value: unknown): Weekday {
  if (typeof value === 'string') return WEEKDAYS.get(value) ?? 1;
  if (typeof value !== 'number' || value < 1 || value > 7) return 1;
  return [...WEEKDAYS.values()][(value + 5) % 7] ?? 1;
}

function weekdayRuleOf(value: unknown): WeekdayRule | undefined {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(String(value).toUpperCase());
  const weekday = WEEKDAYS.get(match?.[2] ?? '');
  return weekday && { ordinal: Number(match?.[1] ?? 0), weekday };
}
