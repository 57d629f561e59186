import { randomUUID } from 'node:crypto';
import type { House } from './house.js';
import { freeSlots, wishFor, type Practice } from './practice.js';
import type { Good } from './stage.js';
import { ok, type Visitor } from './visitor.js';

/** A confirmed session of a client's with a psychologist, and the care that it opened. */
export async function careBetween(
  house: House,
  practice: Practice,
  { stranger: client, colleague: psychologist }: { stranger: Visitor; colleague: Visitor },
): Promise<string> {
  const [slot] = await freeSlots(house, client, practice);
  const wish = { ...wishFor(practice, slot?.startsAt ?? ''), serviceId: practice.freeServiceId };
  const { id } = await client.hold(wish);
  await ok(psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id } } }));
  const { items } = await ok(client.api.GET('/api/v1/cares'));
  return items[0]?.id ?? '';
}

/** What would be taken about a session, had it begun. */
export function ofNotes(bookingId: string, careId: string): Readonly<Record<string, Good>> {
  const mine = (path: string, body?: Record<string, unknown>): Good => ({
    by: 'psychologist',
    path: `/bookings/${bookingId}/${path}`,
    ...(body ? { body } : {}),
  });
  const homework = [{ id: randomUUID(), text: 'Jalan kaki' }];
  return {
    putNote: mine('note', { template: 'free', sections: [{ key: 'text', text: 'Tenang.' }] }),
    signNote: mine('note/sign'),
    addNoteAddendum: {
      ...mine('note/addenda', { text: 'Terlewat: tidurnya membaik.' }),
      headers: { 'idempotency-key': randomUUID() },
    },
    putSummary: mine('summary', { text: 'Kita mulai pelan.', homework }),
    shareSummary: mine('summary/share'),
    tickHomework: {
      ...mine(`summary/homework/${randomUUID()}`, { isDone: true }),
      by: 'client',
    },
    endCare: { by: 'colleague', path: `/cares/${careId}/end` },
  };
}
