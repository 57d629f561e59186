import {
  dateOfDayNumber,
  dayNumberOf,
  partsOfDayNumber,
  weekdayOfDayNumber,
  type CivilDate,
} from '../../../kernel/time/civil-date.js';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import {
  civilDateOf,
  instantFromWallMinute,
  zoneId,
  type ZoneId,
} from '../../../kernel/time/zones.js';
import { PeriodBackwards, PeriodOutOfReach, PeriodTooLong } from './admin-report.errors.js';

/** How finely a report is divided. Weeks begin on Monday. */
export const GRANULARITIES = ['day', 'week', 'month'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** Days of a calendar with the instants they begin and end at; `to` is the last day, included. */
export interface DaySpan extends Interval {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What a report of the back office is about, and what it is compared with. */
export interface AdminPeriod {
  readonly zone: ZoneId;
  readonly by: Granularity;
  readonly now: DaySpan;
  /** As many days, right before. */
  readonly before: DaySpan;
  /** The parts of `now` in order, without gaps; the first and the last may be cut short. */
  readonly buckets: readonly DaySpan[];
}

/** What somebody asks for; whatever is absent has a default. */
export interface AskedPeriod {
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly by?: Granularity | undefined;
  /** IANA name. */
  readonly timeZone?: string | undefined;
}

const LONGEST_PERIOD_DAYS = 400;
const DEFAULT_DAYS = 30;
const DEFAULT_ZONE = 'Asia/Jakarta';
const FIRST_DAY = dayNumberOf('2000-01-01' as CivilDate);
const LAST_DAY = dayNumberOf('2100-12-31' as CivilDate);
const DAY_MINUTES = 24 * 60;

/**
 * The period asked for; without days, the last thirty in the zone, today included.
 *
 * @throws PeriodBackwards when the last day comes before the first.
 * @throws PeriodTooLong beyond 400 days.
 * @throws PeriodOutOfReach outside the years 2000 to 2100.
 */
export function adminPeriod(asked: AskedPeriod, at: Instant): AdminPeriod {
  const zone = zoneId(asked.timeZone ?? DEFAULT_ZONE);
  const { first, last } = daysOf(asked, dayNumberOf(civilDateOf(zone, at)));
  if (last < first) throw new PeriodBackwards();
  const count = last - first + 1;
  if (count > LONGEST_PERIOD_DAYS) throw new PeriodTooLong();
  if (first < FIRST_DAY || last > LAST_DAY) throw new PeriodOutOfReach();
  const by = asked.by ?? 'day';
  const starts = Array.from({ length: count }, (_, index) => first + index).filter(
    (day) => day === first || beginsBucket(day, by),
  );
  return {
    zone,
    by,
    now: spanOf(zone, first, last),
    before: spanOf(zone, first - count, first - 1),
    buckets: starts.map((day, index) => spanOf(zone, day, (starts[index + 1] ?? last + 1) - 1)),
  };
}

/** Where each part begins, and behind them where the last one ends. */
export function bordersOf({ buckets, now }: AdminPeriod): Instant[] {
  return [...buckets.map(({ startsAt }) => startsAt), now.endsAt];
}

/** With one end alone, thirty days from there; with none, thirty up to today. */
function daysOf({ from, to }: AskedPeriod, today: number): { first: number; last: number } {
  if (from === undefined) {
    const last = to === undefined ? today : dayNumberOf(to);
    return { first: last - DEFAULT_DAYS + 1, last };
  }
  const first = dayNumberOf(from);
  return { first, last: to === undefined ? first + DEFAULT_DAYS - 1 : dayNumberOf(to) };
}

function beginsBucket(day: number, by: Granularity): boolean {
  if (by === 'day') return true;
  return by === 'week' ? weekdayOfDayNumber(day) === 1 : partsOfDayNumber(day).day === 1;
}

function spanOf(zone: ZoneId, first: number, last: number): DaySpan {
  return {
    from: dateOfDayNumber(first),
    to: dateOfDayNumber(last),
    startsAt: instantFromWallMinute(zone, first * DAY_MINUTES),
    endsAt: instantFromWallMinute(zone, (last + 1) * DAY_MINUTES),
  };
}
