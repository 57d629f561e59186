import { randomUUID } from 'node:crypto';
import {
  A_PROFILE,
  A_SERVICE,
  aCredential,
  addAllCredentials,
  addCategory,
  addCredential,
  applicant,
  newcomer,
  saveProfile,
  submit,
  tryCredential,
  trySave,
  tryService,
} from '../support/applicant.js';
import { checkAll } from '../support/documents.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { account } from '../support/practice.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const REASON = 'Nomor SIPP-nya belum terbaca.';
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday: weekday as 1,
  from: '09:00',
  to: '17:00',
}));

interface Mail {
  readonly subject: string;
}

let house: House;
let admin: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await addCategory(house);
  admin = await anAdmin();
}, 60_000);
afterAll(() => house.close());

async function anAdmin(): Promise<Visitor> {
  const email = `${randomUUID()}@kantor.test`;
  await account(house, { email, roles: ['admin'], name: 'Dewi' });
  const visitor = house.visitor();
  await visitor.logIn(email);
  return visitor;
}

/** What decides by an act; `version` is the one the admin has seen. */
function decide(by: Visitor, id: string, verb: Verb, version?: number) {
  const header = version === undefined ? {} : { 'If-Match': `"${String(version)}"` };
  const params = { path: { id }, header };
  if (verb === 'approve') {
    return by.api.POST('/api/v1/admin/applications/{id}/approve', { params });
  }
  const body = { reason: REASON };
  return verb === 'reject'
    ? by.api.POST('/api/v1/admin/applications/{id}/reject', { params, body })
    : by.api.POST('/api/v1/admin/applications/{id}/request-more', { params, body });
}
type Verb = 'approve' | 'reject' | 'request-more';

const applicationOf = (visitor: Visitor): Promise<Schemas['ApplicationResponse']> =>
  ok(visitor.api.GET('/api/v1/application'));

test('from registering to a time that can be booked: draft, handed in, asked for more, approved, found', async () => {
  const visitor = house.visitor();
  const me = await visitor.register('psychologist');
  expect(me).toMatchObject({ psychologistId: null, psychologistStatus: null });
  const blank = await applicationOf(visitor);
  expect(blank).toMatchObject({ status: 'draft', version: 0, credentials: [], history: [] });
  expect(blank.missing.map(({ pointer }) => pointer)).toContain('/profile/headline');

  const name = `Wulan ${randomUUID().slice(0, 8)}`;
  await saveProfile(visitor, { name, about: '' });
  const early = await problem(visitor.api.POST('/api/v1/application/submit'));
  expect(early.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/profile/about', 'missing'],
    ['/credentials', 'licence_missing'],
    ['/credentials', 'degree_missing'],
  ]);

  const profile = await saveProfile(visitor, { name });
  await addAllCredentials(visitor);
  expect((await applicationOf(visitor)).missing).toEqual([]);
  expect((await submit(visitor)).status).toBe('submitted');
  const queue = await ok(
    admin.api.GET('/api/v1/admin/applications', {
      params: { query: { status: 'submitted', q: name } },
    }),
  );
  expect(queue).toMatchObject({
    total: 1,
    items: [{ psychologistName: name, credentialCount: 3 }],
  });
  const { id = '' } = queue.items[0] ?? {};

  await ok(decide(admin, id, 'request-more'));
  const asked = await applicationOf(visitor);
  expect(asked).toMatchObject({ status: 'more_needed' });
  expect(asked.history.at(-1)).toMatchObject({
    act: 'request_more',
    actor: 'admin',
    reason: REASON,
  });
  await submit(visitor);
  expect((await problem(decide(admin, id, 'approve'))).code).toBe('credentials_unchecked');
  await checkAll(admin, id);
  const approved = await ok(decide(admin, id, 'approve'));
  expect(approved.credentials.every(({ checkedAt }) => checkedAt !== null)).toBe(true);
  expect(approved.history.map(({ act, actorName }) => `${act} ${actorName}`)).toEqual([
    'begin Sari',
    'submit Sari',
    'request_more Dewi',
    'submit Sari',
    'approve Dewi',
  ]);

  await ok(tryService(visitor));
  await openEveryDay(visitor);
  const held = await bookFirst(await findAlone(name));
  expect(held).toMatchObject({ status: 'held', psychologist: { id: profile.id, name } });
  const news = await eventually('the news of both decisions', async () => {
    const to = encodeURIComponent(me.email);
    const { items } = await house.sandbox<{ items: Mail[] }>(`/control/mails?to=${to}`);
    return items.length >= 2 && items;
  });
  expect(news.map(({ subject }) => subject).join()).not.toMatch(
    /psikolog|M\.Psi|disetujui|ditolak/i,
  );
}, 60_000);

