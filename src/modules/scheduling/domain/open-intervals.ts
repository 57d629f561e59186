import {
  dateOfDayNumber,
  weekdayOfDayNumber,
  type CivilDate,
} from '../../../kernel/time/civil-date.js';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { intervalSet, type IntervalSet } from '../../../kernel/time/interval-set.js';
import { instantFromWallMinute, wallMinuteOf, type ZoneId } from '../../../kernel/time/zones.js';
import type { DayInterval, WeeklyRule } from './weekly-hours.js';

const DAY_MINUTES = 1_440;

export interface WorkingTime {
  /** The zone on whose wall clock rules and overrides are meant. */
  readonly zone: ZoneId;
  readonly rules: readonly WeeklyRule[];
  /** Hours that replace the weekly rules on a date; an empty list is a day off. */
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
export function openIntervals({ zone, rules, overrides, from, to }: WorkingTime): IntervalSet {
  if (from >= to) return intervalSet([]);
  const week = weekOf(rules);
  const hoursOn = (dayNumber: number): readonly DayInterval[] => {
    const override = overrides.size === 0 ? undefined : overrides.get(dateOfDayNumber(dayNumber));
    return override ?? week[weekdayOfDayNumber(dayNumber)] ?? [];
  };

  const open: Interval[] = [];
  // A day more on either side, for hours that reach in or out across midnight.
  const firstDay = Math.floor(wallMinuteOf(zone, from) / DAY_MINUTES) - 1;
  const lastDay = Math.floor(wallMinuteOf(zone, to) / DAY_MINUTES) + 1;
  for (let dayNumber = firstDay; dayNumber <= lastDay; dayNumber++) {
    for (const { fromMinute, toMinute } of hoursOn(dayNumber)) {
      open.push({
        startsAt: instantFromWallMinute(zone, dayNumber * DAY_MINUTES + fromMinute),
        endsAt: instantFromWallMinute(zone, dayNumber * DAY_MINUTES + toMinute),
      });
    }
  }
  return meeting(intervalSet(open), from, to);
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
