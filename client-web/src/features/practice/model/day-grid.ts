import { addDays, startOfDay } from '@/lib/zones';
import { minuteOfDay } from '@/lib/civil-date';

export const DAY_MINUTES = 24 * 60;

/** Whole hours `[firstHour, lastHour)` that a calendar shows. */
export interface GridHours {
  firstHour: number;
  lastHour: number;
}

/** Wall-clock minutes `[from, to)` of one day. */
export interface DaySpan {
  from: number;
  to: number;
}

interface Timed {
  startsAt: string;
  endsAt: string;
}

/** The part of `[startsAt, endsAt)` that falls on a date, in wall-clock minutes; `null` if none does. */
export function spanOnDay(timed: Timed, date: string, zone: string): DaySpan | null {
  const starts = new Date(timed.startsAt);
  const ends = new Date(timed.endsAt);
  const dayStarts = startOfDay(date, zone);
  const dayEnds = startOfDay(addDays(date, 1), zone);
  if (starts >= dayEnds || ends <= dayStarts) return null;
  return {
    from: starts <= dayStarts ? 0 : minuteOfDay(starts, zone),
    to: ends >= dayEnds ? DAY_MINUTES : minuteOfDay(ends, zone),
  };
}

/** The usual working day, widened until every span fits. */
export function gridHours(spans: readonly DaySpan[], usual: GridHours): GridHours {
  const first = Math.min(usual.firstHour * 60, ...spans.map((span) => span.from));
  const last = Math.max(usual.lastHour * 60, ...spans.map((span) => span.to));
  return { firstHour: Math.floor(first / 60), lastHour: Math.ceil(last / 60) };
}

/** Top and height of a span, in hours from the first row of the grid. */
export function placeInGrid(span: DaySpan, grid: GridHours): { top: number; height: number } {
  return { top: span.from / 60 - grid.firstHour, height: (span.to - span.from) / 60 };
}
