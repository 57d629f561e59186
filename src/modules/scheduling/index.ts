/** Front door of scheduling: when psychologists are open. */
export { SchedulingModule } from './scheduling.module.js';
export { Openness, type Opening } from './application/openness.js';
export type { Override, WorkingWeek } from './application/schedule-reader.js';
export { OpenSchedule } from './application/open-schedule.js';
export { SetWorkingHours } from './application/set-working-hours.js';
export { SetOverride } from './application/set-override.js';
export { SetScheduleSettings } from './application/set-schedule-settings.js';
export type { ScheduleSettings } from './application/schedule-settings.js';
export { nearest } from './domain/nearest-slots.js';
export { cutIntoSlots, type SlotQuestion } from './domain/slot-times.js';
export type { DayInterval, WeeklyRule } from './domain/weekly-hours.js';
