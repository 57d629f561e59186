import { randomUUID } from 'node:crypto';
import { AdminBookingsController } from '../../src/modules/booking/http/admin-bookings.controller.js';
import { openHouse, type House } from '../support/house.js';
import { OPERATIONS } from '../support/operations.js';
import { account, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const REASON = 'Sulit tidur sejak pindah kota.';
const REGRET = 'Maaf, saya harus ke luar kota.';
const DAY_MINUTES = 24 * 60;

const LISTED = [
  ...['id', 'status', 'clientId', 'clientName', 'psychologistId', 'psychologistName'],
  ...['serviceName', 'mode', 'startsAt', 'endsAt', 'price', 'createdAt'],
];
const PAID = [
  ...['id', 'bookingId', 'invoiceId', 'payerId', 'payerName', 'provider', 'method', 'orderRef'],
  ...['amount', 'refunded', 'status', 'usedAs', 'paidAt', 'createdAt'],
];

function isAdmins(path: string): boolean {
  return path.startsWith('/api/v1/admin/');
}

function keysOf(value: object | undefined): string[] {
  return Object.keys(value ?? {}).sort();
}

describe('the back office', () => {
  let house: House;
  let first: Scene;
  let second: Scene;
  let admin: Visitor;
  let client: Visitor & { me: Schemas['MeResponse'] };
  let rejected: Schemas['BookingResponse'];
  let completed: Schemas['BookingResponse'];
  let elsewhere: Schemas['BookingResponse'];

  beforeAll(async () => {
    house = await openHouse();
    [first, second] = [await Scene.set(house), await Scene.set(house)];
    client = await first.newClient();
    rejected = await rejectedWithReason();
    completed = await confirmed(first, client, 3);
    elsewhere = await confirmed(second, await second.newClient(), 5);
    admin = house.visitor();
    const email = `${randomUUID()}@admin.test`;
    await account(house, { email, roles: ['admin'] });
    await admin.logIn(email);
    const minutes = (Date.parse(completed.endsAt) - house.now()) / 60_000;
    await house.advance(Math.ceil(minutes) + 1);
    await ok(
      first.psychologist.api.POST('/api/v1/bookings/{id}/complete', {
        params: { path: { id: completed.id } },
      }),
    );
  }, 90_000);
  afterAll(() => house.close());

  async function rejectedWithReason(): Promise<Schemas['BookingResponse']> {
    const { items } = await ok(client.api.GET('/api/v1/consent-texts'));
    const consents = items
      .filter(({ kind }) => kind === 'health_data')
      .map(({ kind, textVersion }) => ({ kind, textVersion }));
    const wish = wishFor(first.practice, (await first.slotAt(0)).startsAt);
    const held = await client.hold({ ...wish, reason: REASON, consents });
    await first.pay(client, held);
    await first.becomes(client, held.id, 'requested');
    return ok(
      first.psychologist.api.POST('/api/v1/bookings/{id}/reject', {
        params: { path: { id: held.id } },
        body: { reasonCode: 'other', reason: REGRET },
      }),
    );
  }

  async function confirmed(
    scene: Scene,
    by: Visitor,
    slot: number,
  ): Promise<Schemas['BookingResponse']> {
    const { id } = await scene.requested(by, slot);
    const params = { path: { id } };
    return ok(scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params }));
  }

  async function idsOfBookings(query: Record<string, string>): Promise<string[]> {
    const page = await ok(admin.api.GET('/api/v1/admin/bookings', { params: { query } }));
    expect(page.total).toBe(page.items.length);
    return page.items.map(({ id }) => id).sort();
  }

  /** Every address of the back office that is read, with the ids of what stands here. */
  async function addresses(): Promise<string[]> {
    const { items } = await ok(admin.api.GET('/api/v1/admin/transactions'));
    const ids: Record<string, string> = {
      accounts: client.me.id,
      bookings: rejected.id,
      psychologists: first.practice.psychologistId,
      transactions: items[0]?.id ?? '',
    };
    // The practices here were opened without ever being judged: there is no application to read.
    const reads = OPERATIONS.filter(
      ({ method, path }) => method === 'GET' && isAdmins(path) && !path.endsWith('/application'),
    );
    return reads.flatMap(({ path }) => {
      const id = ids[path.split('/')[4] ?? ''];
      return path.includes('{') && id === undefined ? [] : [path.replace('{id}', id ?? '')];
    });
  }

  test('opens to admins alone', async () => {
    const visitors = [house.visitor(), client, first.psychologist];
    for (const address of await addresses()) {
      const answers = await Promise.all(visitors.map((one) => one.fetch(house.url + address)));
      expect([address, ...answers.map(({ status }) => status)]).toEqual([address, 401, 403, 403]);
    }
  });

  test('never learns why somebody came or what was said to them', async () => {
    for (const address of await addresses()) {
      const answer = await admin.fetch(house.url + address);
      const text = await answer.text();
      expect([address, answer.status]).toEqual([address, 200]);
      for (const secret of [REASON, REGRET, 'ealed', 'assword', 'carePerson', 'avatarSvg']) {
        expect([address, text.includes(secret)]).toEqual([address, false]);
      }
    }
  });

  test('reads a booking with who did what when and why, in exactly the contract’s fields', async () => {
    const params = { path: { id: rejected.id } };
    const one = await ok(admin.api.GET('/api/v1/admin/bookings/{id}', { params }));
    expect(keysOf(one)).toEqual(
      [
        ...LISTED,
        ...['clientTimeZone', 'psychologistTimeZone', 'keepUntil', 'decideUntil'],
        ...['outcomeClosesAt', 'history', 'transactions', 'ledger'],
      ].sort(),
    );
    expect(one.history.map((event) => [event.act, event.fromStatus, event.toStatus])).toEqual([
      ['hold', null, 'held'],
      ['start_payment', 'held', 'held'],
      ['pay', 'held', 'requested'],
      ['reject', 'requested', 'rejected'],
    ]);
    expect(one.history.at(-1)).toMatchObject({
      actor: 'psychologist',
      actorName: 'Ratri Anindya',
      reasonCode: 'other',
    });
    expect(keysOf(one.history[0])).toEqual(
      [
        ...['version', 'act', 'fromStatus', 'toStatus'],
        ...['at', 'actor', 'actorName', 'reasonCode'],
      ].sort(),
    );
    expect(keysOf(one.transactions?.[0])).toEqual([...PAID].sort());
    const list = await ok(admin.api.GET('/api/v1/admin/bookings'));
    expect(keysOf(list.items[0])).toEqual([...LISTED].sort());
  });

  test('shows the money of a booking to the finance duty alone', async () => {
    const support = {
      accountId: randomUUID(),
      roles: ['admin'],
      permissions: new Set(['admin:bookings:read']),
      timeZone: 'Asia/Jakarta',
      language: 'id' as const,
      hasFactor: false,
      mustEnrol: false,
      isSuspended: false,
      isFresh: true,
    };
    const controller = house.app.get(AdminBookingsController, { strict: false });
    const seen = await controller.get(completed.id, support);
    expect([seen.transactions, seen.ledger]).toEqual([null, null]);
    expect(seen.history.length).toBeGreaterThan(0);
    const finance = { ...support, permissions: new Set(['admin:transactions:read']) };
    expect((await controller.get(completed.id, finance)).ledger).toHaveLength(1);
  });

  test('asks for the bookings of a client, of a psychologist, or of both', async () => {
    const { psychologistId } = first.practice;
    const clientId = client.me.id;
    const ofClient = [rejected.id, completed.id].sort();
    expect(await idsOfBookings({ clientId })).toEqual(ofClient);
    expect(await idsOfBookings({ psychologistId })).toEqual(ofClient);
    const other = second.practice.psychologistId;
    expect(await idsOfBookings({ psychologistId: other })).toEqual([elsewhere.id]);
    expect(await idsOfBookings({ clientId, psychologistId: other })).toEqual([]);
    expect(await idsOfBookings({ clientId, status: 'rejected' })).toEqual([rejected.id]);
    expect(await idsOfBookings({ clientId: randomUUID() })).toEqual([]);
    expect(await idsOfBookings({ q: '%' })).toEqual([]);
  });

  test('counts bookings by state, for one person as for all', async () => {
    const counts = async (query: Record<string, string>): Promise<unknown> =>
      (await ok(admin.api.GET('/api/v1/admin/bookings/counts', { params: { query } }))).items;
    const ofClient = [
      { status: 'rejected', count: 1 },
      { status: 'completed', count: 1 },
    ];
    expect(await counts({ clientId: client.me.id })).toEqual(ofClient);
    expect(await counts({ psychologistId: first.practice.psychologistId })).toEqual(ofClient);
    expect(await counts({})).toEqual([{ status: 'confirmed', count: 1 }, ...ofClient]);
    expect(await counts({ clientId: randomUUID() })).toEqual([]);
  });

  test('follows money from the payer to the payment, its refund and its balanced ledger', async () => {
    const query = { payerId: client.me.id };
    const { items, total } = await ok(
      admin.api.GET('/api/v1/admin/transactions', { params: { query } }),
    );
    expect(total).toBe(2);
    expect(new Set(items.map(({ bookingId }) => bookingId))).toEqual(
      new Set([rejected.id, completed.id]),
    );
    expect(items.every(({ payerId }) => payerId === client.me.id)).toBe(true);
    const returned = items.find(({ bookingId }) => bookingId === rejected.id);
    const params = { path: { id: returned?.id ?? '' } };
    const one = await ok(admin.api.GET('/api/v1/admin/transactions/{id}', { params }));
    expect(keysOf(one)).toEqual([...PAID, 'refunds', 'ledger'].sort());
    expect(one.refunds).toMatchObject([{ amount: one.amount }]);
    expect(one.ledger.length).toBeGreaterThanOrEqual(2);
    for (const { lines } of one.ledger) {
      expect(lines.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(0);
    }
    const nobody = { params: { query: { payerId: randomUUID() } } };
    expect((await ok(admin.api.GET('/api/v1/admin/transactions', nobody))).items).toEqual([]);
  });

  test('sees of a person how to reach them and how the account stands, and no more', async () => {
    const params = { path: { id: client.me.id } };
    const one = await ok(admin.api.GET('/api/v1/admin/accounts/{id}', { params }));
    expect(one).toEqual({
      id: client.me.id,
      name: 'Sari',
      noNewSince: null,
      email: client.me.email,
      status: 'unverified',
      roles: ['client'],
      createdAt: expect.any(String) as unknown,
      phone: null,
      timeZone: 'Asia/Makassar',
      language: 'id',
      emailVerifiedAt: null,
      suspendedAt: null,
      decisions: [],
      version: 1,
      psychologistId: null,
    });
    const clients = await ok(
      admin.api.GET('/api/v1/admin/accounts', { params: { query: { role: 'client' } } }),
    );
    expect(clients.total).toBe(2);
    expect(keysOf(clients.items[0])).toEqual(
      ['id', 'name', 'email', 'status', 'roles', 'createdAt'].sort(),
    );
  });

  test('reads a psychologist’s week without any note, and 404 where there is none', async () => {
    const params = { path: { id: first.practice.psychologistId } };
    const week = await ok(admin.api.GET('/api/v1/admin/psychologists/{id}/schedule', { params }));
    expect(week.rules).toHaveLength(7);
    expect(keysOf(week)).toEqual(
      [
        ...['timeZone', 'rules', 'bufferBeforeMinutes', 'bufferAfterMinutes'],
        ...['noticeHours', 'horizonDays', 'slotStepMinutes'],
        ...['mostSessionsADay', 'mostSessionsAWeek', 'approvesNewClients'],
      ].sort(),
    );
    const nobody = { params: { path: { id: randomUUID() } } };
    const asked = [
      admin.api.GET('/api/v1/admin/psychologists/{id}/schedule', nobody),
      admin.api.GET('/api/v1/admin/psychologists/{id}/balance', nobody),
      admin.api.GET('/api/v1/admin/accounts/{id}', nobody),
    ];
    for (const call of asked) expect((await problem(call)).code).toBe('not_found');
  });

  test('sees today as its own zone has it: the sessions, and the money that came in', async () => {
    const today = await ok(admin.api.GET('/api/v1/admin/bookings/today'));
    expect(Date.parse(today.to) - Date.parse(today.from)).toBe(DAY_MINUTES * 60_000);
    expect(today.from).toMatch(/T17:00:00/);
    const sessions = await idsOfBookings({ from: today.from, to: today.to });
    expect(sessions).toContain(completed.id);
    expect(today.sessions.reduce((sum, { count }) => sum + count, 0)).toBe(sessions.length);
    expect(today.requestsWaiting).toBe(0);

    const before = await ok(admin.api.GET('/api/v1/admin/transactions/today'));
    await first.requested(await first.newClient(), 6);
    const after = await ok(admin.api.GET('/api/v1/admin/transactions/today'));
    expect(after.received.amount - before.received.amount).toBe(250_000);
    expect(after.paymentCount - before.paymentCount).toBe(1);
    const waiting = await ok(admin.api.GET('/api/v1/admin/bookings/today'));
    expect(waiting.requestsWaiting).toBe(1);
  });

  test('sees as a psychologist’s balance what the ledger owes them, once it is earned', async () => {
    const balance = async (id: string): Promise<number> => {
      const params = { path: { id } };
      const answer = await ok(
        admin.api.GET('/api/v1/admin/psychologists/{id}/balance', { params }),
      );
      return answer.payable.amount;
    };
    expect(await balance(first.practice.psychologistId)).toBe(0);
    await house.advance(2 * DAY_MINUTES + 1);
    expect(await balance(first.practice.psychologistId)).toBe(208_375);
    expect(await balance(second.practice.psychologistId)).toBe(0);
  });
});
