import {
  dayNumberOf,
  plusDays,
  weekdayOfDayNumber,
  type CivilDate,
} from '../../../kernel/time/civil-date.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { instantFromWallMinute, type ZoneId } from '../../../kernel/time/zones.js';

export const PERIOD_KINDS = ['day', 'week'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A day, or a week from Monday to Sunday, on the calendar of a zone. */
export interface PracticePeriod {
  readonly kind: PeriodKind;
  readonly zone: ZoneId;
  readonly firstDate: CivilDate;
  /** Included. */
  readonly lastDate: CivilDate;
  /** From midnight to midnight: a week with a change of the clock has 167 or 169 hours. */
  readonly span: Interval;
}

const DAY_MINUTES = 1_440;
const DAYS: Readonly<Record<PeriodKind, number>> = { day: 1, week: 7 };

/** The day, or the week that the date lies in. */
export function periodAround(kind: PeriodKind, date: CivilDate, zone: ZoneId): PracticePeriod {
  const sinceMonday = weekdayOfDayNumber(dayNumberOf(date)) - 1;
  return periodFrom(kind, kind === 'week' ? plusDays(date, -sinceMonday) : date, zone);
}

/** The period of the same kind that ends where this one begins. */
export function periodBefore({ kind, firstDate, zone }: PracticePeriod): PracticePeriod {
  return periodFrom(kind, plusDays(firstDate, -DAYS[kind]), zone);
}

/** Its days, in order. */
export function daysOf({ kind, firstDate, zone }: PracticePeriod): PracticePeriod[] {
  return Array.from({ length: DAYS[kind] }, (_, day) =>
    periodFrom('day', plusDays(firstDate, day), zone),
  );
}

function periodFrom(kind: PeriodKind, firstDate: CivilDate, zone: ZoneId): PracticePeriod {
  const next = plusDays(firstDate, DAYS[kind]);
  return {
    kind,
    zone,
    firstDate,
    lastDate: plusDays(next, -1),
    span: { startsAt: midnightOf(firstDate, zone), endsAt: midnightOf(next, zone) },
  };
}

/** Where the clock skips midnight, the end of the gap. */
function midnightOf(date: CivilDate, zone: ZoneId): Interval['startsAt'] {
  return instantFromWallMinute(zone, dayNumberOf(date) * DAY_MINUTES);
}
