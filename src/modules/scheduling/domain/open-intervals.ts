import {
  dateOfDayNumber,
  weekdayOfDayNumber,
  type CivilDate,
} from '../../../kernel/time/civil-date.js';
import { earlierOf, laterOf, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { intervalSet, type IntervalSet } from '../../../kernel/time/interval-set.js';
import { EVER, partsOf } from '../../../kernel/time/zone-spans.js';
import { instantFromWallMinute, wallMinuteOf, type ZoneId } from '../../../kernel/time/zones.js';
import type { WeekSpan } from './seasons.js';
import type { DayInterval, WeeklyRule } from './weekly-hours.js';

const DAY_MINUTES = 1_440;

export interface WorkingTime {
  /** The zone on whose wall clock rules and overrides are meant, save in the seasons. */
  readonly zone: ZoneId;
  readonly rules: readonly WeeklyRule[];
  /** Where another week applies on another clock; inside them the home's is off. In order of time. */
  readonly seasons?: readonly WeekSpan[];
  /** Hours that replace the weekly rules on a date of the zone in force; an empty list is a day off. */
  readonly overrides: ReadonlyMap<CivilDate, readonly DayInterval[]>;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The times a psychologist works, booked or not: every open interval that meets `[from, to)`.
 *
 * Intervals are whole, never cut at `from` or `to`, because starts are counted from their
 * beginnings. Hours mean the wall clock of each date: an hour the clock skips is not there, one it
 * shows twice is worked twice when it lies inside the hours. Hours that touch at midnight join.
 */
export function openIntervals({ from, to, ...time }: WorkingTime): IntervalSet {
  if (from >= to) return intervalSet([]);
  const { zone, rules, overrides, seasons = [] } = time;
  const weeks = partsOf(EVER, seasons, (gap) => ({ ...gap, zone, rules }));
  const open = weeks.flatMap((week) => hoursIn(week, overrides, { startsAt: from, endsAt: to }));
  return meeting(intervalSet(open), from, to);
}

/** The hours of one week's dates around the period, cut where another week begins. */
function hoursIn(
  { zone, rules, startsAt, endsAt }: WeekSpan,
  overrides: WorkingTime['overrides'],
  period: Interval,
): Interval[] {
  const week = weekOf(rules);
  const hoursOn = (dayNumber: number): readonly DayInterval[] => {
    const override = overrides.size === 0 ? undefined : overrides.get(dateOfDayNumber(dayNumber));
    return override ?? week[weekdayOfDayNumber(dayNumber)] ?? [];
  };
  const open: Interval[] = [];
  // A day more on either side, for hours that reach in or out across midnight.
  const firstDay = dayIn(zone, laterOf(startsAt, period.startsAt)) - 1;
  const lastDay = dayIn(zone, earlierOf(endsAt, period.endsAt)) + 1;
  for (let dayNumber = firstDay; dayNumber <= lastDay; dayNumber++) {
    for (const { fromMinute, toMinute } of hoursOn(dayNumber)) {
      const opens = instantFromWallMinute(zone, dayNumber * DAY_MINUTES + fromMinute);
      const closes = instantFromWallMinute(zone, dayNumber * DAY_MINUTES + toMinute);
      open.push({ startsAt: laterOf(opens, startsAt), endsAt: earlierOf(closes, endsAt) });
    }
  }
  return open;
}

function dayIn(zone: ZoneId, at: Instant): number {
  return Math.floor(wallMinuteOf(zone, at) / DAY_MINUTES);
}

/** The rules by weekday; index 0 stays empty. */
function weekOf(rules: readonly WeeklyRule[]): readonly (readonly WeeklyRule[])[] {
  const week: WeeklyRule[][] = [[], [], [], [], [], [], [], []];
  for (const rule of rules) week[rule.weekday]?.push(rule);
  return week;
}

/** Leaving out whole members keeps a set a set. */
function meeting(set: IntervalSet, from: Instant, to: Instant): IntervalSet {
  const kept: readonly Interval[] = set.filter((open) => open.startsAt < to && from < open.endsAt);
  return kept as IntervalSet;
}
