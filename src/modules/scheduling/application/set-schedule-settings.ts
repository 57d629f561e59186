import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { nothingChanged, type ExpectedVersion } from '../../../platform/http/expected-version.js';
import type { ScheduleSettings } from './schedule-settings.js';

const UPDATE = `
  UPDATE schedule
     SET buffer_before_minutes = $3, buffer_after_minutes = $4, notice_hours = $5, horizon_days = $6,
         slot_step_minutes = $7, most_sessions_a_day = $8, most_sessions_a_week = $9, approves_new_clients = $10,
         settings_version = settings_version + 1
   WHERE psychologist_id = $1 AND settings_version = coalesce($2, settings_version)
  RETURNING 1`;

/** Replaces how a psychologist's time is cut and guarded. */
@Injectable()
export class SetScheduleSettings {
  /**
   * Bookings made before keep the pauses they were made with.
   *
   * @throws StaleVersion when the settings are no longer of the expected version.
   * @throws NotFound when the psychologist has no schedule.
   */
  async execute(
    tx: Tx,
    psychologistId: string,
    settings: ScheduleSettings,
    expected?: ExpectedVersion,
  ): Promise<void> {
    const changed = await tx.query(UPDATE, [
      psychologistId,
      expected ?? null,
      settings.bufferBeforeMinutes,
      settings.bufferAfterMinutes,
      settings.noticeHours,
      settings.horizonDays,
      settings.slotStepMinutes,
      settings.mostSessionsADay,
      settings.mostSessionsAWeek,
      settings.approvesNewClients,
    ]);
    if (changed.length === 0) throw nothingChanged(expected);
  }
}
