import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { HoursChange } from '../application/compare-hours.js';
import type { Override, WorkingWeek } from '../application/schedule-reader.js';
import {
  UNLIMITED,
  type ScheduleSettings,
  type Versioned,
} from '../application/schedule-settings.js';
import type * as domain from '../domain/weekly-hours.js';
import type {
  DayHoursRequest,
  DayInterval,
  PutOverrideRequest,
  PutScheduleSettingsRequest,
  PutWorkingHoursRequest,
} from './scheduling.requests.js';
import type {
  AdminScheduleResponse,
  OverrideListResponse,
  OverrideResponse,
  ScheduleSettingsResponse,
  WorkingHoursResponse,
} from './scheduling.responses.js';
import { minuteOfWallTime, wallTimeOf } from './wall-time.js';

export function weekOf({ timeZone, rules }: PutWorkingHoursRequest): WorkingWeek {
  return {
    zone: zoneId(timeZone),
    rules: rules.map((rule) => ({ weekday: rule.weekday, ...intervalOf(rule) })),
  };
}

export function overrideOf(date: CivilDate, body: PutOverrideRequest): Override {
  return { date, intervals: body.intervals.map(intervalOf), note: body.note ?? null };
}

/** The same hours on every date of a stretch. */
export function datesOf({
  from,
  to,
  intervals,
}: DayHoursRequest & { from: CivilDate; to: CivilDate }): NonNullable<HoursChange['dates']> {
  return { first: from, last: to, intervals: intervals.map(intervalOf) };
}

function intervalOf({ from, to }: DayInterval): domain.DayInterval {
  return { fromMinute: minuteOfWallTime(from), toMinute: minuteOfWallTime(to) };
}

export function presentWeek(week: Versioned<WorkingWeek>): WorkingHoursResponse {
  return {
    timeZone: week.zone,
    rules: week.rules.map((rule) => ({ weekday: rule.weekday, ...presentInterval(rule) })),
    version: week.version,
  };
}

export function presentOverride({ date, intervals, note }: Override): OverrideResponse {
  return { date, intervals: intervals.map(presentInterval), note };
}

export function presentOverrides(overrides: readonly Override[]): OverrideListResponse {
  return { items: overrides.map(presentOverride) };
}

/** What is left out is no limit. @throws ValidationFailed for a week that holds less than a day. */
export function settingsOf(body: PutScheduleSettingsRequest): ScheduleSettings {
  const { mostSessionsADay, mostSessionsAWeek, approvesNewClients } = { ...UNLIMITED, ...body };
  if (
    mostSessionsADay !== null &&
    mostSessionsAWeek !== null &&
    mostSessionsAWeek < mostSessionsADay
  )
    throw new ValidationFailed([
      {
        pointer: '/mostSessionsAWeek',
        code: 'below_day',
        detail: 'must not be less than in a day',
      },
    ]);
  return { ...body, mostSessionsADay, mostSessionsAWeek, approvesNewClients };
}

export function presentSettings(settings: Versioned<ScheduleSettings>): ScheduleSettingsResponse {
  return {
    bufferBeforeMinutes: settings.bufferBeforeMinutes,
    bufferAfterMinutes: settings.bufferAfterMinutes,
    noticeHours: settings.noticeHours,
    horizonDays: settings.horizonDays,
    slotStepMinutes: settings.slotStepMinutes,
    mostSessionsADay: settings.mostSessionsADay,
    mostSessionsAWeek: settings.mostSessionsAWeek,
    approvesNewClients: settings.approvesNewClients,
    version: settings.version,
  };
}

export function presentAdminSchedule(
  week: WorkingWeek,
  settings: ScheduleSettings,
): AdminScheduleResponse {
  return {
    timeZone: week.zone,
    rules: week.rules.map((rule) => ({ weekday: rule.weekday, ...presentInterval(rule) })),
    bufferBeforeMinutes: settings.bufferBeforeMinutes,
    bufferAfterMinutes: settings.bufferAfterMinutes,
    noticeHours: settings.noticeHours,
    horizonDays: settings.horizonDays,
    slotStepMinutes: settings.slotStepMinutes,
    mostSessionsADay: settings.mostSessionsADay,
    mostSessionsAWeek: settings.mostSessionsAWeek,
    approvesNewClients: settings.approvesNewClients,
  };
}

function presentInterval({ fromMinute, toMinute }: domain.DayInterval): DayInterval {
  return { from: wallTimeOf(fromMinute), to: wallTimeOf(toMinute) };
}
