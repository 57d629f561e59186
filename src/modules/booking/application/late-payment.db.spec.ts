import {
  BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { onBookingGround } from '../../../../test/support/booking-ground.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { HOUR, plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

onBookingGround(START, (ground) => ({ db, bench, practice, client } = ground));

function aHold(by = client, index = 0): Promise<string> {
  const { psychologistId, paid: serviceId } = practice;
  return bench.hold(by, { psychologistId, serviceId, startsAt: startNo(index) });
}

/** A hold that nobody paid for in time; gives a way to pay it now. */
async function expired(): Promise<{ id: string; pay: () => Promise<void> }> {
  const id = await aHold();
  const orderRef = await bench.startPaying(id);
  db.clock.advance(3 * HOUR);
  await bench.expire.run();
  expect((await bench.booking(id)).status).toBe('expired');
  const pay = async (): Promise<void> => {
    bench.money.provider.pay(orderRef, db.clock.now());
    await bench.money.reconcile.run(orderRef);
  };
  return { id, pay };
}

async function moneyOf(id: string): Promise<{ kept: number; owed: number }> {
  const [kept, owed] = [
    await bench.money.balance('client_funds', id),
    await bench.money.balance('refunds_owed', id),
  ];
  return { kept: 0 - kept, owed: 0 - owed };
}

function events(type: string, bookingId: string): Promise<{ payload: Record<string, unknown> }[]> {
  return db.database.query(
    `SELECT payload FROM outbox WHERE type = $1 AND payload->>'bookingId' = $2`,
    [type, bookingId],
  );
}

describe('cases 1 and 2: money three hours after the hold expired', () => {
  it('buys the time again while it is free, and may be had back for a day', async () => {
    const { id, pay } = await expired();
    await pay();
    const booking = await bench.booking(id);
    expect(booking.status).toBe('requested');
    expect(booking.freeCancelUntil).toBe(plusHours(db.clock.now(), 24));
    await bench.confirm.run(id, practice.accountId);
    db.clock.advance(24 * HOUR - 1);
    await bench.cancel.run(id, client.accountId);
    expect(await moneyOf(id)).toEqual({ kept: 0, owed: 250_000 });
    expect(await events('booking.cancelled', id)).toHaveLength(1);
    const seen = await bench.reader.list({
      ...{ party: 'psychologist', ownerId: practice.psychologistId, scope: 'past' },
      ...{ now: db.clock.now(), limit: 10 },
    });
    expect(seen.map((view) => [view.id, view.status])).toEqual([[id, 'cancelled']]);
  });

  it('may be had back no longer than that', async () => {
    const { id, pay } = await expired();
    await pay();
    await bench.confirm.run(id, practice.accountId);
    db.clock.advance(24 * HOUR);
    const late = bench.cancel.run(id, client.accountId);
    await expect(late).rejects.toMatchObject({ code: 'cancellation_worse' });
    expect(await moneyOf(id)).toEqual({ kept: 250_000, owed: 0 });
  });

  it('is owed back at once when somebody else has the time, and it is told', async () => {
    const { id, pay } = await expired();
    await aHold(await bench.client());
    await pay();
    expect((await bench.booking(id)).status).toBe('expired');
    expect(await moneyOf(id)).toEqual({ kept: 0, owed: 250_000 });
    const [told] = await events('payment.surplus', id);
    expect(told?.payload).toMatchObject({ amount: 250_000 });
  });

  it('is owed back when the client has something newer there, or the time is too near', async () => {
    const newer = await expired();
    await aHold(client, 1);
    await newer.pay();
    expect(await moneyOf(newer.id)).toEqual({ kept: 0, owed: 250_000 });

    client = await bench.client();
    const tooNear = await expired();
    db.clock.moveTo(plusHours(startNo(0), -3));
    await tooNear.pay();
    expect(await moneyOf(tooNear.id)).toEqual({ kept: 0, owed: 250_000 });
  });
});

describe('case 3: after a stop', () => {
  it('money that was paid in time buys the time, although nobody answers at first', async () => {
    const id = await aHold();
    const orderRef = await bench.startPaying(id);
    bench.money.provider.pay(orderRef, db.clock.now());
    db.clock.advance(6 * HOUR);
    const restarted = await BookingBench.open(db);
    restarted.money.provider.isSilent = true;
    await restarted.expire.run();
    expect((await bench.booking(id)).status).toBe('held');
    restarted.money.provider.isSilent = false;
    restarted.money.provider.pay(orderRef, START);
    await restarted.expire.run();
    await restarted.end();
    expect(await bench.booking(id)).toMatchObject({ status: 'requested', freeCancelUntil: null });
  });

  it('so long that the session’s own time has passed there is nothing left to buy', async () => {
    const id = await aHold();
    const orderRef = await bench.startPaying(id);
    bench.money.provider.pay(orderRef, db.clock.now());
    db.clock.moveTo(startNo(0));
    await bench.expire.run();
    expect((await bench.booking(id)).status).toBe('expired');
    expect(await moneyOf(id)).toEqual({ kept: 0, owed: 250_000 });
  });
});

describe('a hold that was given up', () => {
  it('is first taken back at the provider, and its money goes back all the same', async () => {
    const id = await aHold();
    const orderRef = await bench.startPaying(id);
    await bench.cancel.run(id, client.accountId);
    expect(bench.money.provider.voided).toContain(orderRef);
    bench.money.provider.pay(orderRef, db.clock.now());
    await bench.money.reconcile.run(orderRef);
    expect((await bench.booking(id)).status).toBe('cancelled');
    expect(await moneyOf(id)).toEqual({ kept: 0, owed: 250_000 });
  });

  it('is not given up when it turns out to be paid', async () => {
    const id = await aHold();
    const orderRef = await bench.startPaying(id);
    bench.money.provider.pay(orderRef, db.clock.now());
    const refused = bench.cancel.run(id, client.accountId);
    await expect(refused).rejects.toMatchObject({
      code: 'booking_not_in_state',
      details: { presentStatus: 'requested' },
    });
    expect(await moneyOf(id)).toEqual({ kept: 250_000, owed: 0 });
  });

  it('was nobody’s business: its psychologist never sees it and hears nothing', async () => {
    const id = await aHold();
    await bench.cancel.run(id, client.accountId);
    expect(await events('booking.cancelled', id)).toEqual([]);
    const { psychologistId: ownerId } = practice;
    const now = db.clock.now();
    const seen = await bench.reader.list({ party: 'psychologist', ownerId, now, limit: 10 });
    expect(seen).toEqual([]);
  });
});
