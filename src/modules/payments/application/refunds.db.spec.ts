import { AnySubject, PaymentsBench, type Bill } from '../../../../test/support/payments-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { violatedConstraint } from '../../../platform/database/transaction-runner.js';
import type { Refund } from '../infrastructure/refund.repository.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: PaymentsBench;

beforeAll(async () => {
  db = await testDatabase();
  bench = new PaymentsBench(db, new AnySubject(plusMinutes(START, 14)));
});
beforeEach(() => {
  db.clock.moveTo(START);
});
/** Whatever a test left on its way arrives, so that the next one's sweeps find its own alone. */
afterEach(async () => {
  bench.provider.refundAnswers = [];
  await sweepLater();
  for (const orderRef of bench.provider.orders.keys()) bench.provider.confirmRefunds(orderRef);
  await sweepLater();
  bench.provider.refundsAsked.length = 0;
});
afterAll(() => db.close());

/** A paid booking that was rejected just now. */
async function owed(): Promise<Bill & { orderRef: string }> {
  const bill = await bench.paid();
  await db.runner.run((tx) => bench.refundBooking.run(tx, bill.bookingId, 'rejected'));
  return bill;
}

async function refundOf({ bookingId }: Bill): Promise<Refund> {
  const [refund] = await bench.refunds.ofBookings(db.database, [bookingId]);
  if (!refund) throw new Error('There is no refund.');
  return refund;
}

/** What the refund accounts hold for a booking: owed, on its way, and what is left at the provider. */
async function accounts({ bookingId }: Bill): Promise<number[]> {
  const names = ['client_funds', 'refunds_owed', 'refunds_in_transit', 'gateway:midtrans'];
  return Promise.all(names.map((name) => bench.balance(name, bookingId)));
}

/** The next sweep that asks the provider again. */
async function sweepLater(): Promise<void> {
  db.clock.advance(21_000);
  await bench.follow.run();
}

describe('a booking that ends without a session', () => {
  it('owes its whole price back, once, in the transaction that ends it', async () => {
    const bill = await owed();
    await db.runner.run((tx) => bench.refundBooking.run(tx, bill.bookingId, 'rejected'));
    expect(await refundOf(bill)).toMatchObject({ status: 'requested', amount: 250_000 });
    expect(await accounts(bill)).toEqual([0, -250_000, 0, 250_000]);
    expect(await bench.refunds.ofBookings(db.database, [bill.bookingId])).toHaveLength(1);
  });

  it('owes nothing when nothing was paid', async () => {
    const bill = await bench.invoice();
    await db.runner.run((tx) => bench.refundBooking.run(tx, bill.bookingId, 'rejected'));
    expect(await bench.refunds.ofBookings(db.database, [bill.bookingId])).toEqual([]);
    expect(await bench.causes(bill.bookingId)).toEqual([]);
  });

  it('never pays back more than came in, whatever asks for it', async () => {
    const bill = await owed();
    const again = db.runner.run((tx) =>
      bench.refundBooking.run(tx, bill.bookingId, 'psychologist_absent'),
    );
    const error: unknown = await again.catch((thrown: unknown) => thrown);
    expect(violatedConstraint(error)).toBe('payment_never_returns_more');
    expect(await accounts(bill)).toEqual([0, -250_000, 0, 250_000]);
  });
});

describe('a refund', () => {
  it('is sent with its own key and confirmed only when the bank has confirmed it', async () => {
    const bill = await owed();
    await bench.follow.run();
    const { id, refundKey, status } = await refundOf(bill);
    expect(status).toBe('sent');
    expect(bench.provider.refundsAsked).toEqual([
      { orderRef: bill.orderRef, refundKey, amount: 250_000 },
    ]);
    expect(await accounts(bill)).toEqual([0, 0, -250_000, 250_000]);

    await sweepLater();
    await bench.follow.ofOrder(bill.orderRef);
    expect((await refundOf(bill)).status).toBe('sent');

    bench.provider.confirmRefunds(bill.orderRef);
    await bench.follow.ofOrder(bill.orderRef);
    expect((await refundOf(bill)).status).toBe('confirmed');
    expect(await accounts(bill)).toEqual([0, 0, 0, 0]);
    const events = await db.database.query<{ payload: object }>(
      `SELECT payload FROM outbox WHERE type = 'payment.refund_confirmed' AND aggregate_id = $1`,
      [id],
    );
    expect(events).toEqual([
      { payload: { bookingId: bill.bookingId, refundId: id, amount: 250_000 } },
    ]);
  });

  it('that the provider denies waits for the client, and the money is owed again', async () => {
    const bill = await owed();
    bench.provider.refundAnswers = ['denied'];
    await bench.follow.run();
    expect((await refundOf(bill)).status).toBe('waiting_for_client');
    expect(await accounts(bill)).toEqual([0, -250_000, 0, 250_000]);
    const { id } = await refundOf(bill);
    expect(await bench.causes(bill.bookingId)).toEqual(
      expect.arrayContaining([`refund:${id}:owed`, `refund:${id}:sent`, `refund:${id}:refused`]),
    );
    await sweepLater();
    expect(bench.provider.refundsAsked).toHaveLength(1);
  });

  it('whose answer is lost but which was done is not asked for again', async () => {
    const bill = await owed();
    bench.provider.refundAnswers = ['lost'];
    await bench.follow.run();
    bench.provider.confirmRefunds(bill.orderRef);
    await sweepLater();
    expect(bench.provider.refundsAsked).toHaveLength(1);
    expect((await refundOf(bill)).status).toBe('confirmed');
  });

  it('whose question is lost is asked for again with the same key', async () => {
    const bill = await owed();
    bench.provider.refundAnswers = ['unknown', 'unknown'];
    await bench.follow.run();
    await sweepLater();
    await sweepLater();
    const { refundKey, status } = await refundOf(bill);
    expect(status).toBe('sent');
    expect(bench.provider.refundsAsked.map((asked) => asked.refundKey)).toEqual(
      Array.from(bench.provider.refundsAsked, () => refundKey),
    );
    expect(bench.provider.refundsAsked).toHaveLength(3);
    bench.provider.confirmRefunds(bill.orderRef);
    await sweepLater();
    expect(await accounts(bill)).toEqual([0, 0, 0, 0]);
  });

  it('is looked after again only after a while, however often the sweep runs', async () => {
    const bill = await owed();
    bench.provider.refundAnswers = Array.from({ length: 9 }, () => 'unknown');
    await bench.follow.run();
    const asked = bench.provider.refundsAsked.length;
    await bench.follow.run();
    await bench.follow.run();
    expect(bench.provider.refundsAsked).toHaveLength(asked);
    expect((await refundOf(bill)).status).toBe('sent');
  });

  it('is confirmed once by ten who look at the same moment', async () => {
    const bill = await owed();
    await Promise.all(Array.from({ length: 5 }, () => bench.follow.run()));
    bench.provider.confirmRefunds(bill.orderRef);
    await Promise.all(Array.from({ length: 10 }, () => bench.follow.ofOrder(bill.orderRef)));
    expect(await accounts(bill)).toEqual([0, 0, 0, 0]);
    expect(new Set(bench.provider.refundsAsked.map((asked) => asked.refundKey)).size).toBe(1);
  });
});
