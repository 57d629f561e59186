import type { Good } from './stage.js';
import { ok, type Visitor } from './visitor.js';

/** What takes a psychologist's time from outside. */
export interface Outside {
  readonly calendarId: string;
  /** Another one, to be let go. */
  readonly spareId: string;
  readonly busyTimeId: string;
  readonly seasonId: string;
  /** Another one, to be removed. */
  readonly spareSeasonId: string;
}

/** Far enough away to be in nobody's way; nothing listens at the address. */
const STRETCH = { startsAt: '2030-01-05T02:00:00Z', endsAt: '2030-01-05T05:00:00Z' };
const CALENDAR = { label: 'Kantor', address: 'http://127.0.0.1:1/kantor.ics', allDayCounts: true };

const SEASON = {
  name: 'Ke Melbourne',
  ...{ from: '2031-03-01', to: '2031-03-14', timeZone: 'Australia/Melbourne' },
  rules: [{ weekday: 1 as const, from: '09:00', to: '12:00' }],
};

/** A calendar, a blocked stretch and another week of the visitor's. */
export async function addOutside({ api }: Visitor): Promise<Outside> {
  const calendar = await ok(api.POST('/api/v1/schedule/external-calendars', { body: CALENDAR }));
  const spare = await ok(api.POST('/api/v1/schedule/external-calendars', { body: CALENDAR }));
  const busy = await ok(api.POST('/api/v1/schedule/busy-times', { body: STRETCH }));
  const season = await ok(api.POST('/api/v1/schedule/seasons', { body: SEASON }));
  const next = { ...SEASON, from: '2031-05-01', to: '2031-05-14' };
  const other = await ok(api.POST('/api/v1/schedule/seasons', { body: next }));
  return {
    ...{ calendarId: calendar.id, spareId: spare.id, busyTimeId: busy.id },
    ...{ seasonId: season.id, spareSeasonId: other.id },
  };
}

/** What would be taken of the psychologist's times from outside. */
export function ofOutside({
  calendarId,
  spareId,
  busyTimeId,
  seasonId,
  spareSeasonId,
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
    addSeason: { by, path: '/schedule/seasons', body: { ...SEASON, from: '2031-06-01', to: null } },
    putSeason: { by, path: `/schedule/seasons/${seasonId}`, body: { ...SEASON } },
    deleteSeason: { by, path: `/schedule/seasons/${spareSeasonId}` },
    unblockTime: { by, path: `/schedule/busy-times/${busyTimeId}` },
  };
}
