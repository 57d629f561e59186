import { randomUUID } from 'node:crypto';
import { Tally } from '../../src/platform/audit/tally.js';
import { openHouse, type House } from '../support/house.js';
import { account, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const WHY = 'Sulit tidur sejak pindah kota.';

type Client = Visitor & { me: Schemas['MeResponse'] };

let house: House;
let scene: Scene;

beforeAll(async () => {
  house = await openHouse();
  scene = await Scene.set(house);
}, 90_000);
afterAll(() => house.close());

const make = (by: Visitor, ...scopes: Schemas['ApiScope'][]) =>
  by.api.POST('/api/v1/api-keys', { body: { name: 'Program', scopes } });

/** A program with a key of theirs: no cookie, no origin. */
async function program(by: Visitor, ...scopes: Schemas['ApiScope'][]) {
  const { token } = await ok(make(by, ...scopes));
  return async <Body = { code?: string }>(path: string, body?: object) => {
    const response = await fetch(`${house.url}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      policy: response.headers.get('ratelimit-policy'),
      body: (await response.json()) as Body,
    };
  };
}

const wish = async (index: number) => wishFor(scene.practice, (await scene.slotAt(index)).startsAt);

async function withReason(client: Client, index: number): Promise<Schemas['BookingResponse']> {
  const { items } = await ok(client.api.GET('/api/v1/consent-texts', {}));
  const consents = items
    .filter(({ kind }) => kind === 'health_data')
    .map(({ kind, textVersion }) => ({ kind, textVersion }));
  return client.hold({ ...(await wish(index)), reason: WHY, consents });
}

describe('a key with bookings:read', () => {
  test('reads its account’s bookings without the reason, and nobody else’s', async () => {
    const [client, other] = [await scene.newClient(), await scene.newClient()];
    const [mine, theirs] = [await withReason(client, 0), await withReason(other, 1)];
    const ask = await program(client, 'bookings:read');
    const list = await ask<Schemas['BookingListResponse']>('/bookings');
    expect(list.policy).toBe('"key";q=600;w=60');
    expect(list.body.items).toMatchObject([{ id: mine.id, hasReason: false }]);
    const one = await ask<Schemas['BookingResponse']>(`/bookings/${mine.id}`);
    expect(one.body).toMatchObject({ id: mine.id, reason: null, status: 'held' });
    expect(JSON.stringify([list, one])).not.toContain(WHY);
    expect(await ask(`/bookings/${theirs.id}`)).toMatchObject({ status: 404 });
    expect((await ask('/bookings', await wish(2))).body.code).toBe('scope_missing');
    expect((await ask('/me')).body.code).toBe('scope_missing');
  });

  test('reads a psychologist’s own calendar without why anybody comes', async () => {
    const client = await scene.newClient();
    const { items } = await ok(client.api.GET('/api/v1/consent-texts', {}));
    const consents = items
      .filter(({ kind }) => kind === 'health_data')
      .map(({ kind, textVersion }) => ({ kind, textVersion }));
    const free = { ...(await wish(3)), serviceId: scene.practice.freeServiceId };
    const booking = await client.hold({ ...free, reason: WHY, consents });
    const ask = await program(scene.psychologist, 'bookings:read');
    const list = await ask<Schemas['BookingListResponse']>('/bookings?as=psychologist');
    expect(list.body.items).toMatchObject([{ id: booking.id, hasReason: false }]);
    const one = await ask<Schemas['BookingResponse']>(`/bookings/${booking.id}`);
    expect(one.body).toMatchObject({ status: 'requested', reason: null });
    const read = await house.database.query(
      `SELECT 1 FROM audit_entry WHERE act = 'reason.read' AND about_id = $1`,
      [booking.id],
    );
    expect(read).toEqual([]);
  });
});

describe('a key with bookings:write', () => {
  test('holds and gives up times of its account; reasons and consents are not its to give', async () => {
    const client = await scene.newClient();
    const ask = await program(client, 'bookings:write');
    const body = await wish(4);
    const consents = [{ kind: 'health_data', textVersion: '1' }];
    const said = await ask<Schemas['Problem']>('/bookings', { ...body, reason: WHY, consents });
    expect(said.body).toMatchObject({
      code: 'validation_failed',
      errors: [
        { pointer: '/reason', code: 'not_by_program' },
        { pointer: '/consents', code: 'not_by_program' },
      ],
    });
    const held = await ask<Schemas['BookingResponse']>('/bookings', body);
    expect(held).toMatchObject({ status: 201, body: { status: 'held' } });
    expect((await client.booking(held.body.id)).history).toMatchObject([{ actor: 'client' }]);
    const given = await ask<Schemas['BookingResponse']>(`/bookings/${held.body.id}/cancel`, {});
    expect(given).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect((await ask('/bookings')).body.code).toBe('scope_missing');
  });

  test('leaves rows that name the account and the key: acts with what they did, refusals counted', async () => {
    const client = await scene.newClient();
    const ask = await program(client, 'bookings:write');
    const { items: keys } = await ok(client.api.GET('/api/v1/api-keys', {}));
    const held = await ask<Schemas['BookingResponse']>('/bookings', await wish(6));
    const cancel = () => ask(`/bookings/${held.body.id}/cancel`, {});
    expect((await cancel()).status).toBe(200);
    for (let again = 0; again < 3; again++) expect((await cancel()).status).toBe(409);
    await house.app.get(Tally).flush();
    const rows = await house.database.query<{ act: string; outcome: string; times: number }>(
      `SELECT act, outcome, times, about_id FROM audit_entry
        WHERE act LIKE 'program.%' AND actor_id = $1 AND person_id = $1 AND about_kind = 'api_key' ORDER BY id`,
      [client.me.id],
    );
    const about = { about_id: keys[0]?.id };
    expect(rows).toEqual([
      { act: 'program.create_booking', outcome: 'done', times: 1, ...about },
      { act: 'program.cancel_booking', outcome: 'done', times: 1, ...about },
      { act: 'program.cancel_booking', outcome: 'booking_not_in_state', times: 1, ...about },
      { act: 'program.cancel_booking', outcome: 'booking_not_in_state', times: 2, ...about },
    ]);
  });

  test('books no more once the person has withdrawn their informed consent', async () => {
    const client = await scene.newClient();
    const { items } = await ok(client.api.GET('/api/v1/consent-texts', {}));
    const textVersion = items.find(({ kind }) => kind === 'informed_consent')?.textVersion ?? '';
    const consents = [{ kind: 'informed_consent' as const, textVersion }];
    const free = { ...(await wish(5)), serviceId: scene.practice.freeServiceId };
    await client.hold({ ...free, consents });
    const params = { path: { kind: 'informed_consent' as const } };
    await client.api.DELETE('/api/v1/me/consents/{kind}', { params });
    const ask = await program(client, 'bookings:write');
    expect(await ask('/bookings', await wish(6))).toMatchObject({
      body: { code: 'informed_consent_required' },
    });
  });

  test('is made only for whoever may book', async () => {
    for (const scope of ['bookings:write', 'payments:create'] as const) {
      expect(await problem(make(scene.psychologist, scope))).toMatchObject({
        code: 'validation_failed',
        errors: [{ pointer: '/scopes', code: 'not_yours' }],
      });
    }
  });
});

describe('a key with payments:create', () => {
  test('begins the payment of its account’s invoice and sees how it stands', async () => {
    const [client, other] = [await scene.newClient(), await scene.newClient()];
    const mine = await client.hold(await wish(7));
    const theirs = await other.hold(await wish(8));
    const ask = await program(client, 'payments:create');
    const invoice = `/invoices/${mine.invoice?.id ?? ''}`;
    expect(await ask(invoice)).toMatchObject({ status: 200, body: { status: 'open' } });
    const begun = await ask<Schemas['PaymentResponse']>(`${invoice}/payments`, { method: 'qris' });
    expect(begun).toMatchObject({ status: 201, policy: '"key";q=600;w=60' });
    expect(await ask(`/invoices/${theirs.invoice?.id ?? ''}`)).toMatchObject({ status: 404 });
    expect(
      await ask(`/invoices/${theirs.invoice?.id ?? ''}/payments`, { method: 'qris' }),
    ).toMatchObject({ status: 404 });
    expect((await ask('/bookings')).body.code).toBe('scope_missing');
  });

  test('opens nothing any more when its account is suspended', async () => {
    const client = await scene.newClient();
    const ask = await program(client, 'bookings:read');
    expect((await ask('/bookings')).status).toBe(200);
    const admin = house.visitor();
    const email = `${randomUUID()}@kantor.test`;
    await account(house, { email, roles: ['admin'] });
    await admin.logIn(email);
    await ok(
      admin.api.POST('/api/v1/admin/accounts/{id}/suspend', {
        params: { path: { id: client.me.id } },
        body: { reason: 'Laporan, lihat tiket 12.', kind: 'at_once' },
      }),
    );
    expect(await ask('/bookings')).toMatchObject({
      status: 401,
      body: { code: 'api_key_invalid' },
    });
  });
});
