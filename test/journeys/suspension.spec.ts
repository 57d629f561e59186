import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { CancelForPlatform } from '../../src/modules/booking/application/cancel-for-platform.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { faultsInTheBooks } from '../support/money.js';
import { anotherAdmin, earn, nameBankAccount, prepare, SHARE } from '../support/paid-out.js';
import { openPractice, wishFor } from '../support/practice.js';
import { inRoom, ticketFor } from '../support/room-client.js';
import { json, Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

type Kind = Schemas['SuspensionKind'];

const ACTIVE = `('offered','held','requested','confirmed')`;

let house: House;
let admin: Visitor;

beforeAll(async () => {
  house = await openHouse();
  admin = await anotherAdmin(house);
});
afterEach(async () => {
  await house.jobs.settle();
  expect(await faultsInTheBooks(house.database)).toEqual([]);
});
afterAll(() => house.close());

const one = async <Row extends object>(sql: string, values: unknown[]): Promise<Row> => {
  const [row] = await house.database.query<Row>(sql, values);
  if (!row) throw new Error('There is no such row.');
  return row;
};
const accountOf = async ({ practice }: Scene): Promise<string> =>
  (
    await one<{ id: string }>('SELECT account_id AS id FROM psychologist WHERE id = $1', [
      practice.psychologistId,
    ])
  ).id;
const at = (id: string) => ({ path: { id } });
const suspend = (id: string, kind: Kind) =>
  admin.api.POST('/api/v1/admin/accounts/{id}/suspend', {
    params: at(id),
    body: { kind, reason: 'Laporan dari klien, lihat tiket 7.' },
  });
const restore = (id: string) =>
  admin.api.POST('/api/v1/admin/accounts/{id}/restore', {
    params: at(id),
    body: { reason: 'Sudah jelas.' },
  });
const confirmed = async (scene: Scene, client: Visitor, index = 0) => {
  const { id } = await scene.requested(client, index);
  return ok(scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: at(id) }));
};
const aheadOf = (psychologistId: string) =>
  house.database.query(
    `SELECT id FROM booking WHERE psychologist_id = $1 AND status IN ${ACTIVE} AND ends_at > $2`,
    [psychologistId, new Date(house.now())],
  );
const refundedTo = (client: Visitor, id: string) =>
  eventually('the refund to be confirmed', async () => {
    await house.jobs.settle();
    const booking = await client.booking(id);
    return booking.refund?.status === 'confirmed' && booking.refund.amount.amount;
  });
const toldTo = async (accountId: string): Promise<string[]> => {
  await house.jobs.settle();
  const rows = await house.database.query<{ kind: string }>(
    'SELECT kind FROM message_owed WHERE recipient_id = $1 ORDER BY kind',
    [accountId],
  );
  return rows.map(({ kind }) => kind);
};

describe('case 25: a psychologist who takes nothing new', () => {
  it('keeps what is agreed and held, is told, works on, and is offered to nobody', async () => {
    const scene = await Scene.set(house);
    const [client, payer] = [await scene.newClient(), await scene.newClient()];
    const agreed = await scene.requested(client);
    const held = await payer.hold(wishFor(scene.practice, (await scene.slotAt(2)).startsAt));
    const wish = wishFor(scene.practice, (await scene.slotAt(5)).startsAt);
    const id = await accountOf(scene);
    await ok(suspend(id, 'no_new'));

    expect((await problem(client.tryHold(wish))).code).toBe('not_found');
    await ok(
      scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: at(agreed.id) }),
    );
    await scene.pay(payer, held);
    await scene.becomes(payer, held.id, 'requested');
    expect(await toldTo(id)).toContain('account_no_new');
    expect((await problem(suspend(id, 'no_new'))).code).toBe('account_not_in_state');
    await ok(restore(id));
    expect((await client.hold(wish)).status).toBe('held');
    expect(await toldTo(id)).toContain('account_restored');
  });
});

