import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Tally } from '../../src/platform/audit/tally.js';
import { eventually } from '../support/eventually.js';
import { freshenAll } from '../support/fresh.js';
import { openHouse, type House } from '../support/house.js';
import { account, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, PASSWORD, problem, type Schemas, type Visitor } from '../support/visitor.js';

const REASON = 'Sulit tidur sejak pindah kota.';
/** The class of advisory locks of which there is one for each chain. */
const CHAINS = 1098212457;

interface Row {
  readonly actor_id: string | null;
  readonly act: string;
  readonly about_kind: string;
  readonly person_id: string | null;
  readonly outcome: string;
  readonly times: number;
}

let house: House;
let scene: Scene;
let admin: Visitor;
let adminId: string;
let client: Visitor & { me: Schemas['MeResponse'] };
let booking: Schemas['BookingResponse'];

beforeAll(async () => {
  house = await openHouse();
  scene = await Scene.set(house);
  admin = house.visitor();
  const email = `${randomUUID()}@kantor.test`;
  adminId = await account(house, { email, roles: ['admin'] });
  await admin.logIn(email);
  await freshenAll(house);
  client = await scene.newClient();
  const { startsAt } = await scene.slotAt(0);
  const wish = { ...wishFor(scene.practice, startsAt), serviceId: scene.practice.freeServiceId };
  const { items } = await ok(client.api.GET('/api/v1/consent-texts', {}));
  const consents = items
    .filter(({ kind }) => kind === 'health_data')
    .map(({ kind, textVersion }) => ({ kind, textVersion }));
  booking = await client.hold({ ...wish, reason: REASON, consents });
}, 90_000);
afterAll(() => house.close());

/** What the trail says about a thing, in order. */
function rowsAbout(id: string): Promise<Row[]> {
  return house.database.query<Row>(
    `SELECT actor_id, act, about_kind, person_id, outcome, times FROM audit_entry WHERE about_id = $1 ORDER BY id`,
    [id],
  );
}

/** The same, once what is written after an answer has been written too. */
async function settledRowsAbout(id: string): Promise<Row[]> {
  await house.app.get(Tally).flush();
  return rowsAbout(id);
}

const suspend = (id: string, by = admin) =>
  by.api.POST('/api/v1/admin/accounts/{id}/suspend', {
    params: { path: { id } },
    body: { reason: 'Laporan dari psikolog, lihat tiket 12.', kind: 'at_once' },
  });

describe('an admin', () => {
  test('leaves a row of each act, with what came of it, and of each look at one record', async () => {
    const { me } = await scene.newClient();
    await ok(admin.api.GET('/api/v1/admin/accounts', {}));
    await ok(admin.api.GET('/api/v1/admin/accounts/{id}', { params: { path: { id: me.id } } }));
    await ok(suspend(me.id));
    await problem(suspend(me.id));
    const whose = { actor_id: adminId, about_kind: 'account', person_id: me.id, times: 1 };
    expect(await settledRowsAbout(me.id)).toEqual([
      { ...whose, act: 'admin.get_account', outcome: 'done' },
      { ...whose, act: 'account.suspended', outcome: 'done' },
      { ...whose, act: 'admin.suspend_account', outcome: 'done' },
      { ...whose, act: 'admin.suspend_account', outcome: 'account_not_in_state' },
    ]);
    const absent = randomUUID();
    await problem(suspend(absent));
    const [first, ...others] = await rowsAbout(absent);
    expect(first).toMatchObject({ act: 'admin.suspend_account', outcome: 'not_found' });
    expect(others).toEqual([]);
  });

  test('leaves whose it was when looking at a booking', async () => {
    const params = { path: { id: booking.id } };
    await ok(admin.api.GET('/api/v1/admin/bookings/{id}', { params }));
    expect((await rowsAbout(booking.id)).at(-1)).toMatchObject({
      act: 'admin.get_booking',
      about_kind: 'booking',
      person_id: client.me.id,
    });
  });

  test('does nothing that the trail could not write down', async () => {
    const { me } = await scene.newClient();
    const owner = new pg.Client({ connectionString: house.databaseUrl });
    await owner.connect();
    await owner.query('REVOKE INSERT ON audit_entry FROM rp_app');
    try {
      expect((await suspend(me.id)).response.status).toBe(500);
      const look = admin.api.GET('/api/v1/admin/accounts/{id}', {
        params: { path: { id: me.id } },
      });
      expect((await look).response.status).toBe(500);
    } finally {
      await owner.query('GRANT INSERT ON audit_entry TO rp_app');
      await owner.end();
    }
    const [standing] = await house.database.query(
      'SELECT suspended_at FROM account WHERE id = $1',
      [me.id],
    );
    expect(standing).toEqual({ suspended_at: null });
  });
});

