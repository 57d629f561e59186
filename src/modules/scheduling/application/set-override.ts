import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { problemsOfDay } from '../domain/weekly-hours.js';
import { multirangeOf } from '../infrastructure/multirange.js';
import { refuseBadHours } from './refuse-bad-hours.js';
import type { Override } from './schedule-reader.js';

const UPSERT = `
  INSERT INTO schedule_override (psychologist_id, date, open_minutes, note)
  SELECT psychologist_id, $2::date, $3::int4multirange, $4 FROM schedule WHERE psychologist_id = $1
  ON CONFLICT (psychologist_id, date) DO UPDATE
    SET open_minutes = excluded.open_minutes, note = excluded.note
  RETURNING 1`;

/** Gives one date other hours than its weekday has, or none. */
@Injectable()
export class SetOverride {
  /**
   * Bookings made before stand as they are.
   *
   * @throws ValidationFailed when intervals overlap or make no sense.
   * @throws NotFound when the psychologist has no schedule.
   */
  async execute(tx: Tx, psychologistId: string, override: Override): Promise<void> {
    const { date, intervals, note } = override;
    refuseBadHours('intervals', problemsOfDay(intervals));
    const written = await tx.query(UPSERT, [psychologistId, date, multirangeOf(intervals), note]);
    if (written.length === 0) throw new NotFound();
  }
}
