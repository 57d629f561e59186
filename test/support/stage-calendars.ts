import type { Good } from './stage.js';
import { ok, type Visitor } from './visitor.js';

/** What takes a psychologist's time from outside. */
export interface Outside {
  readonly calendarId: string;
  /** Another one, to be let go. */
  readonly spareId: string;
  readonly busyTimeId: string;
}

/** Far enough away to be in nobody's way; nothing listens at the address. */
const STRETCH = { startsAt: '2030-01-05T02:00:00Z', endsAt: '2030-01-05T05:00:00Z' };
const CALENDAR = { label: 'Kantor', address: 'http://127.0.0.1:1/kantor.ics', allDayCounts: true };

/** A calendar and a blocked stretch of the visitor's. */
export async function addOutside({ api }: Visitor): Promise<Outside> {
  const calendar = await ok(api.POST('/api/v1/schedule/external-calendars', { body: CALENDAR }));
  const spare = await ok(api.POST('/api/v1/schedule/external-calendars', { body: CALENDAR }));
  const busy = await ok(api.POST('/api/v1/schedule/busy-times', { body: STRETCH }));
  return { calendarId: calendar.id, spareId: spare.id, busyTimeId: busy.id };
}

/** What would be taken of the psychologist's times from outside. */
export function ofOutside({
  calendarId,
  spareId,
  busyTimeId,
}: Outside): Readonly<Record<string, Good>> {
  const by = 'psychologist' as const;
  const path = `/schedule/external-calendars/${calendarId}`;
  const { label, allDayCounts } = CALENDAR;
  return {
    blockTime: { by, path: '/schedule/busy-times', body: { ...STRETCH } },
    deleteExternalCalendar: { by, path: `/schedule/external-calendars/${spareId}` },
    followExternalCalendar: { by, path: '/schedule/external-calendars', body: { ...CALENDAR } },
    putExternalCalendar: { by, path, body: { label, allDayCounts } },
    renewCalendarFeed: { by, path: '/me/calendar-feed' },
    revokeCalendarFeed: { by, path: '/me/calendar-feed' },
    readExternalCalendar: { by, path: `${path}/read` },
    unblockTime: { by, path: `/schedule/busy-times/${busyTimeId}` },
  };
}