describe('case 25: a psychologist who is suspended at once', () => {
  it('loses every session ahead; clients get all back, others to choose from, and no reason', async () => {
    const [scene, other] = [await Scene.set(house), await openPractice(house)];
    const [client, payer, idle] = [
      await scene.newClient(),
      await scene.newClient(),
      await scene.newClient(),
    ];
    const agreed = await confirmed(scene, client);
    const asked = await scene.requested(payer, 1);
    const held = await idle.hold(wishFor(scene.practice, (await scene.slotAt(3)).startsAt));
    const id = await accountOf(scene);
    const seen = await ok(
      admin.api.GET('/api/v1/admin/accounts/{id}/suspension-preview', { params: at(id) }),
    );
    expect(seen).toEqual({
      ...{ bookings: 2, holds: 1, running: 0, people: 2 },
      refund: { amount: 500_000, currency: 'IDR' },
    });
    await ok(suspend(id, 'at_once'));
    await house.jobs.settle();

    expect(await aheadOf(scene.practice.psychologistId)).toEqual([]);
    expect((await idle.booking(held.id)).status).toBe('cancelled');
    for (const [who, booking] of [
      [client, agreed],
      [payer, asked],
    ] as const) {
      expect(await refundedTo(who, booking.id)).toBe(250_000);
      expect(await toldTo(who.me.id)).toContain('booking_called_off');
    }
    const { items } = await ok(
      client.api.GET('/api/v1/bookings/{id}/others', { params: at(agreed.id) }),
    );
    expect(items.map((card) => card.id)).toContain(other.psychologistId);
    expect(items.length).toBeLessThanOrEqual(3);
    expect(items.every(({ nextTimes }) => nextTimes.length > 0)).toBe(true);
    const mails = await scene.mailsTo(client.me.email);
    expect(JSON.stringify(mails)).not.toMatch(/tangguh|suspend|tiket 7/i);
    expect((await toldTo(id)).filter((kind) => kind === 'booking_cancelled')).toEqual([]);

    await ok(restore(id));
    await house.jobs.settle();
    expect((await client.booking(agreed.id)).status).toBe('cancelled');
  });

  it('reads what is their own after signing in again, and does nothing', async () => {
    const scene = await Scene.set(house);
    const client = await scene.newClient();
    const agreed = await confirmed(scene, client);
    await ok(suspend(await accountOf(scene), 'at_once'));
    await house.jobs.settle();
    const again = house.visitor();
    expect((await again.logIn(scene.practice.email)).suspension).toBe('at_once');
    const params = at(agreed.id);
    await ok(again.api.GET('/api/v1/bookings/{id}', { params }));
    await ok(again.api.GET('/api/v1/bookings/{id}/note', { params }));
    await ok(again.api.GET('/api/v1/me/earnings'));
    await ok(again.api.GET('/api/v1/schedule/working-hours'));
    const acts = [
      again.api.GET('/api/v1/bookings/{id}/messages', { params }),
      again.api.POST('/api/v1/bookings/{id}/room-tickets', { params }),
      again.api.POST('/api/v1/bookings/{id}/confirm', { params }),
      again.api.GET('/api/v1/me/services'),
      again.api.PATCH('/api/v1/me', { body: { name: 'Lain' } }),
    ].map(async (act) => (await problem(act)).code);
    expect(await Promise.all(acts)).toEqual(Array(5).fill('account_suspended'));
  });

  it('is out of the room at once, as is the client, and neither comes back', async () => {
    const scene = await Scene.set(house);
    const client = await scene.newClient();
    const booking = await confirmed(scene, client);
    await house.advance(Math.ceil((Date.parse(booking.startsAt) - house.now()) / 60_000) + 5);
    const inside = [
      await inRoom(scene.psychologist, booking.id, house.url),
      await inRoom(client, booking.id, house.url),
    ];
    const spare = (await ticketFor(client, booking.id)).ticket;
    await ok(suspend(await accountOf(scene), 'at_once'));
    await house.jobs.settle();
    for (const line of inside) expect(await line.closed()).toBeGreaterThan(1000);
    expect(spare).not.toBe('');
    const params = at(booking.id);
    const ticket = client.api.POST('/api/v1/bookings/{id}/room-tickets', { params });
    expect((await problem(ticket)).code).toBe('room_not_open');
    const body = { id: randomUUID(), text: 'Halo?' };
    const word = client.api.POST('/api/v1/bookings/{id}/messages', { params, body });
    expect((await problem(word)).code).toBe('chat_closed');
    expect(await refundedTo(client, booking.id)).toBe(250_000);
  });

  it('is paid nothing: what was prepared goes back, and nothing new is prepared', async () => {
    const scene = await Scene.set(house);
    const { psychologistId } = scene.practice;
    await earn(house, psychologistId);
    await nameBankAccount(scene.psychologist, '1234567890');
    const payoutId = await prepare(admin, psychologistId);
    const id = await accountOf(scene);
    await ok(suspend(id, 'at_once'));
    await house.jobs.settle();
    const { status } = await one<{ status: string }>('SELECT status FROM payout WHERE id = $1', [
      payoutId,
    ]);
    expect(status).toBe('withdrawn');
    const again = admin.api.POST('/api/v1/admin/payout-batches', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { payouts: [{ psychologistId, gross: SHARE }] },
    });
    expect((await problem(again)).code).toBe('balance_frozen');
    await expect(
      house.database.query(
        `INSERT INTO payout (id, batch_id, psychologist_id, bank_account_id, gross, taxed_before, net, status, prepared_by, prepared_at)
         SELECT gen_random_uuid(), batch_id, psychologist_id, bank_account_id, gross, 0, net, 'prepared', prepared_by, prepared_at
           FROM payout WHERE id = $1`,
        [payoutId],
      ),
    ).rejects.toMatchObject({ constraint: 'payout_frozen' });
    await ok(restore(id));
    await prepare(admin, psychologistId);
  });
});

