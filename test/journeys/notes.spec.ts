import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { ASKERS, NOTE_ROUTES, type Asker } from '../support/note-access.js';
import { noteTaking, summary, tick } from '../support/note-taking.js';
import { account, openPractice, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { TELLING } from '../support/telling.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';
import { listenToLog, tablesNaming } from '../support/written-words.js';

const DAY_OF_MINUTES = 24 * 60;
/** Words that stand nowhere else. */
const PLANTED = {
  note: 'kunang-kunang-pertama',
  addendum: 'kunang-kunang-kedua',
  summary: 'kunang-kunang-ketiga',
  homework: 'kunang-kunang-keempat',
  draft: 'kunang-kunang-kelima',
} as const;

type Sections = Schemas['PutNoteRequest']['sections'];

let house: House;
let scene: Scene;
let psychologist: Visitor;
let pen: ReturnType<typeof noteTaking>;
let lines: readonly string[];
let slot = 0;

beforeAll(async () => {
  house = await openHouse();
  lines = listenToLog(house);
  scene = await Scene.set(house);
  psychologist = scene.psychologist;
  pen = noteTaking(psychologist);
}, 60_000);
afterAll(() => house.close());

/** A confirmed session of the client's; the clock is where it was. */
async function agreed(client: Visitor): Promise<Schemas['BookingResponse']> {
  const { startsAt } = await scene.slotAt(slot++);
  const { freeServiceId } = scene.practice;
  const wish = { ...wishFor(scene.practice, startsAt), serviceId: freeServiceId };
  const { id } = await client.hold(wish);
  return ok(psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id } } }));
}

/** The same once it has begun. */
async function begun(client: Visitor): Promise<string> {
  const { id, startsAt } = await agreed(client);
  await house.advance(Math.ceil((Date.parse(startsAt) - house.now()) / 60_000) + 1);
  slot = 0;
  return id;
}

/** What the trail says of a session, in order. */
async function trailOf(bookingId: string): Promise<string[]> {
  const rows = await house.database.query<{ act: string }>(
    'SELECT act FROM audit_entry WHERE about_id = $1 ORDER BY id',
    [bookingId],
  );
  return rows.map(({ act }) => act);
}

test('a note is written over what was read, signed, locked, and added to; the trail knows each of it', async () => {
  const client = await scene.newClient();
  const ahead = await agreed(client);
  expect(await ok(pen.note(ahead.id))).toMatchObject({ status: 'none', permittedActs: [] });
  expect((await problem(pen.write(ahead.id, 'Terlalu dini.'))).code).toBe('session_not_begun');

  const id = await begun(client);
  expect(await ok(pen.note(id))).toMatchObject({ status: 'none', version: 0, template: 'soap' });
  expect((await problem(pen.sign(id))).code).toBe('note_empty');
  const first = await ok(pen.write(id, ''));
  expect((await problem(pen.sign(id, first.version))).code).toBe('note_empty');
  const second = await ok(pen.write(id, PLANTED.note, first.version));
  expect(second).toMatchObject({ status: 'draft', version: 2, permittedActs: ['write', 'sign'] });
  expect((await problem(pen.amend(id, 'Belum waktunya.'))).code).toBe('note_not_signed');
  expect((await problem(pen.sign(id, first.version))).code).toBe('stale_version');

  const signed = await ok(pen.sign(id, second.version));
  expect(signed).toMatchObject({
    status: 'signed',
    sections: [{ key: 'text', text: PLANTED.note }],
    permittedActs: ['amend'],
  });
  const refused = await Promise.all([
    problem(pen.write(id, 'Lain.', signed.version)),
    problem(pen.write(id, 'Lain.')),
    problem(pen.sign(id, signed.version)),
  ]);
  expect(refused.map(({ code, status }) => `${status} ${code}`)).toEqual(
    Array(3).fill('409 note_signed'),
  );

  const key = randomUUID();
  const [one, two] = await Promise.all([
    pen.amend(id, PLANTED.addendum, key),
    pen.amend(id, PLANTED.addendum, key),
  ]);
  expect([one.response.status, two.response.status]).toEqual([201, 201]);
  expect((await problem(pen.amend(id, 'Lain.', key))).code).toBe('idempotency_key_reused');
  const read = await ok(pen.note(id));
  expect(read.addenda.map(({ text }) => text)).toEqual([PLANTED.addendum]);
  expect(read.sections).toEqual(signed.sections);

  const trail = await trailOf(id);
  expect(trail.filter((act) => act !== 'note.read')).toEqual([
    'note.written',
    'note.written',
    'note.signed',
    'note.amended',
  ]);
  expect(trail.filter((act) => act === 'note.read')).toHaveLength(4);
  expect((await ok(pen.note(ahead.id))).template).toBe('free');
}, 60_000);

