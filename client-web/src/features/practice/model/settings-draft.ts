import type { NewScheduleSettings, ScheduleSettings } from '@/api/types';

export const SETTING_NAMES = [
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'noticeHours',
  'horizonDays',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Both ends included; the unit is in the name. */
export const SETTING_LIMITS: Readonly<Record<SettingName, { min: number; max: number }>> = {
  bufferBeforeMinutes: { min: 0, max: 120 },
  bufferAfterMinutes: { min: 0, max: 120 },
  noticeHours: { min: 3, max: 336 },
  horizonDays: { min: 1, max: 365 },
};

/** Minutes between the start times that are offered. */
export const SLOT_STEPS = [10, 15, 20, 30, 45, 60, 90, 120] as const;

/** Settings as they are typed: numbers stay text until they are sent. */
export type SettingsDraft = Readonly<Record<SettingName, string>> & { slotStepMinutes: number };

export function settingsDraft(saved: ScheduleSettings): SettingsDraft {
  return {
    bufferBeforeMinutes: String(saved.bufferBeforeMinutes),
    bufferAfterMinutes: String(saved.bufferAfterMinutes),
    noticeHours: String(saved.noticeHours),
    horizonDays: String(saved.horizonDays),
    slotStepMinutes: saved.slotStepMinutes,
  };
}

export function settingsOf(draft: SettingsDraft): NewScheduleSettings {
  return {
    bufferBeforeMinutes: Number(draft.bufferBeforeMinutes),
    bufferAfterMinutes: Number(draft.bufferAfterMinutes),
    noticeHours: Number(draft.noticeHours),
    horizonDays: Number(draft.horizonDays),
    slotStepMinutes: draft.slotStepMinutes,
  };
}

export function outOfLimits(draft: SettingsDraft, name: SettingName): boolean {
  const text = draft[name].trim();
  const { min, max } = SETTING_LIMITS[name];
  return !/^\d+$/.test(text) || Number(text) < min || Number(text) > max;
}

export function isSameSettings(one: ScheduleSettings, other: ScheduleSettings): boolean {
  return (
    one.slotStepMinutes === other.slotStepMinutes &&
    SETTING_NAMES.every((name) => one[name] === other[name])
  );
}
