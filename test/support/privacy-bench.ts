import { randomUUID } from 'node:crypto';
import { unpack } from '../../proofs/privacy/unpack.js';
import { ConfirmBooking } from '../../src/modules/booking/index.js';
import { ChatSeal } from '../../src/modules/consultation/application/chat-seal.js';
import { eventually } from './eventually.js';
import type { House } from './house.js';
import { agree, take, CALM } from './progress-bench.js';
import type { Scene } from './scene.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

/** Everything somebody wrote, each with a word that is nowhere else. */
export type Planted = Readonly<Record<'reason' | 'chat' | 'mood' | 'goal', string>>;

const word = (what: string): string => `benih${what}${randomUUID().slice(0, 8)}`;

export async function consentOf(
  visitor: Visitor,
  kind: Schemas['ConsentKind'],
): Promise<Schemas['ConsentGiven']> {
  const { items } = await ok(visitor.api.GET('/api/v1/consent-texts'));
  return { kind, textVersion: items.find((text) => text.kind === kind)?.textVersion ?? '' };
}

/** A confirmed session with a reason, a chat, a mood, a goal and answers. */
export async function plant(
  scene: Scene,
  visitor: Visitor,
  slot: number,
): Promise<{ planted: Planted; booking: Schemas['BookingResponse'] }> {
  const planted = { reason: word('r'), chat: word('c'), mood: word('m'), goal: word('g') };
  const { psychologistId, freeServiceId, email } = scene.practice;
  const booking = await visitor.hold({
    ...{ psychologistId, serviceId: freeServiceId, mode: 'video', timeZone: 'Asia/Jakarta' },
    startsAt: (await scene.slotAt(slot)).startsAt,
    reason: planted.reason,
    consents: [
      await consentOf(visitor, 'health_data'),
      await consentOf(visitor, 'informed_consent'),
    ],
  });
  const [row] = await scene.house.database.query<{ id: string }>(
    'SELECT id FROM account WHERE email = $1',
    [email],
  );
  await scene.house.app.get(ConfirmBooking, { strict: false }).run(booking.id, row?.id ?? '');
  await say(scene.house, booking, planted.chat);
  await agree(visitor);
  await ok(visitor.api.PUT('/api/v1/me/mood', { body: { level: 3, words: planted.mood } }));
  const header = { 'Idempotency-Key': randomUUID() };
  const goal = { text: planted.goal };
  await ok(visitor.api.POST('/api/v1/me/goals', { params: { header }, body: goal }));
  await ok(take(visitor, CALM));
  return { planted, booking };
}

/** Something the client said in the room of a session, which need not be open now. */
async function say(
  { app, database }: House,
  { id: bookingId, carePersonId }: Schemas['BookingResponse'],
  text: string,
): Promise<void> {
  const id = randomUUID();
  const [row] = await database.query<{ authorId: string }>(
    'SELECT client_account_id AS "authorId" FROM booking WHERE id = $1',
    [bookingId],
  );
  const authorId = row?.authorId ?? '';
  const sealed = await app
    .get(ChatSeal, { strict: false })
    .seal({ id, carePersonId, authorId, text });
  await database.query(
    `INSERT INTO chat_message (id, booking_id, author_id, party, text_sealed, sent_at)
     VALUES ($1, $2, $3, 'client', $4, (SELECT created_at FROM booking WHERE id = $2))`,
    [id, bookingId, authorId, sealed],
  );
}

/** Asks for a copy, waits for it and unpacks it: name of the file to its bytes. */
export async function copyOf(house: House, visitor: Visitor): Promise<Map<string, Buffer>> {
  const { id } = await ok(visitor.api.POST('/api/v1/me/exports'));
  const params = { path: { id } };
  await eventually('the copy to be ready', async () => {
    await house.jobs.run('exports');
    const { state } = await ok(visitor.api.GET('/api/v1/me/exports/{id}', { params }));
    return state === 'ready';
  });
  const { url } = await ok(visitor.api.POST('/api/v1/me/exports/{id}/links', { params }));
  const answer = await fetch(house.url + url, { headers: { cookie: visitor.cookieHeader } });
  if (!answer.ok) throw new Error(`The copy was refused: ${await answer.text()}`);
  return unpack(Buffer.from(await answer.arrayBuffer()));
}

/** Every table that holds the text, in clear or inside JSON, with how many rows do. */
export async function tablesWith(house: House, text: string): Promise<Record<string, number>> {
  const tables = await house.database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await house.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${name}" t WHERE position($1 in lower(to_jsonb(t)::text)) > 0`,
      [text.toLowerCase()],
    );
    if (row && row.count > 0) found[name] = row.count;
  }
  return found;
}
