import { DomainError } from '../../../kernel/errors/domain-error.js';
import {
  BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { BlockRepository } from '../infrastructure/block.repository.js';
import { BeginBlock } from './begin-block.js';

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
afterAll(async () => {
  await bench.end();
  await db.close();
});

const blocks = new BlockRepository();
const LEFT = `
  SELECT id FROM booking WHERE psychologist_id = $1 AND client_account_id = $2
     AND status IN ('offered','held','requested','confirmed')`;

async function block(
  client: Client,
  by: 'client' | 'psychologist' = 'psychologist',
): Promise<void> {
  const begin = new BeginBlock(
    blocks,
    bench.bookings,
    bench.change,
    bench.money.voidInvoice,
    bench.money.refundBooking,
  );
  const pair = { psychologistId: practice.psychologistId, clientAccountId: client.accountId };
  const accountId = by === 'client' ? client.accountId : practice.accountId;
  await db.runner.run((tx) => begin.run(tx, { pair, by, accountId, cancelled: new Set() }));
}

async function left(client: Client): Promise<number> {
  return (await db.database.query(LEFT, [practice.psychologistId, client.accountId])).length;
}

const hold = (client: Client, index: number, serviceId = practice.paid): Promise<string> =>
  bench.hold(client, {
    psychologistId: practice.psychologistId,
    serviceId,
    startsAt: startNo(index),
  });

const codeOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.code;
  throw error;
};

describe('a block', () => {
  it('and forty holds at the same moment end in one truth: no time is kept past it', async () => {
    for (let round = 0; round < 3; round++) {
      const client = await bench.client();
      const racers = Array.from({ length: 40 }, (_, at) => () => hold(client, at));
      racers.splice(20, 0, async () => (await block(client), 'blocked'));
      const ends = await Promise.allSettled(racers.map((run) => run()));
      const refused = ends.flatMap((end) =>
        end.status === 'rejected' ? [codeOf(end.reason)] : [],
      );
      expect(refused.every((code) => ['slot_not_open', 'too_many_holds'].includes(code))).toBe(
        true,
      );
      expect(await left(client)).toBe(0);
      expect(await hold(client, 50).catch(codeOf)).toBe('slot_not_open');
    }
  });

  it('is heard of by nobody who asks: the time is simply not offered, taken or not', async () => {
    const [client, other] = [await bench.client(), await bench.client()];
    await hold(other, 0);
    await block(client);
    expect(await hold(client, 0).catch(codeOf)).toBe('slot_not_open');
    expect(await hold(client, 1).catch(codeOf)).toBe('slot_not_open');
  });

  it('holds against whoever writes SQL as well', async () => {
    const client = await bench.client();
    const id = await hold(client, 3);
    await block(client, 'client');
    const wake = db.runner.run((tx) =>
      tx.query(`UPDATE booking SET status = 'held' WHERE id = $1 RETURNING id`, [id]),
    );
    expect(await wake).toEqual([]);
  });

  it('keeps away the two it is between, in that practice, and nobody else', async () => {
    const [client, other] = [await bench.client(), await bench.client()];
    await block(client);
    await hold(other, 4);
    const elsewhere = await bench.practice();
    const wish = { psychologistId: elsewhere.psychologistId, serviceId: elsewhere.paid };
    await bench.hold(client, { ...wish, startsAt: startNo(5) });
    expect(await left(other)).toBe(1);
  });

  it('gives back no money it never had: what comes late for a time it took is surplus', async () => {
    const client = await bench.client();
    const id = await hold(client, 6);
    const orderRef = await bench.startPaying(id);
    await block(client);
    bench.money.provider.pay(orderRef, db.clock.now());
    await bench.money.reconcile.run(orderRef);
    expect((await bench.booking(id)).status).toBe('cancelled');
    const refunds = await db.database.query('SELECT amount FROM refund WHERE booking_id = $1', [
      id,
    ]);
    expect(refunds).toHaveLength(1);
  });

  it('stands as long as one of two stands', async () => {
    const client = await bench.client();
    const pair = { psychologistId: practice.psychologistId, clientAccountId: client.accountId };
    await block(client);
    await block(client, 'client');
    await db.runner.run((tx) => blocks.lift(tx, pair, 'client'));
    expect(await hold(client, 7).catch(codeOf)).toBe('slot_not_open');
    await db.runner.run((tx) => blocks.lift(tx, pair, 'psychologist'));
    await hold(client, 7);
    expect(await left(client)).toBe(1);
  });
});
