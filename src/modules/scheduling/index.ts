/** Front door of scheduling: when psychologists are open. */
export { SchedulingModule } from './scheduling.module.js';
export { Openness, type Opening } from './application/openness.js';
export { CompareHours, type HoursChange } from './application/compare-hours.js';
export { ListCalendars } from './application/list-calendars.js';
export { LookAgain } from './application/look-again.js';
export { OpenSchedule } from './application/open-schedule.js';
export { SetWorkingHours } from './application/set-working-hours.js';
export { SetOverride } from './application/set-override.js';
export { UNLIMITED } from './application/schedule-settings.js';
export { SetScheduleSettings } from './application/set-schedule-settings.js';
export { DayHoursRequest, PutWorkingHoursRequest } from './http/scheduling.requests.js';
export { SeasonWeekRequest } from './http/seasons.requests.js';
export { seasonOf } from './http/seasons.responses.js';
export { datesOf, weekOf } from './http/scheduling.presenter.js';
export { nearest } from './domain/nearest-slots.js';
export { cutIntoSlots } from './domain/slot-times.js';
export { ownUidOf } from './domain/own-uid.js';
export type { WeeklyRule } from './domain/weekly-hours.js';