describe('a suspension that lands in the middle of things', () => {
  it('leaves no session ahead, whoever holds one at the same moment', async () => {
    const scene = await Scene.set(house);
    const clients = await Promise.all(Array.from({ length: 12 }, () => scene.newClient()));
    const slots = await scene.slots();
    const id = await accountOf(scene);
    const holds = clients.map((client, index) =>
      client.tryHold(wishFor(scene.practice, slots[index]?.startsAt ?? '')),
    );
    const [landed, ...tried] = await Promise.all([suspend(id, 'at_once'), ...holds]);
    expect(landed.response.status).toBe(200);
    expect(tried.every(({ response }) => response.status < 500)).toBe(true);
    await house.jobs.settle();
    expect(await aheadOf(scene.practice.psychologistId)).toEqual([]);
  });

  it('gives back the money of whoever pays at that moment', async () => {
    const scene = await Scene.set(house);
    const payers = await Promise.all([scene.newClient(), scene.newClient(), scene.newClient()]);
    const slots = await scene.slots();
    const orders = await Promise.all(
      payers.map(async (payer, index) => {
        const held = await payer.hold(wishFor(scene.practice, slots[index * 2]?.startsAt ?? ''));
        return { held, payer, order: await scene.startedOrder(payer, held) };
      }),
    );
    const id = await accountOf(scene);
    const paying = orders.map(({ order }) =>
      house.sandbox(`/control/payments/${order}/pay`, json({})).catch(() => null),
    );
    await Promise.all([suspend(id, 'at_once'), ...paying]);
    await eventually('all that was paid to be owed back', async () => {
      await house.jobs.settle();
      const rows = await house.database.query<{ paid: string; back: string }>(
        `SELECT coalesce(sum(p.amount) FILTER (WHERE p.paid_at IS NOT NULL), 0)::text AS paid, coalesce(sum(p.refunded), 0)::text AS back
           FROM payment p JOIN invoice_line l ON l.invoice_id = p.invoice_id WHERE l.booking_id = ANY ($1::uuid[])`,
        [orders.map(({ held }) => held.id)],
      );
      return (
        rows[0]?.paid === rows[0]?.back &&
        (await aheadOf(scene.practice.psychologistId)).length === 0
      );
    });
  });

  it('is finished by whoever comes after a process that stopped half-way, once', async () => {
    const scene = await Scene.set(house);
    const clients = [await scene.newClient(), await scene.newClient(), await scene.newClient()];
    const sessions = [];
    for (const [index, client] of clients.entries()) {
      sessions.push(await scene.requested(client, index));
    }
    const cancel = house.app.get(CancelForPlatform, { strict: false });
    const run = cancel.run.bind(cancel);
    const stop = jest.spyOn(cancel, 'run');
    stop.mockImplementationOnce(run).mockRejectedValueOnce(new Error('the process is gone'));
    const id = await accountOf(scene);
    await ok(suspend(id, 'at_once'));
    await house.jobs.settle();
    expect(await aheadOf(scene.practice.psychologistId)).toHaveLength(2);
    stop.mockRestore();
    for (let time = 0; time < 2; time++) {
      await house.database.query(
        `UPDATE outbox SET locked_until = NULL, done_at = NULL WHERE aggregate_id = $1 AND type = 'account.suspended_at_once'`,
        [id],
      );
      house.jobs.wake('outbox');
      await house.jobs.settle();
    }
    expect(await aheadOf(scene.practice.psychologistId)).toEqual([]);
    for (const [index, client] of clients.entries()) {
      expect(await refundedTo(client, sessions[index]?.id ?? '')).toBe(250_000);
      const told = await toldTo(client.me.id);
      expect(told.filter((kind) => kind === 'booking_called_off')).toHaveLength(1);
    }
  });
});

