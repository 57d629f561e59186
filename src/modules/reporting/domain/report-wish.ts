import {
  dayNumberOf,
  plusDays,
  weekdayOfDayNumber,
  type CivilDate,
  type Weekday,
} from '../../../kernel/time/civil-date.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { civilDateOf, instantFromWallMinute, type ZoneId } from '../../../kernel/time/zones.js';
import {
  periodAround,
  periodBefore,
  type PeriodKind,
  type PracticePeriod,
} from './practice-period.js';

export const REPORT_FREQUENCIES = ['none', 'daily', 'weekly'] as const;
export type ReportFrequency = (typeof REPORT_FREQUENCIES)[number];

/** Whether somebody wants their report by email, and when. */
export interface ReportWish {
  readonly frequency: ReportFrequency;
  /** Of the weekly one; kept while another is chosen. */
  readonly weekday: Weekday;
  /** On the psychologist's own wall clock, 0 to 23. */
  readonly hour: number;
  /** Also about a period in which nothing happened. */
  readonly evenIfEmpty: boolean;
}

/** Nobody gets a report unasked. */
export const NO_WISH: ReportWish = { frequency: 'none', weekday: 1, hour: 7, evenIfEmpty: false };

const KINDS: Readonly<Record<Exclude<ReportFrequency, 'none'>, PeriodKind>> = {
  daily: 'day',
  weekly: 'week',
};
const DAY_MINUTES = 1_440;
const DAYS_AHEAD = 9;

/** What a report that is due at an instant is about: the last day, or week, that is over by then. */
export function reportDueAt(
  frequency: Exclude<ReportFrequency, 'none'>,
  at: Instant,
  zone: ZoneId,
): PracticePeriod {
  return periodBefore(periodAround(KINDS[frequency], civilDateOf(zone, at), zone));
}

/** The first time after an instant at which a report is wished; null when none is. */
export function nextDueAfter(
  { frequency, weekday, hour }: ReportWish,
  after: Instant,
  zone: ZoneId,
): Instant | null {
  if (frequency === 'none') return null;
  const today = civilDateOf(zone, after);
  for (let day = 0; day < DAYS_AHEAD; day++) {
    const date = plusDays(today, day);
    if (frequency === 'weekly' && weekdayOf(date) !== weekday) continue;
    const at = instantFromWallMinute(zone, dayNumberOf(date) * DAY_MINUTES + hour * 60);
    if (at > after) return at;
  }
  throw new RangeError('No such weekday.');
}

function weekdayOf(date: CivilDate): Weekday {
  return weekdayOfDayNumber(dayNumberOf(date));
}
