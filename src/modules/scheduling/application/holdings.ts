import type { Holding } from '../../../platform/personal-data/holding.js';
import { NUMBERS_ALONE } from '../../../platform/personal-data/periods.js';

/** What scheduling holds about a psychologist. */
export const SCHEDULING_HOLDINGS: readonly Holding[] = [
  {
    table: 'schedule',
    title: { id: 'Pengaturan jadwal', en: 'Settings of the schedule' },
    telling: {
      sql: `SELECT time_zone, buffer_before_minutes, buffer_after_minutes, notice_hours, horizon_days, slot_step_minutes,
                     most_sessions_a_day, most_sessions_a_week, approves_new_clients
              FROM schedule WHERE psychologist_id = :psychologist`,
    },
    ending: { act: 'kept', until: 'always', why: NUMBERS_ALONE },
  },
  {
    table: 'working_hours',
    title: { id: 'Jam kerja', en: 'Working hours' },
    telling: {
      sql: `SELECT weekday, open_minutes::text AS open_minutes FROM working_hours
             WHERE psychologist_id = :psychologist ORDER BY weekday`,
    },
    ending: {
      act: 'erased',
      by: `DELETE FROM working_hours WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'schedule_override',
    title: { id: 'Tanggal khusus', en: 'Special dates' },
    telling: {
      sql: `SELECT date, open_minutes::text AS open_minutes, note FROM schedule_override
             WHERE psychologist_id = :psychologist ORDER BY date`,
    },
    ending: {
      act: 'erased',
      by: `DELETE FROM schedule_override WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'schedule_season',
    title: { id: 'Masa dengan jadwal lain', en: 'Dates with another week' },
    telling: {
      sql: `SELECT name, lower(dates) AS first_date, upper(dates) - 1 AS last_date, time_zone
              FROM schedule_season WHERE psychologist_id = :psychologist ORDER BY dates`,
    },
    ending: {
      act: 'erased',
      by: `DELETE FROM schedule_season WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'season_hours',
    title: { id: 'Jam kerja pada masa itu', en: 'Working hours on those dates' },
    telling: {
      sql: `SELECT e.name, h.weekday, h.open_minutes::text AS open_minutes
              FROM season_hours h JOIN schedule_season e ON e.id = h.season_id
             WHERE e.psychologist_id = :psychologist ORDER BY e.dates, h.weekday`,
    },
    // Hours go with their dates.
    ending: {
      act: 'erased',
      by: `DELETE FROM schedule_season WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'calendar_subscription',
    title: { id: 'Kalender luar', en: 'Calendars from outside' },
    telling: {
      sql: `SELECT label, host, all_day_counts, created_at FROM calendar_subscription
             WHERE psychologist_id = :psychologist ORDER BY created_at`,
    },
    ending: {
      act: 'erased',
      by: `DELETE FROM calendar_subscription WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'busy_time',
    title: { id: 'Waktu yang ditutup', en: 'Blocked times' },
    telling: {
      sql: `SELECT starts_at, ends_at FROM busy_time WHERE psychologist_id = :psychologist ORDER BY starts_at`,
    },
    ending: {
      act: 'erased',
      by: `DELETE FROM busy_time WHERE psychologist_id = :psychologist`,
    },
  },
];
