import { randomUUID } from 'node:crypto';
import { Tally } from '../../src/platform/audit/tally.js';
import { freshenAll } from '../support/fresh.js';
import { openHouse, type House } from '../support/house.js';
import { lettersAbout, letterTo } from '../support/letter-box.js';
import { OPERATIONS } from '../support/operations.js';
import { account, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { suspended } from '../support/suspended.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { ok, PASSWORD, problem, type Schemas, type Visitor } from '../support/visitor.js';

const REASON = 'Tidak menemukan jadwalnya, lihat tiket 12.';
const WHY = 'Sulit tidur sejak pindah kota.';

type Client = Visitor & { me: Schemas['MeResponse'] };

let house: House;
let scene: Scene;

beforeAll(async () => {
  house = await openHouse();
  scene = await Scene.set(house);
}, 90_000);
afterAll(() => house.close());

async function admin(...duties: 'support'[]): Promise<Visitor & { id: string }> {
  const email = `${randomUUID()}@kantor.test`;
  const id = await account(house, { email, roles: ['admin'], duties });
  const visitor = house.visitor();
  await visitor.logIn(email);
  return Object.assign(visitor, { id });
}

const open = (by: Visitor, id: string, reason = REASON) =>
  by.api.POST('/api/v1/admin/accounts/{id}/support-acts', {
    params: { path: { id } },
    body: { reason },
  });

/** An admin who acts for a new client, and their way of asking. */
async function acting(): Promise<{
  by: Visitor & { id: string };
  client: Client;
  act: Schemas['AdminSupportAct'];
  ask: (path: string, init?: RequestInit) => Promise<Response>;
}> {
  const [by, client] = [await admin('support'), await scene.newClient()];
  const act = await ok(open(by, client.me.id));
  return { by, client, act, ask: asking(by, act.id) };
}

function asking(by: Visitor, actId: string) {
  return (path: string, init: RequestInit = {}): Promise<Response> =>
    by.fetch(by.addressOf(`/api/v1${path}`), {
      ...init,
      headers: {
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        'on-behalf-of': actId,
        ...init.headers,
      },
    });
}

async function heard(answer: Promise<Response>): Promise<{ status: number; code?: string }> {
  const response = await answer;
  const text = await response.text();
  const { code } = (text === '' ? {} : JSON.parse(text)) as { code?: string };
  return { status: response.status, ...(response.ok ? {} : { code }) };
}

async function held(client: Client, index: number, reason?: string) {
  const wish = wishFor(scene.practice, (await scene.slotAt(index)).startsAt);
  const { items } = await ok(client.api.GET('/api/v1/consent-texts', {}));
  const consents = items
    .filter(({ kind }) => kind === 'health_data')
    .map(({ kind, textVersion }) => ({ kind, textVersion }));
  return client.hold({ ...wish, ...(reason && { reason, consents }) });
}

const rowsOf = (personId: string) =>
  house.database.query<{ actor_id: string; act: string; outcome: string }>(
    `SELECT actor_id, act, outcome FROM audit_entry WHERE person_id = $1 AND act ~ '^(support|admin)[._]' ORDER BY id`,
    [personId],
  );

describe('acting on behalf of somebody', () => {
  test('asks for the duty, a reason, and a proof of the last minutes', async () => {
    const { me } = await scene.newClient();
    const by = await admin('support');
    by.stepsUp = false;
    expect((await problem(open(by, me.id))).code).toBe('step_up_needed');
    by.stepsUp = true;
    expect((await problem(open(by, me.id, 'singkat'))).code).toBe('validation_failed');
    expect((await problem(open(await admin(), me.id))).code).toBe('forbidden');
    expect((await problem(open(by, randomUUID()))).code).toBe('not_found');
    const colleague = await admin();
    expect((await problem(open(by, colleague.id))).code).toBe('not_to_be_helped');
    expect((await problem(open(by, by.id))).code).toBe('not_to_be_helped');
    const { reason, accountName, startedAt, expiresAt } = await ok(open(by, me.id));
    expect({ reason, accountName }).toEqual({ reason: REASON, accountName: me.name });
    expect(Date.parse(expiresAt) - Date.parse(startedAt)).toBe(30 * 60_000);
  });

  test('is done by one admin for one person at a time', async () => {
    const { by, client } = await acting();
    const other = await admin('support');
    expect((await problem(open(other, client.me.id))).code).toBe('support_act_taken');
    expect((await problem(open(by, (await scene.newClient()).me.id))).code).toBe(
      'support_act_taken',
    );
  });

  test('shows the account, bookings without the reason, invoices, messages and devices', async () => {
    const { client, ask } = await acting();
    const booking = await held(client, 0, WHY);
    const read = async (path: string): Promise<string> => {
      const response = await ask(path);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      return response.text();
    };
    expect(JSON.parse(await read('/me'))).toMatchObject({
      id: client.me.id,
      email: client.me.email,
    });
    const list = JSON.parse(await read('/bookings')) as Schemas['BookingListResponse'];
    expect(list.items).toMatchObject([{ id: booking.id, hasReason: false }]);
    const one = await read(`/bookings/${booking.id}`);
    expect(JSON.parse(one)).toMatchObject({ id: booking.id, status: 'held', reason: null });
    expect(one).not.toContain(WHY);
    expect((await client.booking(booking.id)).reason).toBe(WHY);
    await read(`/invoices/${booking.invoice?.id ?? ''}`);
    await read('/me/messages');
    await read('/me/message-preferences');
    const devices = JSON.parse(await read('/me/devices')) as Schemas['DeviceListResponse'];
    expect(devices.items.map(({ isCurrent }) => isCurrent)).toEqual([false]);
  });

  test('gives up a hold and says in its history who did it in whose name', async () => {
    const { by, client, ask } = await acting();
    const booking = await held(client, 1);
    expect(await heard(ask(`/bookings/${booking.id}/cancel`, { method: 'POST' }))).toEqual({
      status: 200,
    });
    const { status, history } = await client.booking(booking.id);
    expect(status).toBe('cancelled');
    expect(history.map(({ act, actor, onBehalfOf }) => ({ act, actor, onBehalfOf }))).toEqual([
      { act: 'hold', actor: 'client', onBehalfOf: null },
      { act: 'cancel', actor: 'admin', onBehalfOf: 'client' },
    ]);
    const [event] = await house.database.query(
      `SELECT actor_id, author_id FROM booking_event WHERE booking_id = $1 AND act = 'cancel'`,
      [booking.id],
    );
    expect(event).toEqual({ actor_id: client.me.id, author_id: by.id });
  });

  test('corrects language and zone, not the name; sends the proof of the address again; ends a device', async () => {
    const { client, ask } = await acting();
    const patch = (body: object) => ask('/me', { method: 'PATCH', body: JSON.stringify(body) });
    expect(await heard(patch({ language: 'en', timeZone: 'Asia/Jayapura' }))).toEqual({
      status: 200,
    });
    expect(await heard(patch({ name: 'Orang lain' }))).toEqual({
      status: 403,
      code: 'not_on_behalf',
    });
    expect(await ok(client.api.GET('/api/v1/me', {}))).toMatchObject({
      name: client.me.name,
      language: 'en',
      timeZone: 'Asia/Jayapura',
    });
    expect(await heard(ask('/auth/email/resend', { method: 'POST' }))).toEqual({ status: 204 });
    const { items } = (await (await ask('/me/devices')).json()) as Schemas['DeviceListResponse'];
    const end = ask(`/me/devices/${items[0]?.id ?? ''}`, { method: 'DELETE' });
    expect(await heard(end)).toEqual({ status: 204 });
    expect((await problem(client.api.GET('/api/v1/me', {}))).code).toBe('not_signed_in');
  });

  test('mails the confirmation of a session once more, and not for ever', async () => {
    const { client, ask } = await acting();
    const { id } = await scene.requested(client, 2);
    const again = () => heard(ask(`/bookings/${id}/resend-confirmation`, { method: 'POST' }));
    expect(await again()).toEqual({ status: 409, code: 'booking_not_in_state' });
    await ok(
      scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id } } }),
    );
    const { subject } = await letterTo(house, client.me.email, 'pasti');
    expect([await again(), await again(), await again()]).toEqual([
      { status: 204 },
      { status: 204 },
      { status: 204 },
    ]);
    expect(await again()).toEqual({ status: 429, code: 'too_many_requests' });
    const letters = await lettersAbout(house, client.me.email, { subject, least: 4 });
    expect(letters).toHaveLength(4);
  });

  test('opens nothing that is not on the list, whatever the person or the admin may do', async () => {
    const { ask } = await acting();
    for (const { id, method, path } of OPERATIONS.filter(
      ({ access, isOnBehalf }) => access !== 'webhook' && !isOnBehalf,
    )) {
      const address = path.replace('/api/v1', '').replace(/\{\w+\}/g, randomUUID());
      expect({ id, ...(await heard(ask(address, { method }))) }).toEqual({
        id,
        status: 403,
        code: 'not_on_behalf',
      });
    }
  });

  test('finds nothing that is another person’s', async () => {
    const { ask } = await acting();
    const other = await scene.newClient();
    const booking = await held(other, 3);
    const missing = { status: 404, code: 'not_found' };
    expect(await heard(ask(`/bookings/${booking.id}`))).toEqual(missing);
    expect(await heard(ask(`/bookings/${booking.id}/cancel`, { method: 'POST' }))).toEqual(missing);
    expect(await heard(ask(`/invoices/${booking.invoice?.id ?? ''}`))).toEqual(missing);
    const { items } = await ok(other.api.GET('/api/v1/me/devices', {}));
    const device = ask(`/me/devices/${items[0]?.id ?? ''}`, { method: 'DELETE' });
    expect(await heard(device)).toEqual(missing);
  });

  test('leaves a row for every request, with the admin as author and the person as whose it is', async () => {
    const { by, client, ask } = await acting();
    const booking = await held(client, 4);
    await ask('/bookings');
    await ask(`/bookings/${randomUUID()}`);
    await ask(`/bookings/${booking.id}/cancel`, { method: 'POST' });
    await ask('/me/consents');
    await house.app.get(Tally).flush();
    const author = { actor_id: by.id };
    expect(await rowsOf(client.me.id)).toEqual([
      { ...author, act: 'admin.open_support_act', outcome: 'done' },
      { ...author, act: 'support.list_bookings', outcome: 'done' },
      { ...author, act: 'support.get_booking', outcome: 'not_found' },
      { ...author, act: 'support.cancel_booking', outcome: 'done' },
    ]);
    const refused = await house.database.query(
      `SELECT actor_id, outcome FROM audit_entry WHERE person_id = $1 AND act = 'access.refused'`,
      [client.me.id],
    );
    expect(refused).toEqual([{ ...author, outcome: 'forbidden' }]);
  });
});