test('two tabs that save at once lose nothing: one is told, and both texts are there', async () => {
  const id = await begun(await scene.newClient());
  const texts = ['Dari tab satu.', 'Dari tab dua.'];
  const firsts = await Promise.all(texts.map((text) => pen.write(id, text)));
  expect(firsts.map(({ response }) => response.status).sort()).toEqual([200, 412]);
  const { version } = await ok(pen.note(id));
  const racing = Array.from({ length: 6 }, (_, index) => `Sunting ke-${index}`);
  const answers = await Promise.all(racing.map((text) => pen.write(id, text, version)));
  const taken = racing.filter((_, index) => answers[index]?.response.ok);
  expect(taken).toHaveLength(1);
  expect(answers.filter(({ response }) => response.status === 412)).toHaveLength(5);
  const now = await ok(pen.note(id));
  expect(now.sections.map(({ text }) => text)).toEqual(taken);
  expect(now.version).toBe(version + 1);
});

test.each<[string, Sections, string]>([
  ['of another template', [{ key: 'plan', text: 'x' }], 'not_in_template'],
  [
    'twice',
    [
      { key: 'text', text: 'x' },
      { key: 'text', text: 'y' },
    ],
    'duplicate',
  ],
])('a section %s is refused by name', async (_, sections, code) => {
  const id = randomUUID();
  const { errors } = await problem(
    psychologist.api.PUT('/api/v1/bookings/{id}/note', {
      params: { path: { id } },
      body: { template: 'free', sections },
    }),
  );
  expect(errors?.[0]).toMatchObject({ code });
});

