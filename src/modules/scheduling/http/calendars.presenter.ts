import { instant, isoOf, parseInstant, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { BusyTime } from '../infrastructure/busy-times.js';
import type { FollowedCalendar } from '../infrastructure/calendar-subscriptions.js';
import type { BusyTimeResponse, ExternalCalendarResponse } from './calendars.responses.js';

export function presentCalendar(calendar: FollowedCalendar): ExternalCalendarResponse {
  return {
    id: calendar.id,
    label: calendar.label,
    host: calendar.host,
    allDayCounts: calendar.allDayCounts,
    readAt: calendar.readAt === null ? null : isoOf(calendar.readAt),
    triedAt: calendar.triedAt === null ? null : isoOf(calendar.triedAt),
    failure: calendar.failure,
    unreadEvents: calendar.unread,
    version: calendar.version,
  };
}

export function presentBusyTime({ id, calendarId, startsAt, endsAt }: BusyTime): BusyTimeResponse {
  return { id, calendarId, startsAt: isoOf(startsAt), endsAt: isoOf(endsAt) };
}

/** The request has been checked to hold two instants. */
export function stretchOf(from: string, to: string): Interval {
  return { startsAt: read(from), endsAt: read(to) };
}

function read(text: string): Instant {
  return parseInstant(text) ?? instant(0);
}
