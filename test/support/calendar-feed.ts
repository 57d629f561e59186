import { civilDateOf, civilOf, zoneId } from '../../src/kernel/time/zones.js';
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

/** Takes somebody to where it is another day than in UTC, whatever the hour; which day it is there. */
export async function todayFarAway(house: House, visitor: Visitor): Promise<string> {
  const utc = zoneId('UTC');
  const isEarly = civilOf(utc, house.now()).minuteOfDay < 11 * 60;
  const timeZone = isEarly ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';
  await ok(visitor.api.PATCH('/api/v1/me', { body: { timeZone } }));
  return civilDateOf(zoneId(timeZone), house.now());
}