test('the client reads what is shared and nothing before, hears of it by a neutral mail, and ticks off', async () => {
  const client = await scene.newClient();
  const id = await begun(client);
  const [walk, breathe] = [randomUUID(), randomUUID()];
  const homework = [
    { id: walk, text: PLANTED.homework },
    { id: breathe, text: 'Latihan napas' },
  ];
  expect((await problem(pen.share(id))).code).toBe('summary_empty');
  const blank = await ok(pen.summarise(id, { text: ' ', homework: [] }));
  expect((await problem(pen.share(id, blank.version))).code).toBe('summary_empty');
  const draft = await ok(pen.summarise(id, { text: PLANTED.summary, homework }, blank.version));
  expect(draft).toMatchObject({ status: 'draft', permittedActs: ['write', 'share'] });
  expect(await ok(summary(id, client))).toMatchObject({ status: 'none', version: 0, text: '' });
  expect((await problem(tick(id, walk, true, client))).code).toBe('summary_not_shared');
  expect((await problem(pen.share(id, blank.version))).code).toBe('stale_version');

  const shared = await ok(pen.share(id, draft.version));
  expect(shared.status).toBe('shared');
  expect((await ok(pen.share(id, shared.version))).version).toBe(shared.version);
  const read = await ok(summary(id, client));
  expect(read).toMatchObject({ status: 'shared', text: PLANTED.summary, permittedActs: ['tick'] });
  expect(read.homework.map(({ text, doneAt }) => [text, doneAt])).toEqual(
    homework.map(({ text }) => [text, null]),
  );

  const { doneAt } = await ok(tick(id, walk, true, client));
  expect(doneAt).not.toBeNull();
  expect((await ok(tick(id, walk, true, client))).doneAt).toBe(doneAt);
  expect((await problem(tick(id, randomUUID(), true, client))).code).toBe('not_found');
  expect((await ok(summary(id, psychologist))).homework[0]?.doneAt).toBe(doneAt);

  const changed = await ok(pen.summarise(id, { text: PLANTED.draft, homework }, shared.version));
  expect(changed.status).toBe('changed');
  expect((await ok(summary(id, client))).text).toBe(PLANTED.summary);

  const mails = await eventually('the news', async () => {
    const news = (await scene.mailsTo(client.me.email)).filter(
      ({ subject }) => subject === 'Ada yang baru dari sesimu',
    );
    return news.length > 0 && news;
  });
  expect(mails).toHaveLength(1);
  expect(JSON.stringify(mails[0])).not.toMatch(/kunang|Ratri/);
  expect(mails[0]?.subject).not.toMatch(TELLING);
  const acts = await trailOf(id);
  expect(acts).toEqual(expect.arrayContaining(['summary.read', 'summary.shared']));
  expect(acts.filter((act) => act === 'homework.ticked')).toHaveLength(2);

  const { items } = await ok(client.api.GET('/api/v1/me/sessions'));
  await house.advance(60);
  const later = await ok(client.api.GET('/api/v1/me/sessions'));
  expect(items).toEqual([]);
  expect(later.items).toEqual([
    expect.objectContaining({
      bookingId: id,
      shared: expect.objectContaining({
        excerpt: PLANTED.summary,
        homeworkTotal: 2,
        homeworkDone: 1,
      }) as unknown,
    }),
  ]);
}, 60_000);

