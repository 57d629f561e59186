import { Injectable } from '@nestjs/common';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import { BusyTimes, type BusyTime } from '../infrastructure/busy-times.js';
import {
  CalendarSubscriptions,
  type FollowedCalendar,
} from '../infrastructure/calendar-subscriptions.js';

/** What a psychologist's time is taken by from outside, for the psychologist alone. */
@Injectable()
export class ListCalendars {
  constructor(
    private readonly subscriptions: CalendarSubscriptions,
    private readonly busyTimes: BusyTimes,
  ) {}

  followed(sql: Queryable, psychologistId: string): Promise<FollowedCalendar[]> {
    return this.subscriptions.list(sql, psychologistId);
  }

  busy(sql: Queryable, psychologistId: string, period: Interval): Promise<BusyTime[]> {
    return this.busyTimes.list(sql, psychologistId, period);
  }
}