describe('a client who is suspended at once', () => {
  it('loses what is ahead and is paid back; psychologists hear that it is cancelled, no more', async () => {
    const scene = await Scene.set(house);
    const client = await scene.newClient();
    const agreed = await confirmed(scene, client);
    await ok(suspend(client.me.id, 'at_once'));
    await house.jobs.settle();
    const again = house.visitor();
    await again.logIn(client.me.email);
    expect(await refundedTo(again, agreed.id)).toBe(250_000);
    expect(await toldTo(await accountOf(scene))).toContain('booking_cancelled');
    const wish = wishFor(scene.practice, (await scene.slotAt(4)).startsAt);
    expect((await problem(again.tryHold(wish))).code).toBe('account_suspended');
    await ok(again.api.GET('/api/v1/me/exports'));
    await ok(again.api.GET('/api/v1/me/erasure-preview'));
  });

  it('makes nothing new where that is all, whatever code tries it', async () => {
    const scene = await Scene.set(house);
    const client = await scene.newClient();
    const agreed = await scene.requested(client);
    await ok(suspend(client.me.id, 'no_new'));
    const wish = wishFor(scene.practice, (await scene.slotAt(4)).startsAt);
    expect((await problem(client.tryHold(wish))).code).toBe('slot_not_open');
    expect((await client.booking(agreed.id)).status).toBe('requested');
  });
});

describe('an admin who signs somebody out', () => {
  it('ends every session, which leaves a trace, and they may come in again', async () => {
    const client = await (await Scene.set(house)).newClient();
    await ok(
      admin.api.POST('/api/v1/admin/accounts/{id}/end-sessions', { params: at(client.me.id) }),
    );
    expect((await problem(client.api.GET('/api/v1/me'))).code).toBe('not_signed_in');
    await client.logIn(client.me.email);
    const trail = await house.database.query(
      `SELECT act FROM audit_entry WHERE about_id = $1 AND act = 'sessions.ended'`,
      [client.me.id],
    );
    expect(trail).toHaveLength(1);
  });
});
