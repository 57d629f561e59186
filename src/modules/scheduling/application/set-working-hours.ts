import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { problemsOfWeek, type WeeklyRule } from '../domain/weekly-hours.js';
import { multirangeOf } from '../infrastructure/multirange.js';
import { nothingChanged, type ExpectedVersion } from '../../../platform/http/expected-version.js';
import { refuseBadHours } from './refuse-bad-hours.js';
import type { WorkingWeek } from './schedule-reader.js';

/** Also locks the schedule, so that two edits of its week follow one another. */
const CLAIM = `
  UPDATE schedule SET time_zone = $2, hours_version = hours_version + 1
   WHERE psychologist_id = $1 AND hours_version = coalesce($3, hours_version)
  RETURNING 1`;
const CLEAR = `DELETE FROM working_hours WHERE psychologist_id = $1`;
const INSERT = `
  INSERT INTO working_hours (psychologist_id, weekday, open_minutes)
  SELECT $1, weekday, hours::int4multirange FROM unnest($2::integer[], $3::text[]) AS day (weekday, hours)`;

/** Replaces the hours of the ordinary week. */
@Injectable()
export class SetWorkingHours {
  /**
   * Bookings made before stand as they are.
   *
   * @throws ValidationFailed when rules overlap or make no sense.
   * @throws StaleVersion when the week is no longer of the expected version.
   * @throws NotFound when the psychologist has no schedule.
   */
  async execute(
    tx: Tx,
    psychologistId: string,
    { zone, rules }: WorkingWeek,
    expected?: ExpectedVersion,
  ): Promise<void> {
    refuseBadHours('rules', problemsOfWeek(rules));
    const claimed = await tx.query(CLAIM, [psychologistId, zone, expected ?? null]);
    if (claimed.length === 0) throw nothingChanged(expected);
    const week = hoursByWeekday(rules);
    await tx.query(CLEAR, [psychologistId]);
    await tx.query(INSERT, [
      psychologistId,
      [...week.keys()],
      [...week.values()].map(multirangeOf),
    ]);
  }
}

export function hoursByWeekday(rules: readonly WeeklyRule[]): Map<number, WeeklyRule[]> {
  const week = new Map<number, WeeklyRule[]>();
  for (const rule of rules) week.set(rule.weekday, [...(week.get(rule.weekday) ?? []), rule]);
  return week;
}