describe('of each route', () => {
  let askers: Readonly<Record<Asker, Visitor>>;
  let ids: { booking: string; client: string; care: string; item: string };

  beforeAll(async () => {
    const client = await scene.newClient();
    const colleague = house.visitor();
    await colleague.logIn((await openPractice(house)).email);
    const adminEmail = `${randomUUID()}@kantor.test`;
    await account(house, { email: adminEmail, roles: ['admin'] });
    const admin = house.visitor();
    await admin.logIn(adminEmail);
    const stranger = await scene.newClient();
    askers = { client, stranger, psychologist, colleague, admin, nobody: house.visitor() };
    const booking = await begun(client);
    const item = randomUUID();
    const { version } = await ok(
      pen.summarise(booking, { text: PLANTED.summary, homework: [{ id: item, text: 'Napas' }] }),
    );
    await ok(pen.share(booking, version));
    await ok(pen.write(booking, PLANTED.note));
    await house.advance(60);
    const { items } = await ok(psychologist.api.GET('/api/v1/clients', { params: {} }));
    const mine = items.find(({ lastSession }) => lastSession?.bookingId === booking);
    ids = { booking, client: mine?.id ?? '', care: mine?.careId ?? '', item };
  }, 60_000);

  const named = NOTE_ROUTES.map((one) => [`${one[0]} ${one[1]}`, one] as const);
  test.each(named)('%s is answered as the asker deserves', async (_, one) => {
    const [method, path, expected, body, match] = one;
    const { booking, client, care, item } = ids;
    const real = path
      .replace('BOOKING', booking)
      .replace('CLIENT', client)
      .replace('CARE', care)
      .replace('ITEM', item);
    const answered: Partial<Record<Asker, number>> = {};
    for (const asker of ASKERS) {
      const response = await askers[asker].fetch(`${house.url}/api/v1${real}`, {
        method,
        headers: {
          'idempotency-key': randomUUID(),
          ...(match === undefined ? {} : { 'if-match': match }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      answered[asker] = response.status;
      const text = await response.text();
      if (asker !== 'psychologist') expect(text).not.toContain(PLANTED.note);
      if (!['psychologist', 'client'].includes(asker)) expect(text).not.toContain(PLANTED.summary);
    }
    expect(answered).toEqual(expected);
  });

  test('after care has ended the record stays readable and nothing new is shared', async () => {
    const { booking, care } = ids;
    const [ended] = (await ok(askers.client.api.GET('/api/v1/cares'))).items;
    expect(ended).toMatchObject({ id: care, endedBy: 'client' });
    expect(await ok(pen.note(booking))).toMatchObject({ status: 'signed' });
    const { version } = await ok(summary(booking, psychologist));
    const next = await ok(pen.summarise(booking, { text: 'Terlambat.', homework: [] }, version));
    expect(next.permittedActs).toEqual(['write']);
    expect((await problem(pen.share(booking, next.version))).code).toBe('care_ended');
    expect((await ok(summary(booking, askers.client))).text).toBe('Ditulis lagi.');
    const past = await ok(
      psychologist.api.GET('/api/v1/clients', { params: { query: { scope: 'past' } } }),
    );
    expect(past.items.map(({ id }) => id)).toContain(ids.client);
  });
});

test('care does not end before a session to come, and runs out by itself 90 days after the last', async () => {
  const client = await scene.newClient();
  await agreed(client);
  const care = async (): Promise<Schemas['CareResponse'] | undefined> =>
    (await ok(client.api.GET('/api/v1/cares'))).items[0];
  const id = (await care())?.id ?? '';
  const end = (by: Visitor) => by.api.POST('/api/v1/cares/{id}/end', { params: { path: { id } } });
  expect((await problem(end(client))).code).toBe('sessions_ahead');
  expect((await problem(end(psychologist))).code).toBe('sessions_ahead');
  const { endsAt = '' } = (await ok(client.api.GET('/api/v1/bookings'))).items[0] ?? {};
  const untilEnd = (): number => (Date.parse(endsAt) - house.now()) / 60_000;
  await house.advance(Math.floor(untilEnd() + 90 * DAY_OF_MINUTES - 1));
  expect((await care())?.until).toBeNull();
  await house.advance(2);
  expect(await care()).toMatchObject({ endedBy: 'system' });
  expect((await problem(end(client))).code).toBe('care_ended');
}, 60_000);

test('a psychologist’s clients are listed page by page with their sessions and how far each is written', async () => {
  const [one, two] = [await scene.newClient(), await scene.newClient()];
  const { id } = await agreed(one);
  await begun(two);
  const page = (cursor?: string) =>
    ok(
      psychologist.api.GET('/api/v1/clients', {
        params: { query: { limit: 1, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    );
  const first = await page();
  const second = await page(first.nextCursor ?? '');
  const seen = [...first.items, ...second.items];
  expect(second.nextCursor).toBeNull();
  expect(new Set(seen.map((client) => client.id)).size).toBe(2);
  const mine = seen.find(({ lastSession, nextSession }) =>
    [lastSession?.bookingId, nextSession?.bookingId].includes(id),
  );
  await ok(pen.write(id, 'Baru mulai.'));
  const detail = await ok(
    psychologist.api.GET('/api/v1/clients/{id}', { params: { path: { id: mine?.id ?? '' } } }),
  );
  expect(detail.sessions).toEqual([
    expect.objectContaining({ bookingId: id, note: 'draft', summary: 'none' }),
  ]);
  const bad = psychologist.api.GET('/api/v1/clients', { params: { query: { cursor: 'W10' } } });
  expect((await problem(bad)).status).toBe(422);
}, 60_000);

test('what was planted stands in no table in clear and in no line of the log', async () => {
  await house.jobs.settle();
  const words = Object.values(PLANTED);
  expect(await tablesNaming(house, words)).toEqual([]);
  expect(await tablesNaming(house, ['Ratri Anindya'])).toContain('public.psychologist');
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
});
