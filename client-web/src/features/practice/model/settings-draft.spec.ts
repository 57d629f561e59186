import { describe, expect, it } from 'vitest';
import type { ScheduleSettings } from '@/api/types';
import { isWeekBelowDay, outOfLimits, settingsDraft, settingsOf } from './settings-draft';

const saved: ScheduleSettings = {
  ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 10, noticeHours: 4, horizonDays: 60 },
  ...{ slotStepMinutes: 60, approvesNewClients: true, version: 1 },
  ...{ mostSessionsADay: null, mostSessionsAWeek: 20 },
};

describe('settings that are typed', () => {
  it('are sent as they were read', () => {
    const { version, ...rest } = saved;
    expect(settingsOf(settingsDraft(saved))).toEqual(rest);
    expect(version).toBe(1);
  });

  it('limit no session where a limit is left empty, and take no nought for it', () => {
    const typed = settingsDraft(saved);
    expect(outOfLimits(typed, 'mostSessionsADay')).toBe(false);
    expect(outOfLimits({ ...typed, mostSessionsADay: '0' }, 'mostSessionsADay')).toBe(true);
    expect(outOfLimits({ ...typed, horizonDays: '' }, 'horizonDays')).toBe(true);
  });

  it('give a week at least what a day of it has', () => {
    const typed = settingsDraft(saved);
    expect(isWeekBelowDay(typed)).toBe(false);
    expect(isWeekBelowDay({ ...typed, mostSessionsADay: '20' })).toBe(false);
    expect(isWeekBelowDay({ ...typed, mostSessionsADay: '21' })).toBe(true);
  });
});
