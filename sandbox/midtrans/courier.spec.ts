import { rm } from 'node:fs/promises';

import { DemoClock } from '../clock/demo-clock.js';
import { Faults } from '../faults/faults.js';
import type { ProviderFaults } from '../faults/provider-faults.js';
import { eventually } from '../testing/eventually.js';
import { newFolder } from '../testing/house.js';
import { ManualTime } from '../testing/manual-time.js';
import { Receiver } from '../testing/receiver.js';
import { Book } from './book.js';
import { Courier } from './courier.js';
import { hasArrived, isFailing, type Delivery } from './delivery.js';
import { forge } from './forgery.js';
import { Gateway } from './gateway.js';
import { postNotification } from './post-notification.js';

const MINUTE = 60_000;

let folder: string;
let time: ManualTime;
let clock: DemoClock;
let book: Book;
let gateway: Gateway;
let status: number;
let shop: Receiver;
let courier: Courier;
let faults: ProviderFaults;
const troubles: unknown[] = [];

async function openBook(): Promise<void> {
  clock = await DemoClock.open(folder, time);
  book = await Book.open(folder);
  const merchant = { serverKey: 'SB-key', merchantId: 'G000' };
  gateway = new Gateway({ book, clock, machine: time, merchant });
  faults = new Faults(time).midtrans;
  courier = new Courier({
    book,
    machine: time,
    defaultUrl: `${shop.url}/hook`,
    post: postNotification,
    faults,
    postForged: (kind, url, body, stop) => postNotification(url, forge(body, kind, 'SB-key'), stop),
    random: () => 0,
    onTrouble: (error) => troubles.push(error),
  });
}

async function closeBook(): Promise<void> {
  courier.stop();
  await Promise.all([book.close(), clock.close()]);
}

/** Opens an order's page, which owes one notification. */
async function oweOne(notify: (string | null)[] = [null]): Promise<void> {
  const expiresAt = clock.now() + 30 * 24 * 60 * MINUTE;
  const order = { orderId: 'RP-1-1', grossAmount: 250_000, items: [], finishUrl: null };
  await gateway.create({ ...order, notify, expiresAt });
  await gateway.open('RP-1-1');
}

function onlyDelivery(): Delivery {
  const [delivery, ...others] = book.state.deliveries.values();
  expect(others).toEqual([]);
  if (delivery === undefined) throw new Error('nothing is owed');
  return delivery;
}

function attempted(times: number): Promise<void> {
  return eventually(() => {
    expect(onlyDelivery().attempts).toHaveLength(times);
  });
}

/** Lets all retries happen; returns the minutes at which attempts were made. */
async function playToEnd(): Promise<number[]> {
  const start = time.now();
  for (let times = 1; times < 10; times++) {
    await attempted(times);
    const { nextAt } = onlyDelivery();
    if (nextAt === null) return onlyDelivery().attempts.map(({ at }) => (at - start) / MINUTE);
    const wait = await eventually(() => {
      const left = time.untilNextAlarm();
      if (left === null) throw new Error('no alarm is set');
      return left;
    });
    time.advance(wait - 1);
    expect(onlyDelivery().attempts).toHaveLength(times);
    time.advance(1);
  }
  throw new Error('it never gives up');
}

beforeEach(async () => {
  folder = await newFolder();
  time = new ManualTime();
  status = 200;
  shop = await Receiver.start(() => ({ status }));
  await openBook();
});
afterEach(async () => {
  await closeBook();
  await shop.stop();
  await rm(folder, { recursive: true });
  expect(troubles).toEqual([]);
});

test('a notification looks like the provider’s: its user agent, JSON, the configured address', async () => {
  courier.start();
  await oweOne();
  await attempted(1);
  expect(shop.received).toHaveLength(1);
  expect(shop.received[0]).toMatchObject({
    method: 'POST',
    path: '/hook',
    headers: { 'user-agent': 'Veritrans', 'content-type': 'application/json' },
  });
  expect(shop.notifications[0]).toMatchObject({
    order_id: 'RP-1-1',
    transaction_status: 'pending',
  });
  expect(hasArrived(onlyDelivery())).toBe(true);
});

test.each([
  [200, [0]],
  [500, [0, 2]],
  [404, [0, 2, 12]],
  [400, [0, 2, 12]],
  [503, [0, 2, 12, 42, 132]],
  [502, [0, 2, 12, 42, 132, 342]],
])('a shop that answers %s is asked at minutes %j and then no more', async (answer, minutes) => {
  status = answer;
  courier.start();
  await oweOne();
  expect(await playToEnd()).toEqual(minutes);
  expect(shop.received).toHaveLength(minutes.length);
  expect(isFailing(onlyDelivery())).toBe(answer !== 200);
});

test('an unreachable shop is tried six times in all', async () => {
  await shop.stop();
  courier.start();
  await oweOne();
  expect(await playToEnd()).toEqual([0, 2, 12, 42, 132, 342]);
  expect(onlyDelivery().attempts[0]?.outcome).toBe('unreachable');
  shop = await Receiver.start();
});

test('every attempt carries the very same body', async () => {
  status = 503;
  courier.start();
  await oweOne();
  await playToEnd();
  expect(new Set(shop.received.map(({ body }) => body)).size).toBe(1);
});

test('what is owed survives a restart, with its place in the table', async () => {
  status = 503;
  courier.start();
  await oweOne();
  await attempted(1);
  await closeBook();
  await openBook();
  courier.start();
  time.advance(2 * MINUTE - 1);
  expect(shop.received).toHaveLength(1);
  status = 200;
  time.advance(1);
  await attempted(2);
  expect(hasArrived(onlyDelivery())).toBe(true);
});

test('a notification that was given up can be sent again by hand', async () => {
  status = 500;
  courier.start();
  await oweOne();
  await playToEnd();
  status = 200;
  expect(await courier.sendAgain(onlyDelivery().notice.id)).toBe(true);
  await attempted(3);
  expect(hasArrived(onlyDelivery())).toBe(true);
  expect(await courier.sendAgain('unknown')).toBe(false);
});

test('an order may name other addresses, each of which is told', async () => {
  courier.start();
  await oweOne([`${shop.url}/one`, `${shop.url}/two`]);
  await eventually(() => {
    expect(shop.received.map(({ path }) => path)).toEqual(['/one', '/two']);
  });
  await eventually(() => {
    expect(book.state.owed.size).toBe(0);
  });
});
