import {
  BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { times } from '../../../../test/support/races.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { MINUTE, plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { at } from '../../../kernel/time/testing.js';

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 30 });
  bench = await BookingBench.open(db);
});
beforeEach(async () => {
  practice = await bench.practice();
});
afterEach(async () => {
  db.clock.moveTo(at('2026-11-24 09:00', 'Asia/Jakarta'));
  bench.money.provider.isSilent = false;
  expect(await faults()).toEqual([]);
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

/** What must never be true, whoever raced. */
async function faults(): Promise<object[]> {
  return db.database.query(`
    SELECT 'times overlap' AS fault, a.id FROM booking a JOIN booking b
        ON a.psychologist_id = b.psychologist_id AND a.id < b.id AND a.blocked_from < b.blocked_to AND b.blocked_from < a.blocked_to
     WHERE a.status NOT IN ('expired','rejected','cancelled') AND b.status NOT IN ('expired','rejected','cancelled')
    UNION ALL
    SELECT 'a person in two sessions', a.id FROM booking a JOIN booking b
        ON a.care_person_id = b.care_person_id AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
     WHERE a.status NOT IN ('expired','rejected','cancelled') AND b.status NOT IN ('expired','rejected','cancelled')
    UNION ALL
    SELECT 'confirmed and refunded', b.id FROM booking b JOIN refund r ON r.booking_id = b.id WHERE b.status = 'confirmed'
    UNION ALL
    SELECT 'history and state differ', b.id FROM booking b
     WHERE b.version <> (SELECT count(*) FROM booking_event e WHERE e.booking_id = b.id)
    UNION ALL
    SELECT 'more than two holds', client_account_id FROM booking WHERE status = 'held' GROUP BY client_account_id HAVING count(*) > 2`);
}

interface Tally<Value> {
  readonly won: Value[];
  readonly refused: string[];
}

/** Runs all at once. Whoever loses must lose by a refusal of the domain: anything else is thrown. */
async function race<Value>(entries: readonly (() => Promise<Value>)[]): Promise<Tally<Value>> {
  const ends = await Promise.allSettled(entries.map((enter) => enter()));
  const won = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [codeOf(end.reason)] : []));
  return { won, refused };
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  throw error;
}

function holdPaid(client: Client, startsAt: Instant, of = practice): () => Promise<string> {
  const { psychologistId, paid: serviceId } = of;
  return () => bench.hold(client, { psychologistId, serviceId, startsAt });
}

describe('a hundred clients who want one time', () => {
  it('leave exactly one with it; the others are told that it is taken', async () => {
    const clients = await bench.clients(100);
    const { won, refused } = await race(clients.map((client) => holdPaid(client, startNo(0))));
    expect(won).toHaveLength(1);
    expect(refused).toEqual(times(99, () => 'slot_taken'));
  });
});

describe('random overlapping wishes with three psychologists', () => {
  it('end in no overlap, and in no deadlock that anybody hears of', async () => {
    const practices = [practice, await bench.practice(), await bench.practice()];
    const clients = await bench.clients(40);
    const entries = times(100, (index) => {
      const client = clients[index % clients.length];
      const of = practices[Math.floor(Math.random() * practices.length)];
      if (!client || !of) throw new Error('There is nobody.');
      const startsAt = plusMinutes(startNo(0), 30 * Math.floor(Math.random() * 12));
      const serviceId = Math.random() < 0.5 ? of.paid : of.instantly;
      return () => bench.hold(client, { psychologistId: of.psychologistId, serviceId, startsAt });
    });
    const { won, refused } = await race(entries);
    expect(won.length).toBeGreaterThanOrEqual(3);
    expect(won.length + refused.length).toBe(100);
    const expected = ['slot_taken', 'person_busy', 'too_many_holds', 'hold_in_payment'];
    expect(refused.filter((code) => !expected.includes(code))).toEqual([]);
  });
});

describe('clients who swap their held times with one another', () => {
  it('never wait for each other in a circle', async () => {
    const clients = await bench.clients(8);
    for (const [index, client] of clients.entries()) await holdPaid(client, startNo(index))();
    const { won, refused } = await race(
      times(64, (index) => {
        const client = clients[index % 8];
        if (!client) throw new Error('There is nobody.');
        return holdPaid(client, startNo((index * 3) % 8));
      }),
    );
    expect(won.length + refused.length).toBe(64);
    expect(refused.filter((code) => !['slot_taken', 'too_many_holds'].includes(code))).toEqual([]);
  });
});

