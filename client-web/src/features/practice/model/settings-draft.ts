import type { NewScheduleSettings, ScheduleSettings } from '@/api/types';

export const SETTING_NAMES = [
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'noticeHours',
  'horizonDays',
  'mostSessionsADay',
  'mostSessionsAWeek',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Both ends included; the unit is in the name. */
export const SETTING_LIMITS: Readonly<Record<SettingName, { min: number; max: number }>> = {
  bufferBeforeMinutes: { min: 0, max: 120 },
  bufferAfterMinutes: { min: 0, max: 120 },
  noticeHours: { min: 3, max: 336 },
  horizonDays: { min: 1, max: 365 },
  mostSessionsADay: { min: 1, max: 24 },
  mostSessionsAWeek: { min: 1, max: 100 },
};

/** Left empty, these limit nothing. */
const OPTIONAL: ReadonlySet<SettingName> = new Set(['mostSessionsADay', 'mostSessionsAWeek']);

/** Minutes between the start times that are offered. */
export const SLOT_STEPS = [10, 15, 20, 30, 45, 60, 90, 120] as const;

/** Settings as they are typed: numbers stay text until they are sent. */
export type SettingsDraft = Readonly<Record<SettingName, string>> & {
  slotStepMinutes: number;
  approvesNewClients: boolean;
};

export function settingsDraft(saved: ScheduleSettings): SettingsDraft {
  return {
    bufferBeforeMinutes: String(saved.bufferBeforeMinutes),
    bufferAfterMinutes: String(saved.bufferAfterMinutes),
    noticeHours: String(saved.noticeHours),
    horizonDays: String(saved.horizonDays),
    mostSessionsADay: String(saved.mostSessionsADay ?? ''),
    mostSessionsAWeek: String(saved.mostSessionsAWeek ?? ''),
    slotStepMinutes: saved.slotStepMinutes,
    approvesNewClients: saved.approvesNewClients,
  };
}

export function settingsOf(draft: SettingsDraft): NewScheduleSettings {
  return {
    bufferBeforeMinutes: Number(draft.bufferBeforeMinutes),
    bufferAfterMinutes: Number(draft.bufferAfterMinutes),
    noticeHours: Number(draft.noticeHours),
    horizonDays: Number(draft.horizonDays),
    mostSessionsADay: limitOf(draft.mostSessionsADay),
    mostSessionsAWeek: limitOf(draft.mostSessionsAWeek),
    slotStepMinutes: draft.slotStepMinutes,
    approvesNewClients: draft.approvesNewClients,
  };
}

function limitOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

/** Both are set, and a week would hold less than a day of it. */
export function isWeekBelowDay(draft: SettingsDraft): boolean {
  const [day, week] = [limitOf(draft.mostSessionsADay), limitOf(draft.mostSessionsAWeek)];
  return day !== null && week !== null && week < day;
}

export function outOfLimits(draft: SettingsDraft, name: SettingName): boolean {
  const text = draft[name].trim();
  if (text === '' && OPTIONAL.has(name)) return false;
  const { min, max } = SETTING_LIMITS[name];
  return !/^\d+$/.test(text) || Number(text) < min || Number(text) > max;
}

export function isSameSettings(one: ScheduleSettings, other: ScheduleSettings): boolean {
  return (
    one.slotStepMinutes === other.slotStepMinutes &&
    one.approvesNewClients === other.approvesNewClients &&
    SETTING_NAMES.every((name) => one[name] === other[name])
  );
}