describe('the person', () => {
  test('hears of it by mail, sees in the trail who in role, when, why and what, and no name', async () => {
    const { client, act, ask } = await acting();
    await house.database.query('UPDATE account SET email_verified_at = now() WHERE id = $1', [
      client.me.id,
    ]);
    const letter = await letterTo(house, client.me.email, 'membantu akunmu');
    expect(letter.text).toContain('30 menit');
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/psikolog|psycholog|tiket/i);
    await ask('/bookings');
    const query = { by: 'others' as const };
    const { items } = await ok(client.api.GET('/api/v1/me/trail', { params: { query } }));
    const team = { kind: 'team', name: null, duty: 'support' };
    expect(items.map(({ act: what, by, reason }) => ({ what, by, reason }))).toEqual([
      { what: 'support.list_bookings', by: team, reason: null },
      { what: 'admin.open_support_act', by: team, reason: REASON },
    ]);
    expect(await ok(client.api.GET('/api/v1/me/support-act', {}))).toEqual({
      act: { id: act.id, reason: REASON, startedAt: act.startedAt, expiresAt: act.expiresAt },
    });
  });

  test('ends it at once', async () => {
    const { by, client, ask } = await acting();
    expect((await client.api.POST('/api/v1/me/support-act/end', {})).response.status).toBe(204);
    expect(await heard(ask('/me'))).toEqual({ status: 403, code: 'support_act_over' });
    expect(await ok(client.api.GET('/api/v1/me/support-act', {}))).toEqual({ act: null });
    expect(await ok(by.api.GET('/api/v1/admin/support-act', {}))).toEqual({ act: null });
    expect((await client.api.POST('/api/v1/me/support-act/end', {})).response.status).toBe(204);
    const rows = await house.database.query(
      `SELECT act FROM audit_entry WHERE person_id = $1 AND act = 'support_act.ended'`,
      [client.me.id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('it ends', () => {
  const over = { status: 403, code: 'support_act_over' };

  test('by the admin, and only by the one in whose session it is', async () => {
    const { by, client, act, ask } = await acting();
    const end = (visitor: Visitor) =>
      visitor.api.POST('/api/v1/admin/support-acts/{id}/end', { params: { path: { id: act.id } } });
    expect((await problem(end(await admin('support')))).code).toBe('not_found');
    expect((await end(by)).response.status).toBe(204);
    expect(await heard(ask('/me'))).toEqual(over);
    expect((await problem(end(by))).code).toBe('not_found');
    expect((await rowsOf(client.me.id)).map(({ act: what }) => what)).toEqual([
      'admin.open_support_act',
      'admin.end_support_act',
    ]);
  });

  test('by itself, and by no other session or admin it is anything at all', async () => {
    const { act, ask } = await acting();
    expect(await heard(asking(await admin('support'), act.id)('/me'))).toEqual(over);
    expect(await heard(asking(await scene.newClient(), act.id)('/me'))).toEqual(over);
    expect((await heard(asking(house.visitor(), act.id)('/me'))).code).toBe('not_signed_in');
    for (const junk of ['', 'x', randomUUID(), `${act.id}' OR true`]) {
      expect(await heard(ask('/me', { headers: { 'on-behalf-of': junk } }))).toEqual(over);
    }
    expect(await heard(ask('/me'))).toEqual({ status: 200 });
    // As if half an hour had gone by: past the triggers, which let nobody change when it began.
    await house.database.query(`DO $$ BEGIN
      SET LOCAL session_replication_role = replica;
      UPDATE support_act SET started_at = started_at - interval '31 minutes',
                             expires_at = expires_at - interval '31 minutes' WHERE id = '${act.id}';
    END $$`);
    expect(await heard(ask('/me'))).toEqual(over);
  });

  test('with the session, the duty, and when the account is suspended', async () => {
    const first = await acting();
    const cookie = first.by.cookieHeader;
    await first.by.api.POST('/api/v1/auth/logout', {});
    const afterwards = fetch(`${house.url}/api/v1/me`, {
      headers: { cookie, 'on-behalf-of': first.act.id },
    });
    expect((await heard(afterwards)).code).toBe('not_signed_in');
    expect(await ok(first.client.api.GET('/api/v1/me/support-act', {}))).toEqual({ act: null });
    const second = await acting();
    await house.database.query('DELETE FROM admin_duty WHERE account_id = $1', [second.by.id]);
    expect(await heard(second.ask('/me'))).toEqual(over);
    const third = await acting();
    await house.app.get(TransactionRunner).run((tx) => suspended(tx, third.client.me.id));
    expect(await heard(third.ask('/me'))).toEqual(over);
  });

  test('and does not follow the admin to another log-in', async () => {
    const { by, act } = await acting();
    const [{ email } = { email: '' }] = await house.database.query<{ email: string }>(
      'SELECT email FROM account WHERE id = $1',
      [by.id],
    );
    const elsewhere = house.visitor();
    await elsewhere.logIn(email, PASSWORD);
    await freshenAll(house);
    expect(await heard(asking(elsewhere, act.id)('/me'))).toEqual(over);
  });
});