describe('one client', () => {
  it('in ten tabs gets one booking and never reads that somebody else has the time', async () => {
    const client = await bench.client();
    const { won, refused } = await race(times(10, () => holdPaid(client, startNo(1))));
    expect(refused).toEqual([]);
    expect(new Set(won).size).toBe(1);
  });

  it('who sends one request ten times gets one booking', async () => {
    const client = await bench.client();
    const key = newId();
    const { psychologistId, paid: serviceId } = practice;
    const wish = { psychologistId, serviceId, startsAt: startNo(2) };
    const { won, refused } = await race(times(10, () => () => bench.hold(client, wish, key)));
    expect(refused).toEqual([]);
    expect(new Set(won).size).toBe(1);
  });

  it('case 6: holds two times and no third, however many psychologists are asked at once', async () => {
    const client = await bench.client();
    const practices = [practice, ...(await Promise.all(times(5, () => bench.practice())))];
    const { won, refused } = await race(
      practices.map((of, index) => holdPaid(client, startNo(index), of)),
    );
    expect(won).toHaveLength(2);
    expect(refused).toEqual(times(4, () => 'too_many_holds'));
  });

  it('is in one session at a time, whoever the psychologists are', async () => {
    const client = await bench.client();
    const practices = [practice, ...(await Promise.all(times(5, () => bench.practice())))];
    const { won, refused } = await race(
      practices.map(
        ({ psychologistId, free: serviceId }) =>
          () =>
            bench.hold(client, { psychologistId, serviceId, startsAt: startNo(3) }),
      ),
    );
    expect(won).toHaveLength(1);
    expect(refused).toEqual(times(5, () => 'person_busy'));
  });
});

describe('case 8: a request at its deadline', () => {
  it('is confirmed, or it ends and is paid back: one of them, never both', async () => {
    const clients = await bench.clients(8);
    const ids = [];
    for (const [index, client] of clients.entries()) {
      ids.push(await bench.requested(client, practice, startNo(index)));
    }
    db.clock.moveTo(at('2026-11-25 09:00', 'Asia/Jakarta'));
    const why = { reasonCode: 'not_available' } as const;
    const attempts = ids.flatMap((id) => [
      () => bench.confirm.run(id, practice.accountId),
      () => bench.lapse.run().then(() => undefined),
      () => bench.reject.run(id, practice.accountId, why),
      () => bench.confirm.run(id, practice.accountId),
    ]);
    const { refused } = await race(attempts);
    expect(new Set(refused)).toEqual(new Set(['booking_not_in_state']));
    for (const id of ids) {
      const { status } = await bench.booking(id);
      const owed = await bench.money.balance('refunds_owed', id);
      const kept = await bench.money.balance('client_funds', id);
      expect([status, kept, owed]).toEqual(
        status === 'confirmed' ? ['confirmed', -250_000, 0] : ['rejected', 0, -250_000],
      );
    }
  });
});