describe('whoever asks for what is not theirs', () => {
  test('leaves one row at once, and the number of the rest', async () => {
    const stranger = await scene.newClient();
    const ask = (): Promise<{ status: number }> =>
      problem(stranger.api.GET('/api/v1/bookings/{id}', { params: { path: { id: booking.id } } }));
    for (let times = 0; times < 40; times++) expect((await ask()).status).toBe(404);
    const refused = {
      ...{ actor_id: stranger.me.id, act: 'access.refused', about_kind: 'booking' },
      ...{ person_id: null, outcome: 'not_found' },
    };
    const rows = (await settledRowsAbout(booking.id)).filter(({ act }) => act === refused.act);
    expect(rows).toEqual([
      { ...refused, times: 1 },
      { ...refused, times: 39 },
    ]);
  });

  test('leaves a row at every door they are refused at, but not in any number', async () => {
    const stranger = await scene.newClient();
    await problem(suspend(client.me.id, stranger));
    const mine = `SELECT about_kind, outcome FROM audit_entry WHERE actor_id = $1 AND act = 'access.refused' ORDER BY id`;
    const rows = (): Promise<object[]> => house.database.query<object>(mine, [stranger.me.id]);
    await eventually('the row', async () => (await rows()).length > 0);
    expect(await rows()).toEqual([{ about_kind: 'account', outcome: 'forbidden' }]);
    for (let n = 0; n < 60; n++) {
      await stranger.fetch(stranger.addressOf(`/api/v1/bookings/${randomUUID()}`));
    }
    await house.app.get(Tally).flush();
    expect(await rows()).toHaveLength(3);
  });
});

describe('signing in', () => {
  test('leaves a row, and so does a wrong password, with neither address nor password', async () => {
    const { me } = await scene.newClient();
    await house.visitor().logIn(me.email);
    for (let n = 0; n < 3; n++) {
      const wrong = { email: me.email, password: `${PASSWORD} keliru` };
      await problem(house.visitor().api.POST('/api/v1/auth/login', { body: wrong }));
    }
    const failed = { act: 'log_in.failed', outcome: 'wrong_credentials', actor_id: null };
    const rows = await eventually('the failures', async () => {
      const found = await settledRowsAbout(me.id);
      return found.reduce((sum, { times }) => sum + times, 0) === 4 && found;
    });
    const [done, ...failures] = rows;
    expect(done).toMatchObject({ act: 'log_in.done', actor_id: me.id, person_id: me.id });
    for (const row of failures) expect(row).toMatchObject({ ...failed, person_id: me.id });
  });
});

describe('the person it is about', () => {
  const trail = async (who: Visitor, query: Record<string, string | number> = {}) =>
    ok(who.api.GET('/api/v1/me/trail', { params: { query } }));

  test('sees who saw what: their psychologist by name, the team by its task, nobody else’s', async () => {
    await scene.psychologist.booking(booking.id);
    await client.booking(booking.id);
    const { items } = await trail(client, { by: 'others' });
    expect(items.map(({ act, aboutKind, by }) => ({ act, aboutKind, ...by }))).toEqual([
      {
        ...{ act: 'reason.read', aboutKind: 'booking' },
        ...{ kind: 'psychologist', name: 'Ratri Anindya', duty: null },
      },
      {
        ...{ act: 'admin.get_booking', aboutKind: 'booking' },
        ...{ kind: 'team', name: null, duty: 'support' },
      },
    ]);
    const stranger = await scene.newClient();
    expect((await trail(stranger)).items).toEqual([]);
  });

  test('sees their own log-ins beside it, page by page', async () => {
    const again = house.visitor();
    await again.logIn(client.me.email);
    const whole = await trail(client);
    expect(whole.items[0]).toMatchObject({ act: 'log_in.done', by: { kind: 'you', name: null } });
    const first = await trail(client, { limit: 1 });
    expect(first.items).toEqual(whole.items.slice(0, 1));
    const rest = await trail(client, { cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(rest.nextCursor).toBeNull();
    const odd = problem(client.api.GET('/api/v1/me/trail', { params: { query: { cursor: 'x' } } }));
    expect((await odd).code).toBe('validation_failed');
  });
});

test('whoever audits finds what one did and what touched one, by name, address or id', async () => {
  const rows = async (query: Record<string, string>): Promise<string[]> => {
    const { items } = await ok(admin.api.GET('/api/v1/admin/audit', { params: { query } }));
    return [...new Set(items.map(({ act }) => act))].sort();
  };
  expect(await rows({ who: adminId, about: client.me.email })).toEqual(['admin.get_booking']);
  expect(await rows({ about: client.me.id })).toEqual([
    'access.refused',
    'admin.get_booking',
    'log_in.done',
    'reason.read',
  ]);
  expect(await rows({ who: 'nobody is called so' })).toEqual([]);
});

test('a hold waits for no chain, even when somebody keeps all of them', async () => {
  const keeper = new pg.Client({ connectionString: house.databaseUrl });
  await keeper.connect();
  await keeper.query('BEGIN');
  await keeper.query(`SELECT pg_advisory_xact_lock(${CHAINS}, s) FROM generate_series(0, 15) s`);
  try {
    const { startsAt } = await scene.slotAt(2);
    const held = await client.hold(wishFor(scene.practice, startsAt));
    expect(held.status).toBe('held');
  } finally {
    await keeper.query('ROLLBACK');
    await keeper.end();
  }
});

test('the sweep anchors the chains and checks them, and whoever audits sees it', async () => {
  await house.jobs.settle();
  const state = await ok(admin.api.GET('/api/v1/admin/audit/state', {}));
  expect(state).toMatchObject({ faults: [], checkedAt: expect.any(String) as string });
  expect(state.anchoredAt).not.toBeNull();
  expect(state.rows).toBeGreaterThan(10);
});

test('no row holds what people wrote, nor how to reach them', async () => {
  await house.app.get(Tally).flush();
  const words = [REASON, client.me.email, scene.practice.email, PASSWORD, 'tiket 12', 'Ratri'];
  const found = await house.database.query(
    `SELECT e.act FROM audit_entry e, unnest($1::text[]) word WHERE strpos(e::text, word) > 0`,
    [words],
  );
  expect(found).toEqual([]);
});
