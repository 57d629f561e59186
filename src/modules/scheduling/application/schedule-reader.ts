import { Injectable } from '@nestjs/common';
import type { CivilDate, Weekday } from '../../../kernel/time/civil-date.js';
import { zoneId, type ZoneId } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { DayInterval, WeeklyRule } from '../domain/weekly-hours.js';
import { intervalsOfMultirange } from '../infrastructure/multirange.js';
import type { ScheduleSettings, Versioned } from './schedule-settings.js';

/** The hours of an ordinary week, on the wall clock of a zone. */
export interface WorkingWeek {
  readonly zone: ZoneId;
  readonly rules: readonly WeeklyRule[];
}

/** The hours of one date, in place of the weekly ones; none is a day off. */
export interface Override {
  readonly date: CivilDate;
  readonly intervals: readonly DayInterval[];
  /** For the psychologist's own eyes. */
  readonly note: string | null;
}

const WEEK = `
  SELECT s.time_zone, s.hours_version AS version, w.weekday, w.open_minutes
    FROM schedule s
    LEFT JOIN working_hours w ON w.psychologist_id = s.psychologist_id
   WHERE s.psychologist_id = $1
   ORDER BY w.weekday`;
const SETTINGS = `
  SELECT buffer_before_minutes AS "bufferBeforeMinutes", buffer_after_minutes AS "bufferAfterMinutes",
         notice_hours AS "noticeHours", horizon_days AS "horizonDays",
         slot_step_minutes AS "slotStepMinutes", most_sessions_a_day AS "mostSessionsADay",
         most_sessions_a_week AS "mostSessionsAWeek", approves_new_clients AS "approvesNewClients", settings_version AS version
    FROM schedule WHERE psychologist_id = $1`;
const OVERRIDES = `
  SELECT date, open_minutes, note FROM schedule_override
   WHERE psychologist_id = $1 AND date BETWEEN $2 AND $3
   ORDER BY date`;

interface WeekRow {
  time_zone: string;
  version: number;
  weekday: Weekday | null;
  open_minutes: string | null;
}

interface OverrideRow {
  date: CivilDate;
  open_minutes: string;
  note: string | null;
}

/** Reads what a psychologist has written into the schedule. */
@Injectable()
export class ScheduleReader {
  /**
   * The week's rules by weekday and time; those that touch within a day have become one.
   *
   * @throws NotFound when the psychologist has no schedule.
   */
  async week(sql: Queryable, psychologistId: string): Promise<Versioned<WorkingWeek>> {
    const rows = await sql.query<WeekRow>(WEEK, [psychologistId]);
    const [first] = rows;
    if (first === undefined) throw new NotFound();
    return { zone: zoneId(first.time_zone), rules: rows.flatMap(rulesOf), version: first.version };
  }

  /** @throws NotFound when the psychologist has no schedule. */
  async settings(sql: Queryable, psychologistId: string): Promise<Versioned<ScheduleSettings>> {
    const [row] = await sql.query<Versioned<ScheduleSettings>>(SETTINGS, [psychologistId]);
    if (row === undefined) throw new NotFound();
    return row;
  }

  /** Overrides from the first to the last date, both included, in order. */
  async overrides(
    sql: Queryable,
    psychologistId: string,
    first: CivilDate,
    last: CivilDate,
  ): Promise<Override[]> {
    const rows = await sql.query<OverrideRow>(OVERRIDES, [psychologistId, first, last]);
    return rows.map(({ date, open_minutes: hours, note }) => ({
      date,
      intervals: intervalsOfMultirange(hours),
      note,
    }));
  }

  /** @throws NotFound when the date follows the weekly hours. */
  async override(sql: Queryable, psychologistId: string, date: CivilDate): Promise<Override> {
    const [override] = await this.overrides(sql, psychologistId, date, date);
    if (override === undefined) throw new NotFound();
    return override;
  }
}

/** None for a week without hours, which the outer join shows as one empty row. */
function rulesOf({ weekday, open_minutes: hours }: WeekRow): WeeklyRule[] {
  if (weekday === null || hours === null) return [];
  return intervalsOfMultirange(hours).map((interval) => ({ weekday, ...interval }));
}
