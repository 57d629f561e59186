import { event } from './calendars/awkward-calendar.js';
import type { House } from './house.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

/** A new private address for the visitor's calendar. */
export function renewed({ api }: Visitor): Promise<Schemas['NewCalendarFeedResponse']> {
  return ok(api.POST('/api/v1/me/calendar-feed'));
}

/** What a calendar program is answered there. */
export async function readFeed(house: House, address: string, known?: string) {
  const headers: Record<string, string> = known === undefined ? {} : { 'if-none-match': known };
  const answer = await fetch(new URL(new URL(address).pathname, house.url), { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** An instant as calendar files have it. */
export function compact(iso: string): string {
  return iso.replace(/[-:]|\.\d+/g, '');
}

/** Something else at the time of a slot. */
export function during({ startsAt, endsAt }: Schemas['Slot']): string {
  return event(`DTSTART:${compact(startsAt)}`, `DTEND:${compact(endsAt)}`, 'SUMMARY:Dokter gigi');
}
