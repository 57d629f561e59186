import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from '../../src/http-app.js';
import { openHouse, type House } from '../support/house.js';
import { account, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, PASSWORD, problem, type Schemas, type Visitor } from '../support/visitor.js';

type Act = 'suspend' | 'restore';
type Kind = 'no_new' | 'at_once';

describe('somebody an admin suspends', () => {
  let house: House;
  /** Another program over the same database, as a second server would be. */
  let beside: NestFastifyApplication;
  let besideUrl: string;
  let scene: Scene;
  let admin: Visitor;
  let adminId: string;

  beforeAll(async () => {
    house = await openHouse();
    beside = await createHttpApp({ worker: false });
    await beside.listen(0, 'localhost');
    const { port } = beside.getHttpServer().address() as AddressInfo;
    besideUrl = `http://localhost:${port}`;
    scene = await Scene.set(house);
    admin = house.visitor();
    const email = `${randomUUID()}@kantor.test`;
    adminId = await account(house, { email, roles: ['admin'] });
    await admin.logIn(email);
  }, 90_000);
  afterAll(async () => {
    await beside.close();
    await house.close();
  });

  const judge = (
    act: Act,
    id: string,
    version?: number,
    { by = admin, kind = 'at_once' }: { by?: Visitor; kind?: Kind } = {},
  ) => {
    const header = version === undefined ? {} : { 'If-Match': `"${String(version)}"` };
    const params = { path: { id }, header };
    const body = { reason: 'Laporan dari psikolog, lihat tiket 12.' };
    return act === 'suspend'
      ? by.api.POST('/api/v1/admin/accounts/{id}/suspend', { params, body: { ...body, kind } })
      : by.api.POST('/api/v1/admin/accounts/{id}/restore', { params, body });
  };

  const look = (id: string): Promise<Schemas['AdminAccountResponse']> =>
    ok(admin.api.GET('/api/v1/admin/accounts/{id}', { params: { path: { id } } }));

  const logIn = (email: string, password = PASSWORD) =>
    house.visitor().api.POST('/api/v1/auth/login', { body: { email, password } });

  const isInside = async (visitor: Visitor, url = house.url): Promise<number> =>
    (await fetch(`${url}/api/v1/me`, { headers: { cookie: visitor.cookieHeader } })).status;

  const accountOf = async (practice: Scene['practice']): Promise<string> => {
    const [row] = await house.database.query<{ account_id: string }>(
      'SELECT account_id FROM psychologist WHERE id = $1',
      [practice.psychologistId],
    );
    return row?.account_id ?? '';
  };

  test('is out at once, on every server, and stays out of the old session when restored', async () => {
    const client = await scene.newClient();
    const elsewhere = house.visitor();
    await elsewhere.logIn(client.me.email);
    expect(await isInside(client, besideUrl)).toBe(200);

    const out = await ok(judge('suspend', client.me.id));
    expect(out.status).toBe('suspended');
    for (const visitor of [client, elsewhere]) {
      for (const url of [house.url, besideUrl]) expect(await isInside(visitor, url)).toBe(401);
    }
    await ok(judge('restore', client.me.id));
    for (const visitor of [client, elsewhere]) expect(await isInside(visitor)).toBe(401);
    await elsewhere.logIn(client.me.email);
    expect(await isInside(elsewhere, besideUrl)).toBe(200);
  });

  test('is told so once signed in, and nobody else is', async () => {
    const client = await scene.newClient();
    await ok(judge('suspend', client.me.id));
    const again = house.visitor();
    await again.logIn(client.me.email);
    expect((await ok(again.api.GET('/api/v1/me'))).suspension).toBe('at_once');
    const refused = await problem(again.api.GET('/api/v1/cares'));
    expect([refused.status, refused.code]).toEqual([403, 'account_suspended']);
    const guess = await problem(logIn(client.me.email, 'sandi orang lain'));
    expect([guess.status, guess.code]).toEqual([401, 'wrong_credentials']);
  });

  test('keeps what is booked as a psychologist, and is neither found nor booked again', async () => {
    const own = await Scene.set(house);
    const { psychologistId, freeServiceId } = own.practice;
    const client = await own.newClient();
    const [first, second] = [await own.slotAt(0), await own.slotAt(3)];
    const wish = { ...wishFor(own.practice, first.startsAt), serviceId: freeServiceId };
    const booking = await client.hold(wish);
    const found = async (): Promise<boolean> => {
      const { items } = await ok(
        client.api.GET('/api/v1/psychologists', { params: { query: { limit: 100 } } }),
      );
      return items.some(({ id }) => id === psychologistId);
    };
    const params = { path: { idOrSlug: psychologistId } };
    const profile = () => client.api.GET('/api/v1/psychologists/{idOrSlug}', { params });
    const accountId = await accountOf(own.practice);
    expect(await found()).toBe(true);

    await ok(judge('suspend', accountId, undefined, { kind: 'no_new' }));
    expect(await found()).toBe(false);
    expect((await problem(profile())).code).toBe('not_found');
    const again = client.api.POST('/api/v1/bookings', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { ...wish, startsAt: second.startsAt },
    });
    expect((await problem(again)).code).toBe('not_found');
    expect((await client.booking(booking.id)).status).toBe(booking.status);

    await ok(judge('restore', accountId));
    expect(await found()).toBe(true);
    expect((await ok(profile())).id).toBe(psychologistId);
  });

  test('has a history with reasons, and each decision its row in the audit trail', async () => {
    const { me } = await scene.newClient();
    const { version } = await look(me.id);
    await ok(judge('suspend', me.id, version));
    await ok(judge('restore', me.id));
    const { decisions, status } = await look(me.id);
    expect(status).not.toBe('suspended');
    expect(decisions.map(({ act, reason, byName }) => [act, reason, byName])).toEqual([
      ['suspend', 'Laporan dari psikolog, lihat tiket 12.', 'Dewi'],
      ['restore', 'Laporan dari psikolog, lihat tiket 12.', 'Dewi'],
    ]);
    const trail = await house.database.query(
      `SELECT act, actor_id FROM audit_entry WHERE act LIKE 'account.%' AND about_id = $1 ORDER BY id`,
      [me.id],
    );
    expect(trail).toEqual([
      { act: 'account.suspended', actor_id: adminId },
      { act: 'account.restored', actor_id: adminId },
    ]);
  });

  test('is suspended once, over the version that was read, and never as an admin', async () => {
    const { me } = await scene.newClient();
    const { version } = await look(me.id);
    expect((await problem(judge('suspend', me.id, version + 1))).code).toBe('stale_version');
    const both = await Promise.all([judge('suspend', me.id), judge('suspend', me.id)]);
    expect(both.map(({ response }) => response.status).sort()).toEqual([200, 409]);
    expect((await problem(judge('suspend', me.id))).code).toBe('account_not_in_state');
    expect((await problem(judge('suspend', adminId))).code).toBe('admin_not_suspendable');
    const asClient = judge('restore', me.id, undefined, { by: await scene.newClient() });
    expect((await problem(asClient)).code).toBe('forbidden');
  });

  describe('an admin', () => {
    const colleague = async (...duties: Schemas['Duty'][]) => {
      const email = `${randomUUID()}@kantor.test`;
      const id = await account(house, { email, roles: ['admin'], duties, name: 'Ambar' });
      const visitor = house.visitor();
      await visitor.logIn(email);
      return { id, visitor };
    };
    const change = (act: 'give' | 'take', id: string, duty: Schemas['Duty'], by = admin) => {
      const asked = { params: { path: { id } }, body: { duty } };
      return act === 'give'
        ? by.api.POST('/api/v1/admin/team/{id}/give-duty', asked)
        : by.api.POST('/api/v1/admin/team/{id}/take-duty', asked);
    };
    const readsAccounts = async ({ cookieHeader: cookie }: Visitor, url = house.url) =>
      (await fetch(`${url}/api/v1/admin/accounts`, { headers: { cookie } })).status;

    test('may what their duties are for, from the next request on, on every server', async () => {
      const { id, visitor } = await colleague();
      const me = () => ok(visitor.api.GET('/api/v1/me'));
      expect([(await me()).duties, (await me()).permissions]).toEqual([[], []]);
      expect(await readsAccounts(visitor, besideUrl)).toBe(403);

      const given = await ok(change('give', id, 'support'));
      expect(given.duties).toEqual(['support']);
      expect((await me()).permissions).toContain('admin:accounts:read');
      expect(await readsAccounts(visitor, besideUrl)).toBe(200);

      await ok(change('take', id, 'support'));
      for (const url of [house.url, besideUrl]) expect(await readsAccounts(visitor, url)).toBe(403);
      const { changes } = await ok(change('take', id, 'support'));
      expect(changes.map(({ act, byName }) => [act, byName])).toEqual([
        ['give', 'Dewi'],
        ['take', 'Dewi'],
      ]);
    });

    test('gets and loses duties by superadmins alone, never by their own hand', async () => {
      const everything = await colleague('superadmin');
      const support = await colleague('support');
      const { id, visitor } = support;
      expect((await problem(change('give', id, 'finance', visitor))).code).toBe('forbidden');
      const own = change('give', everything.id, 'audit', everything.visitor);
      expect((await problem(own)).code).toBe('own_duties');
      const { me } = await scene.newClient();
      expect((await problem(change('give', me.id, 'finance'))).code).toBe('not_found');
    });

    test('for audit finds who did what to whom by name, act or id, and no content', async () => {
      const { visitor } = await colleague('audit');
      const { me } = await scene.newClient();
      await ok(judge('suspend', me.id));
      const trail = async (query: Record<string, string>) =>
        (await ok(visitor.api.GET('/api/v1/admin/audit', { params: { query } }))).items;
      const entry = {
        ...{ id: expect.any(String) as unknown, at: expect.any(String) as unknown },
        ...{ actorId: adminId, actorName: 'Dewi', act: 'account.suspended' },
        ...{ aboutKind: 'account', aboutId: me.id, personId: me.id },
        ...{ outcome: 'done', times: 1 },
      };
      const suspended = {
        ...entry,
        id: expect.any(String) as unknown,
        act: 'admin.suspend_account',
      };
      expect(await trail({ q: me.id })).toEqual([suspended, entry]);
      expect((await trail({ q: 'dewi', status: 'account.suspended' }))[0]).toEqual(entry);
      expect(await trail({ q: me.id, status: 'note.read' })).toEqual([]);
      expect(await trail({ q: 'nobody is called so' })).toEqual([]);
      const tomorrow = new Date(house.now() + 24 * 3_600_000).toISOString();
      expect(await trail({ from: tomorrow })).toEqual([]);
    });
  });
});
