import { rm } from 'node:fs/promises';

import fc from 'fast-check';

import { DemoClock } from '../clock/demo-clock.js';
import { Faults } from '../faults/faults.js';
import { newFolder } from '../testing/house.js';
import { ManualTime } from '../testing/manual-time.js';
import { Book } from './book.js';
import { Courier } from './courier.js';
import type { DeliveryOutcome } from './delivery.js';
import { Gateway } from './gateway.js';
import { refundedAmount } from './transaction.js';

const MINUTE = 60_000;
const OUTCOMES: readonly DeliveryOutcome[] = [200, 500, 'timeout'];

interface World {
  time: ManualTime;
  book: Book;
  gateway: Gateway;
  courier: Courier;
}
type Step = (world: World) => Promise<unknown>;

const orderIds = fc.constantFrom('RP-1-1', 'RP-1-2', 'RP-2-1');
const steps: fc.Arbitrary<Step> = fc.oneof(
  orderIds.map((orderId): Step => ({ gateway, time }) => {
    const order = { orderId, grossAmount: 1000, items: [], finishUrl: null, notify: [null] };
    return gateway.create({ ...order, expiresAt: time.now() + 15 * MINUTE });
  }),
  orderIds.map(
    (orderId): Step =>
      ({ gateway }) =>
        gateway.open(orderId),
  ),
  fc.tuple(orderIds, fc.boolean()).map(
    ([orderId, notify]): Step =>
      ({ gateway }) =>
        gateway.pay(orderId, { notify }),
  ),
  orderIds.map(
    (orderId): Step =>
      ({ gateway }) =>
        gateway.cancel(orderId),
  ),
  orderIds.map(
    (orderId): Step =>
      ({ gateway }) =>
        gateway.expire(orderId),
  ),
  fc.tuple(orderIds, fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -5, max: 700 })).map(
    ([orderId, key, amount]): Step =>
      ({ gateway }) =>
        gateway.refund(orderId, { key, amount, reason: '' }),
  ),
  fc.nat(10 * MINUTE).map((ms): Step => async ({ gateway, time }) => {
    time.advance(ms);
    await gateway.sweep();
  }),
  fc.nat(5).map((index): Step => async ({ book, courier }) => {
    const ids = [...book.state.deliveries.keys()];
    await courier.sendAgain(ids[index] ?? 'none');
  }),
);

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await newFolder();
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function play(folder: string, script: readonly Step[]): Promise<World> {
  const time = new ManualTime();
  const clock = await DemoClock.open(folder, time);
  const book = await Book.open(folder);
  const merchant = { serverKey: 'SB-key', merchantId: 'G000' };
  const gateway = new Gateway({ book, clock, machine: time, merchant });
  const courier = new Courier({
    book,
    machine: time,
    defaultUrl: '',
    post: () => Promise.resolve(OUTCOMES[book.state.deliveries.size % 3] ?? 200),
    faults: new Faults(time).midtrans,
    postForged: () => Promise.resolve(401),
    random: () => 0,
    onTrouble: (error) => {
      throw error;
    },
  });
  courier.start();
  await Promise.all(script.slice(0, 2).map((step) => step({ time, book, gateway, courier })));
  for (const step of script.slice(2)) await step({ time, book, gateway, courier });
  courier.stop();
  await book.close();
  await clock.close();
  return { time, book, gateway, courier };
}

test('replaying the journal yields the same state, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 40 }), (script) =>
      withFolder(async (folder) => {
        const { book } = await play(folder, script);
        const replayed = await Book.open(folder);
        expect(replayed.state).toEqual(book.state);
        await replayed.close();
      }),
    ),
    { numRuns: 60 },
  );
});

test('no order is ever paid twice or refunded beyond its amount, and its refund keys differ', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 60 }), (script) =>
      withFolder(async (folder) => {
        const { book } = await play(folder, script);
        for (const transaction of book.state.transactions.values()) {
          const { orderId } = transaction.order;
          const told = [...book.state.deliveries.values()]
            .filter(({ notice }) => notice.orderId === orderId)
            .map(({ notice }) => JSON.parse(notice.body) as { transaction_status: string });
          const settlements = told.filter((body) => body.transaction_status === 'settlement');
          expect(settlements.length).toBeLessThanOrEqual(1);
          expect(refundedAmount(transaction)).toBeLessThanOrEqual(1000);
          const keys = transaction.refunds.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    ),
    { numRuns: 60 },
  );
});
