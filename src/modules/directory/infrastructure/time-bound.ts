import { HOUR, instant, isoOf } from '../../../kernel/time/instant.js';
import type { Window } from '../domain/search.js';
import { WEEK_HOURS, weekHourOf, weekHoursOf } from '../domain/week-hours.js';

/** Takes a value into a statement and says where it stands. */
export type Bind = (value: unknown) => string;

/**
 * The earliest start in a period of `psychologist_openness t`, as far as is known without the calendar:
 * the first hour of the week that is open, from the beginning of the period on.
 */
export function timeBound(window: Window, bind: Bind): string {
  const from = `${bind(isoOf(window.from))}::timestamptz`;
  const to = `${bind(isoOf(window.to))}::timestamptz`;
  const hour = isoOf(instant(Math.floor(window.from / HOUR) * HOUR));
  const place = `${bind(weekHourOf(window.from))}::integer`;
  const ahead = `position(B'1' IN (t.open_hours || t.open_hours) << ${place}) - 1`;
  return `(CASE WHEN t.free_from > ${from} THEN t.free_from
    WHEN t.known_until < ${to} THEN ${from}
    ELSE greatest(${from}, ${bind(hour)}::timestamptz + (${ahead}) * interval '1 hour') END)`;
}

/** Who is left out has certainly no session in the period. */
export function mayBeFree(window: Window, bind: Bind): string {
  const to = `${bind(isoOf(window.to))}::timestamptz`;
  const startsSooner = `t.free_from < ${to}`;
  if (window.to - window.from >= WEEK_HOURS * HOUR) return startsSooner;
  const asked = bind(weekHoursOf([{ startsAt: window.from, endsAt: window.to }]));
  return `${startsSooner} AND (t.known_until < ${to}
    OR t.open_hours & ${asked}::text::bit(${String(WEEK_HOURS)}) <> repeat('0', ${String(WEEK_HOURS)})::bit(${String(WEEK_HOURS)}))`;
}
