import { randomUUID } from 'node:crypto';
import type { House } from './house.js';
import { noteTaking } from './note-taking.js';
import { pastSession } from './past-session.js';
import { addReview } from './reviewed.js';
import type { Scene } from './stage.js';
import { ok } from './visitor.js';

const SIGNED = `
  SELECT concat((SELECT to_jsonb(n) FROM note n WHERE booking_id = $1),
                (SELECT to_jsonb(s) FROM note_signature s WHERE booking_id = $1),
                (SELECT to_jsonb(a) FROM note_addendum a WHERE booking_id = $1 ORDER BY written_at, id LIMIT 1)) AS all`;

/** A session that has been, with a signed note and an addendum, a summary the client has, and a review. */
export async function sessionOf({ house, practice, visitors }: Scene): Promise<{
  id: string;
  itemId: string;
  noteTag: string;
}> {
  const { id: clientId } = await ok(visitors.client.api.GET('/api/v1/me'));
  const id = await pastSession(house, practice, { clientId, hoursAgo: 72 });
  const { write, sign, amend, summarise, share } = noteTaking(visitors.psychologist);
  const draft = await ok(write(id, 'Lebih tenang.'));
  const note = await ok(sign(id, draft.version));
  await ok(amend(id, 'Terlewat: tidurnya membaik.'));
  const itemId = randomUUID();
  const { version } = await ok(
    summarise(id, { text: 'Pelan-pelan.', homework: [{ id: itemId, text: 'Jalan kaki' }] }),
  );
  await ok(share(id, version));
  await addReview(visitors, id);
  const params = { path: { date: '2030-01-05' } };
  const body = { intervals: [{ from: '09:00', to: '12:00' }], note: '' };
  await ok(visitors.psychologist.api.PUT('/api/v1/schedule/overrides/{date}', { params, body }));
  return { id, itemId, noteTag: `"${note.version}"` };
}

/** All that is stored of a signed note and of the first thing added to it. */
export async function signedNote({ database }: House, bookingId: string): Promise<string> {
  const [row] = await database.query<{ all: string }>(SIGNED, [bookingId]);
  return row?.all ?? '';
}
