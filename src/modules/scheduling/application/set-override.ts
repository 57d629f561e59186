import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { problemsOfDay } from '../domain/weekly-hours.js';
import { multirangeOf } from '../infrastructure/multirange.js';
import { daysOfStretch } from './days-of-stretch.js';
import { refuseBadHours } from './refuse-bad-hours.js';
import type { Override } from './schedule-reader.js';

const UPSERT = `
  INSERT INTO schedule_override (psychologist_id, date, open_minutes, note)
  SELECT psychologist_id, $2::date + day, $3::int4multirange, $4
    FROM schedule, generate_series(0, $5::date - $2::date) AS day WHERE psychologist_id = $1
  ON CONFLICT (psychologist_id, date) DO UPDATE
    SET open_minutes = excluded.open_minutes, note = excluded.note
  RETURNING 1`;

/** Gives one date, or every date of a stretch at once, other hours than its weekday has, or none. */
@Injectable()
export class SetOverride {
  /**
   * Bookings made before stand as they are.
   *
   * @param until - the last date of the stretch, included; the date alone without it.
   * @throws ValidationFailed when intervals overlap or make no sense, or the stretch ends before it
   * begins or is longer than a year.
   * @throws NotFound when the psychologist has no schedule.
   */
  async execute(
    tx: Tx,
    psychologistId: string,
    { date, intervals, note }: Override,
    until: CivilDate = date,
  ): Promise<void> {
    refuseBadHours('intervals', problemsOfDay(intervals));
    daysOfStretch(date, until, '/until');
    const hours = multirangeOf(intervals);
    const written = await tx.query(UPSERT, [psychologistId, date, hours, note, until]);
    if (written.length === 0) throw new NotFound();
  }
}