/** As soon as the schedule is there, which follows the profile. */
async function openEveryDay(visitor: Visitor): Promise<void> {
  await eventually('the schedule', async () => {
    const { response } = await visitor.api.PUT('/api/v1/schedule/working-hours', {
      body: { timeZone: 'Asia/Jakarta', rules: EVERY_DAY },
    });
    return response.ok;
  });
}

/** The public profile under the address that was made of the name; the only one a search finds. */
async function findAlone(name: string): Promise<Schemas['PsychologistProfileResponse']> {
  const { api } = house.visitor();
  const { items } = await ok(api.GET('/api/v1/psychologists', { params: { query: { q: name } } }));
  const idOrSlug = name.toLowerCase().replace(' ', '-');
  expect(items).toEqual([expect.objectContaining({ name, slug: idOrSlug })]);
  return ok(api.GET('/api/v1/psychologists/{idOrSlug}', { params: { path: { idOrSlug } } }));
}

async function bookFirst(
  of: Schemas['PsychologistProfileResponse'],
): Promise<Schemas['BookingResponse']> {
  const client = house.visitor();
  await client.register();
  const serviceId = of.services[0]?.id ?? '';
  const from = new Date(house.now() + 24 * 3_600_000).toISOString();
  const to = new Date(house.now() + 4 * 24 * 3_600_000).toISOString();
  const { items } = await ok(
    client.api.GET('/api/v1/psychologists/{id}/slots', {
      params: { path: { id: of.id }, query: { serviceId, from, to } },
    }),
  );
  const startsAt = items[0]?.startsAt ?? '';
  return client.hold({ psychologistId: of.id, serviceId, startsAt, mode: 'video' });
}

test('a rejected applicant reads why, changes nothing meanwhile, and may take it up again', async () => {
  const { visitor, id } = await applicant(house);
  await ok(decide(admin, id, 'reject'));
  expect((await applicationOf(visitor)).history.at(-1)?.reason).toBe(REASON);
  expect((await problem(tryCredential(visitor, aCredential()))).code).toBe(
    'application_not_in_state',
  );
  expect((await problem(visitor.api.POST('/api/v1/application/submit'))).code).toBe(
    'application_not_in_state',
  );
  expect((await ok(visitor.api.POST('/api/v1/application/reopen'))).status).toBe('draft');
  const gone = admin.api.GET('/api/v1/admin/applications/{id}', { params: { path: { id } } });
  expect((await problem(gone)).status).toBe(404);
  await saveProfile(visitor, { headline: 'Sekarang lebih jelas' });
  expect((await submit(visitor)).status).toBe('submitted');
});

test('what an admin judges does not change under their eyes', async () => {
  const { visitor, id } = await applicant(house);
  const { credentials } = await applicationOf(visitor);
  const path = { id: credentials[0]?.id ?? '' };
  const refused = await Promise.all([
    problem(trySave(visitor)),
    problem(tryCredential(visitor, aCredential())),
    problem(
      visitor.api.PUT('/api/v1/application/credentials/{id}', {
        params: { path },
        body: aCredential(),
      }),
    ),
    problem(visitor.api.DELETE('/api/v1/application/credentials/{id}', { params: { path } })),
  ]);
  expect(refused.map(({ code }) => code)).toEqual(Array(4).fill('application_not_in_state'));
  const seen = await ok(
    admin.api.GET('/api/v1/admin/applications/{id}', { params: { path: { id } } }),
  );
  await ok(decide(admin, id, 'request-more'));
  await submit(visitor);
  expect((await problem(decide(admin, id, 'approve', seen.version))).code).toBe('stale_version');
});

test.each<[Verb, Verb]>([
  ['approve', 'approve'],
  ['approve', 'reject'],
  ['request-more', 'reject'],
])('of two admins who %s and %s at one moment one wins', async (one, other) => {
  const { id } = await applicant(house);
  const second = await anAdmin();
  await checkAll(admin, id);
  const answers = await Promise.all([decide(admin, id, one, 2), decide(second, id, other, 2)]);
  const statuses = answers.map(({ response }) => response.status).sort();
  expect(statuses).toEqual([200, 412]);
  const late = await problem(decide(second, id, 'approve'));
  expect(late).toMatchObject({ status: 409, code: 'application_not_in_state' });
});