describe('money', () => {
  it('that ten reconcilers see at once is received once', async () => {
    const client = await bench.client();
    const id = await holdPaid(client, startNo(4))();
    const orderRef = await bench.startPaying(id);
    bench.money.provider.pay(orderRef, db.clock.now());
    const { refused } = await race(times(10, () => () => bench.money.reconcile.run(orderRef)));
    expect(refused).toEqual([]);
    expect(await bench.money.causes(id)).toHaveLength(1);
    expect(await bench.money.balance('client_funds', id)).toBe(-250_000);
    expect(await bench.money.refunds.ofBookings(db.database, [id])).toEqual([]);
    expect(await bench.booking(id)).toMatchObject({ status: 'requested', version: 3 });
  });

  it('and the sweep that lets the hold go meet: the time is kept, or all of it is owed back', async () => {
    const clients = await bench.clients(6);
    const held = [];
    for (const [index, client] of clients.entries()) {
      const id = await holdPaid(client, startNo(index))();
      held.push({ id, orderRef: await bench.startPaying(id) });
    }
    bench.money.provider.isSilent = true;
    db.clock.moveTo(plusMinutes(db.clock.now(), 60));
    const sweeps = times(3, () => () => bench.expire.run().then(() => undefined));
    const rivals = await bench.clients(6);
    const swept = await race(sweeps);
    expect(swept.refused).toEqual([]);
    bench.money.provider.isSilent = false;
    for (const { orderRef } of held) {
      bench.money.provider.pay(orderRef, plusMinutes(db.clock.now(), -50));
    }
    const { refused } = await race([
      ...held.flatMap(({ orderRef }) =>
        times(3, () => () => bench.money.reconcile.run(orderRef).then(() => '')),
      ),
      ...rivals.map((rival, index) => holdPaid(rival, startNo(index))),
    ]);
    expect(refused.filter((code) => code !== 'slot_taken')).toEqual([]);
    for (const { id } of held) {
      const { status } = await bench.booking(id);
      const kept = await bench.money.balance('client_funds', id);
      const owed = await bench.money.balance('refunds_owed', id);
      expect([kept, owed]).toEqual(status === 'requested' ? [-250_000, 0] : [0, -250_000]);
    }
  });

  it('is asked for and the hold given up at the same moment: one of them gives way', async () => {
    const clients = await bench.clients(10);
    const ids = [];
    for (const [index, client] of clients.entries()) {
      ids.push({ id: await holdPaid(client, startNo(index))(), client });
    }
    const { refused } = await race(
      ids.flatMap(({ id, client }, index) => [
        () => bench.startPaying(id).then(() => undefined),
        // Every other one hesitates, so that neither side always comes first.
        async () => {
          if (index % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 40));
          await bench.cancel.run(id, client.accountId);
        },
      ]),
    );
    const expected = ['hold_in_payment', 'hold_expired', 'invoice_not_open'];
    expect(refused.filter((code) => !expected.includes(code))).toEqual([]);
    for (const { id } of ids) {
      const { status } = await bench.booking(id);
      const [invoice] = await bench.money.invoices.ofBookings(db.database, [id]);
      expect(['cancelled void', 'held open']).toContain(`${status} ${invoice?.status}`);
    }
  });

  it('is not lost when a second attempt is paid as well: the surplus is owed back', async () => {
    const client = await bench.client();
    const id = await holdPaid(client, startNo(5))();
    const first = await bench.startPaying(id);
    bench.money.provider.pay(first, db.clock.now());
    await bench.money.reconcile.run(first);
    const again = { ...(await paymentOf(first)), id: newId(), attempt: 2, orderRef: `${first}2` };
    await db.runner.run((tx) => bench.money.payments.insert(tx, { ...again, requestKey: newId() }));
    bench.money.provider.pay(again.orderRef, plusMinutes(db.clock.now(), 1));
    const { refused } = await race(
      times(10, () => () => bench.money.reconcile.run(again.orderRef)),
    );
    expect(refused).toEqual([]);
    expect(await bench.money.balance('client_funds', id)).toBe(-250_000);
    expect(await bench.money.balance('refunds_owed', id)).toBe(-250_000);
    expect(await bench.money.balance('gateway:midtrans', id)).toBe(500_000);
  });
});

async function paymentOf(orderRef: string) {
  const payment = await bench.money.payments.byOrder(db.database, orderRef);
  if (!payment) throw new Error('There is no such payment.');
  return payment;
}

describe('the sweeps of three processes', () => {
  it('let sixty stale holds go once each', async () => {
    const clients = await bench.clients(60);
    const practices = [practice, ...(await Promise.all(times(5, () => bench.practice())))];
    const ids = await Promise.all(
      clients.map((client, index) =>
        holdPaid(client, startNo(Math.floor(index / 6)), practices[index % 6])(),
      ),
    );
    db.clock.advance(16 * MINUTE);
    const { refused } = await race(times(3, () => () => bench.expire.run()));
    await bench.expire.run();
    expect(refused).toEqual([]);
    const rows = await db.database.query<{ status: string }>(
      'SELECT status FROM booking WHERE id = ANY($1)',
      [ids],
    );
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['expired']));
  });
});

describe('all these races together', () => {
  it('ran into no deadlock, not even into one that was mended by running again', async () => {
    // The server counts what a connection saw once that connection has ended.
    await db.dataSource.destroy();
    await db.dataSource.initialize();
    const [row] = await db.database.query<{ deadlocks: number }>(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(row?.deadlocks).toBe(0);
  });
});
