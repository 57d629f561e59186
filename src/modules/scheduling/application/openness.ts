import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { instant, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { EMPTY, intervalSet, type IntervalSet } from '../../../kernel/time/interval-set.js';
import type { ZoneSpan } from '../../../kernel/time/zone-spans.js';
import { zoneId, type ZoneId } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import { openIntervals } from '../domain/open-intervals.js';
import { seasonSpans, type Season } from '../domain/seasons.js';
import type { WeeklyRule } from '../domain/weekly-hours.js';
import { intervalsOfMultirange, rulesOfDays } from '../infrastructure/multirange.js';

/** When a psychologist works and how they can be booked; knows nothing of what is booked. */
export interface Opening {
  /** The zone on whose wall clock hours are meant and starts are counted, save while away. */
  readonly zone: ZoneId;
  /** When another zone's clock is followed, around the period and a week beyond; in order of time. */
  readonly away: readonly ZoneSpan[];
  /** Half-open instants; every interval that meets the period asked about, whole, never cut. */
  readonly open: IntervalSet;
  /** Times taken from outside, around the period; starts are counted as if they were not there. */
  readonly busy: IntervalSet;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** No session begins sooner than so many hours from now. */
  readonly noticeHours: number;
  /** No session begins later than so many days from now. */
  readonly horizonDays: number;
  /** Minutes on the wall clock from one possible start to the next. */
  readonly stepMinutes: number;
  /** Null is no limit; days and weeks are those of the zone's calendar. */
  readonly mostSessionsADay: number | null;
  readonly mostSessionsAWeek: number | null;
  /** Who is not in care yet waits for a yes. */
  readonly approvesNewClients: boolean;
}

/** Sessions of a whole week count towards a limit, each on the calendar in force. */
const WEEK_BEYOND = 9;

/** One row whatever the number of rules and dates: slots are read on every profile view. */
const OPENINGS = `
  SELECT s.psychologist_id, s.time_zone, s.buffer_before_minutes, s.buffer_after_minutes, s.notice_hours,
         s.horizon_days, s.slot_step_minutes, s.most_sessions_a_day, s.most_sessions_a_week, s.approves_new_clients,
         (SELECT json_agg(json_build_array(w.weekday, w.open_minutes::text))
            FROM working_hours w WHERE w.psychologist_id = s.psychologist_id) AS hours,
         (SELECT json_agg(json_build_array(o.date, o.open_minutes::text))
            FROM schedule_override o
           WHERE o.psychologist_id = s.psychologist_id AND o.date BETWEEN DATE '1970-01-01' + $2::integer
                                                          AND DATE '1970-01-01' + $3::integer) AS overrides,
         (SELECT json_agg(json_build_array(lower(e.dates), upper(e.dates) - 1, e.time_zone,
                   (SELECT json_agg(json_build_array(h.weekday, h.open_minutes::text)) FROM season_hours h WHERE h.season_id = e.id)))
            FROM schedule_season e
           WHERE e.psychologist_id = s.psychologist_id
             AND e.dates && daterange(DATE '1970-01-01' + $2::integer - ${String(WEEK_BEYOND)}, DATE '1970-01-01' + $3::integer + ${String(WEEK_BEYOND)})) AS seasons,
         (SELECT json_agg(json_build_array(round(extract(epoch FROM b.starts_at) * 1000)::bigint,
                                           round(extract(epoch FROM b.ends_at) * 1000)::bigint))
            FROM busy_time b
           WHERE b.psychologist_id = s.psychologist_id
             AND b.ends_at > to_timestamp($2::integer * 86400.0)
             AND b.starts_at < to_timestamp($3::integer * 86400.0)) AS busy
    FROM schedule s`;
const READ = `${OPENINGS} WHERE s.psychologist_id = $1`;
const READ_MANY = `${OPENINGS} WHERE s.psychologist_id = ANY ($1::uuid[])`;

const UTC_DAY = 86_400_000;
/** A zone's date is at most one day from UTC's, and hours of one day more may reach in. */
const MARGIN_DAYS = 2;

interface Row {
  psychologist_id: string;
  time_zone: string;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  notice_hours: number;
  horizon_days: number;
  slot_step_minutes: number;
  most_sessions_a_day: number | null;
  most_sessions_a_week: number | null;
  approves_new_clients: boolean;
  hours: [WeeklyRule['weekday'], string][] | null;
  overrides: [CivilDate, string][] | null;
  seasons: [CivilDate, CivilDate | null, string, [WeeklyRule['weekday'], string][] | null][] | null;
  /** Epoch milliseconds. */
  busy: [number, number][] | null;
}

/** Says when psychologists are open. */
@Injectable()
export class Openness {
  /**
   * What a psychologist has open in `[from, to)`, booked or not; one round trip.
   *
   * @returns null when the psychologist has no schedule.
   */
  async of(
    sql: Queryable,
    psychologistId: string,
    from: Instant,
    to: Instant,
  ): Promise<Opening | null> {
    const [row] = await sql.query<Row>(READ, [psychologistId, ...daysOf(from, to)]);
    return row === undefined ? null : openingOf(row, from, to);
  }

  /** The same of several psychologists at once; who has no schedule is left out. */
  async ofMany(
    sql: Queryable,
    psychologistIds: readonly string[],
    { startsAt, endsAt }: Interval,
  ): Promise<Map<string, Opening>> {
    const values = [psychologistIds, ...daysOf(startsAt, endsAt)];
    const rows = await sql.query<Row>(READ_MANY, values);
    return new Map(rows.map((row) => [row.psychologist_id, openingOf(row, startsAt, endsAt)]));
  }
}

/** The first and the last date whose overrides can matter, as numbers of days. */
function daysOf(from: Instant, to: Instant): [number, number] {
  return [utcDay(from) - MARGIN_DAYS, utcDay(to) + MARGIN_DAYS];
}

function openingOf(row: Row, from: Instant, to: Instant): Opening {
  const zone = zoneId(row.time_zone);
  const rules = rulesOfDays(row.hours);
  const seasons = seasonSpans((row.seasons ?? []).map(seasonOf));
  const overrides = new Map(
    (row.overrides ?? []).map(([date, hours]) => [date, intervalsOfMultirange(hours)] as const),
  );
  return {
    zone,
    away: seasons,
    busy: row.busy === null ? EMPTY : busyOf(row.busy),
    open: openIntervals({ zone, rules, seasons, overrides, from, to }),
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    noticeHours: row.notice_hours,
    horizonDays: row.horizon_days,
    stepMinutes: row.slot_step_minutes,
    mostSessionsADay: row.most_sessions_a_day,
    mostSessionsAWeek: row.most_sessions_a_week,
    approvesNewClients: row.approves_new_clients,
  };
}

function seasonOf([first, last, zone, hours]: NonNullable<Row['seasons']>[number]): Season {
  return { first, last, zone: zoneId(zone), rules: rulesOfDays(hours) };
}

function busyOf(rows: readonly [number, number][]): IntervalSet {
  return intervalSet(rows.map(([from, to]) => ({ startsAt: instant(from), endsAt: instant(to) })));
}

function utcDay(at: Instant): number {
  return Math.floor(at / UTC_DAY);
}