test('nobody decides about themselves, and nobody without the duty reads or decides', async () => {
  const { visitor, id } = await applicant(house);
  const client = house.visitor();
  await client.register();
  const path = { id };
  const reading = (by: Visitor) =>
    by.api.GET('/api/v1/admin/applications/{id}', { params: { path } });
  for (const by of [visitor, client, await newcomer(house)]) {
    expect((await problem(reading(by))).code).toBe('forbidden');
    expect((await problem(decide(by, id, 'approve'))).code).toBe('forbidden');
  }
  expect((await problem(client.api.GET('/api/v1/application'))).code).toBe('forbidden');
  expect((await problem(client.api.GET('/api/v1/me/profile'))).code).toBe('forbidden');
  expect((await problem(house.visitor().api.GET('/api/v1/application'))).code).toBe(
    'not_signed_in',
  );

  const { id: ownAccount } = await ok(visitor.api.GET('/api/v1/me'));
  await house.database.query(`INSERT INTO account_role (account_id, role) VALUES ($1, 'admin')`, [
    ownAccount,
  ]);
  expect((await problem(decide(visitor, id, 'approve'))).code).toBe('forbidden');
});

test('another psychologist reaches neither credential nor service', async () => {
  const owner = await newcomer(house);
  const other = await newcomer(house);
  const { credentials } = await addCredential(owner);
  const service = await ok(tryService(owner));
  const credential = { path: { id: credentials[0]?.id ?? '' } };
  const own = { path: { id: service.id } };
  const tried = await Promise.all([
    problem(
      other.api.PUT('/api/v1/application/credentials/{id}', {
        params: credential,
        body: aCredential(),
      }),
    ),
    problem(other.api.DELETE('/api/v1/application/credentials/{id}', { params: credential })),
    problem(other.api.PUT('/api/v1/me/services/{id}', { params: own, body: A_SERVICE })),
    problem(other.api.DELETE('/api/v1/me/services/{id}', { params: own })),
  ]);
  expect(tried.map(({ code }) => code)).toEqual(Array(4).fill('not_found'));
  expect((await applicationOf(other)).credentials).toEqual([]);
});

test('a double click adds one credential; the same number is not taken twice; a stale edit is told', async () => {
  const visitor = await newcomer(house);
  const key = randomUUID();
  const body = aCredential();
  const [one, two] = await Promise.all([
    tryCredential(visitor, body, key),
    tryCredential(visitor, body, key),
  ]);
  expect([one.response.status, two.response.status]).toEqual([201, 201]);
  const { credentials } = await applicationOf(visitor);
  expect(credentials).toHaveLength(1);
  const twice = await problem(tryCredential(visitor, body));
  expect(twice.errors?.[0]).toMatchObject({ pointer: '/number', code: 'duplicate' });

  const first = await saveProfile(visitor, { about: 'Satu' });
  const over = (version: number) =>
    visitor.api.PUT('/api/v1/me/profile', {
      params: { header: { 'If-Match': `"${String(version)}"` } },
      body: { ...A_PROFILE, about: 'Dua' },
    });
  await ok(over(first.version));
  expect((await problem(over(first.version))).code).toBe('stale_version');
});

test('whoever is shown keeps the name and the title that were checked, and leaves nothing empty', async () => {
  const { visitor, id } = await applicant(house);
  await checkAll(admin, id);
  await ok(decide(admin, id, 'approve'));
  const { errors } = await problem(trySave(visitor, { name: 'Prof. Wulan', about: '' }));
  expect(errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/about missing',
    '/name checked',
  ]);
  expect((await saveProfile(visitor, { headline: 'Baru' })).headline).toBe('Baru');
});

test('two people of one name have an address each, and a number that two claim is shown to admins', async () => {
  const number = randomUUID();
  const name = `Kembar ${randomUUID().slice(0, 6)}`;
  const [one, two] = [await applicant(house, name), await applicant(house, name)];
  for (const { visitor, id } of [one, two]) {
    await ok(decide(admin, id, 'request-more'));
    await addCredential(visitor, { type: 'SSP', number });
    await submit(visitor);
  }
  const seen = await ok(
    admin.api.GET('/api/v1/admin/applications/{id}', { params: { path: { id: two.id } } }),
  );
  expect(
    seen.credentials.filter(({ claimedElsewhere }) => claimedElsewhere).map(({ type }) => type),
  ).toEqual(['SSP']);
  for (const { id } of [one, two]) await checkAll(admin, id);
  const approved = [
    await ok(decide(admin, one.id, 'approve')),
    await ok(decide(admin, two.id, 'approve')),
  ];
  const base = name.toLowerCase().replace(' ', '-');
  expect(approved.map(({ profile }) => profile.slug)).toEqual([base, `${base}-2`]);
});
