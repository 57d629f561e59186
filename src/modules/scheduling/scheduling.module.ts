import { Global, Module } from '@nestjs/common';
import { BookingRulesLookup, DirectoryModule } from '../directory/index.js';
import { BlockTime } from './application/block-time.js';
import { CompareHours } from './application/compare-hours.js';
import { FollowCalendar } from './application/follow-calendar.js';
import { KeepBusyTimes } from './application/keep-busy-times.js';
import { ListCalendars } from './application/list-calendars.js';
import { OpenSchedule } from './application/open-schedule.js';
import { OpenScheduleOfNewcomers } from './application/open-schedule-of-newcomers.js';
import { Openness } from './application/openness.js';
import { LookAgain } from './application/look-again.js';
import { ReadCalendar } from './application/read-calendar.js';
import { RemoveOverride } from './application/remove-override.js';
import { ScheduleBookingRules } from './application/schedule-booking-rules.js';
import { ScheduleReader } from './application/schedule-reader.js';
import { Seasons } from './application/seasons.js';
import { SetOverride } from './application/set-override.js';
import { TellOfDate } from './application/tell-of-date.js';
import { SetScheduleSettings } from './application/set-schedule-settings.js';
import { SetWorkingHours } from './application/set-working-hours.js';
import { SweepCalendars } from './application/sweep-calendars.js';
import { BusyTimesController } from './http/busy-times.controller.js';
import { ExternalCalendarsController } from './http/external-calendars.controller.js';
import { BusyTimes } from './infrastructure/busy-times.js';
import { CalendarSubscriptions } from './infrastructure/calendar-subscriptions.js';
import { AdminSchedulesController } from './http/admin-schedules.controller.js';
import { OverridesController } from './http/overrides.controller.js';
import { SeasonsController } from './http/seasons.controller.js';
import { ScheduleSettingsController } from './http/schedule-settings.controller.js';
import { WorkingHoursController } from './http/working-hours.controller.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { SCHEDULING_HOLDINGS } from './application/holdings.js';

/** Global, because the directory, an earlier module, asks its `BookingRulesLookup` of this one. */
@Global()
@Module({
  imports: [DirectoryModule],
  controllers: [
    AdminSchedulesController,
    BusyTimesController,
    ExternalCalendarsController,
    OverridesController,
    ScheduleSettingsController,
    SeasonsController,
    WorkingHoursController,
  ],
  providers: [
    BlockTime,
    BusyTimes,
    CalendarSubscriptions,
    CompareHours,
    FollowCalendar,
    KeepBusyTimes,
    ListCalendars,
    LookAgain,
    ReadCalendar,
    SweepCalendars,
    OpenSchedule,
    OpenScheduleOfNewcomers,
    Openness,
    RemoveOverride,
    ScheduleReader,
    Seasons,
    SetOverride,
    TellOfDate,
    SetScheduleSettings,
    SetWorkingHours,
    { provide: BookingRulesLookup, useClass: ScheduleBookingRules },
  ],
  exports: [
    BookingRulesLookup,
    CompareHours,
    ListCalendars,
    LookAgain,
    OpenSchedule,
    Openness,
    SetOverride,
    SetScheduleSettings,
    SetWorkingHours,
  ],
})
export class SchedulingModule {
  constructor(personalData: PersonalData) {
    personalData.register(SCHEDULING_HOLDINGS);
  }
}
