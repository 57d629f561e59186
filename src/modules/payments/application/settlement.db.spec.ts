import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  AnySubject,
  PaymentsBench,
  SERVER_KEY,
  type Bill,
} from '../../../../test/support/payments-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { HOUR, plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import {
  BadSignature,
  IdempotencyKeyReused,
  NotFound,
  ValidationFailed,
} from '../../../platform/http/http.errors.js';
import { violatedConstraint } from '../../../platform/database/transaction-runner.js';
import { InvoiceNotOpen, PaymentProviderUnavailable } from '../domain/payments.errors.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let subject: AnySubject;
let bench: PaymentsBench;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
});
beforeEach(() => {
  db.clock.moveTo(START);
  subject = new AnySubject(plusMinutes(START, 14));
  bench = new PaymentsBench(db, subject);
});
afterAll(() => db.close());

async function invoiceStatus({ bookingId }: Bill): Promise<string | undefined> {
  const [invoice] = await bench.invoices.ofBookings(db.database, [bookingId]);
  return invoice?.status;
}

describe('beginning to pay', () => {
  it('notes the attempt, then gives the provider’s page', async () => {
    const bill = await bench.invoice();
    const payment = await bench.startPaying(bill);
    expect(payment).toMatchObject({
      status: 'pending',
      attempt: 1,
      amount: 250_000,
      payUntil: subject.payUntil,
      orderRef: `RP-${bill.invoiceId.replaceAll('-', '')}-1`,
      redirectUrl: `https://pay.test/RP-${bill.invoiceId.replaceAll('-', '')}-1`,
    });
    expect(payment.orderRef.length).toBeLessThanOrEqual(50);
  });

  it('ten times at once is one attempt', async () => {
    const bill = await bench.invoice();
    const payments = await Promise.all(Array.from({ length: 10 }, () => bench.startPaying(bill)));
    expect(new Set(payments.map((payment) => payment.id)).size).toBe(1);
    expect(bench.provider.orders.size).toBe(1);
    expect(bench.provider.voided).toEqual([]);
  });

  it('again under one key is the same payment for ever, even when it has been paid', async () => {
    const bill = await bench.invoice();
    const first = await bench.startPaying(bill, 'key-1');
    bench.provider.pay(first.orderRef, START);
    await bench.reconcile.run(first.orderRef);
    expect(await bench.startPaying(bill, 'key-1')).toMatchObject({
      id: first.id,
      status: 'settled',
    });
  });

  it('of another invoice under the same key is refused', async () => {
    const bill = await bench.invoice();
    await bench.startPaying(bill, 'key-1');
    const { invoiceId } = await bench.invoice();
    await expect(bench.startPaying({ ...bill, invoiceId }, 'key-1')).rejects.toThrow(
      IdempotencyKeyReused,
    );
  });

  it('of somebody else’s invoice finds nothing', async () => {
    const bill = await bench.invoice();
    await expect(bench.startPaying({ ...bill, payerAccountId: newId() })).rejects.toThrow(NotFound);
  });

  it('of an invoice that is paid or void is refused', async () => {
    await expect(bench.startPaying(await bench.paid())).rejects.toThrow(InvoiceNotOpen);
    const bill = await bench.invoice();
    await db.runner.run((tx) => bench.voidInvoice.ofBooking(tx, bill.bookingId));
    await expect(bench.startPaying(bill)).rejects.toThrow(InvoiceNotOpen);
  });

  it('while the provider is silent is refused, and may be asked again', async () => {
    const bill = await bench.invoice();
    bench.provider.checkoutAnswers = [{ kind: 'unknown' }];
    await expect(bench.startPaying(bill, 'key-2')).rejects.toThrow(PaymentProviderUnavailable);
    expect(await bench.startPaying(bill, 'key-2')).toMatchObject({ attempt: 1, status: 'pending' });
  });

  it('whose page was lost gives that order up and opens another', async () => {
    const bill = await bench.invoice();
    bench.provider.checkoutAnswers = [{ kind: 'duplicate' }];
    const payment = await bench.startPaying(bill);
    expect(payment.attempt).toBe(2);
    expect(bench.provider.voided).toEqual([payment.orderRef.replace(/2$/, '1')]);
  });

  it('never loses the page another request has just opened, whatever the provider says', async () => {
    const bill = await bench.invoice();
    jest.spyOn(bench.provider, 'checkout').mockImplementationOnce(async () => {
      await bench.startPaying(bill, 'their key');
      return { kind: 'refused' };
    });
    const mine = await bench.startPaying(bill, 'my key');
    expect(mine).toMatchObject({ attempt: 1, status: 'pending' });
    expect(await bench.startPaying(bill, 'my key')).toEqual(mine);
    expect(bench.provider.voided).not.toContain(mine.orderRef);
  });

  it('shows nobody the page of an order that was given up meanwhile', async () => {
    const bill = await bench.invoice();
    const checkout = bench.provider.checkout.bind(bench.provider);
    jest.spyOn(bench.provider, 'checkout').mockImplementationOnce(async (request) => {
      const created = await checkout(request);
      bench.provider.checkoutAnswers = [{ kind: 'refused' }];
      await bench.startPaying(bill, 'their key');
      return created;
    });
    const mine = await bench.startPaying(bill, 'my key');
    expect(mine).toMatchObject({ attempt: 2, status: 'pending' });
    expect(bench.provider.voided).toContain(mine.orderRef.replace(/2$/, '1'));
  });

  it('that the provider refuses twice is refused', async () => {
    const bill = await bench.invoice();
    bench.provider.checkoutAnswers = [{ kind: 'refused' }, { kind: 'refused' }];
    await expect(bench.startPaying(bill)).rejects.toThrow(PaymentProviderUnavailable);
  });

  it.each([
    ...['https://evil.test/sesi', '//evil.test', 'http://localhost:3000.evil.test/', 'sesi'],
    ...['/\\evil.test', '\\\\evil.test', 'https:evil.test', 'http:evil.test', '%2F%2Fevil.test'],
    ...['http://localhost:3000@evil.test/', 'http://evil.test/#http://localhost:3000/'],
    ...['http://localhost:3000\\@evil.test/', 'http://localhost:3000/\t//evil.test', ''],
    ...['javascript:alert(1)//http://localhost:3000/', 'https://localhost:3000/sesi'],
  ])('does not send the payer on to %s', async (returnUrl) => {
    const { invoiceId, payerAccountId } = await bench.invoice();
    const request = { invoiceId, payerAccountId, key: newId(), method: 'qris' as const };
    await expect(bench.start.run({ ...request, returnUrl })).rejects.toThrow(ValidationFailed);
  });
});

describe('money that came in', () => {
  it('settles its invoice and is booked once, however often anybody looks', async () => {
    const bill = await bench.paid();
    await bench.reconcile.run(bill.orderRef);
    expect(await invoiceStatus(bill)).toBe('paid');
    expect(subject.settled).toEqual([bill.bookingId]);
    expect(await bench.balance('gateway:midtrans', bill.bookingId)).toBe(250_000);
    expect(await bench.balance('client_funds', bill.bookingId)).toBe(-250_000);
    expect(await bench.refunds.ofBookings(db.database, [bill.bookingId])).toEqual([]);
  });

  it('for a time that is gone is owed back at once, never through the booking', async () => {
    subject.settlement = 'surplus';
    const bill = await bench.paid();
    expect(await invoiceStatus(bill)).toBe('open');
    expect(await bench.balance('client_funds', bill.bookingId)).toBe(0);
    expect(await bench.balance('refunds_owed', bill.bookingId)).toBe(-250_000);
    const [refund] = await bench.refunds.ofBookings(db.database, [bill.bookingId]);
    expect(refund).toMatchObject({ amount: 250_000, status: 'requested' });
  });

  it('for an invoice that nobody had to pay any more is owed back without asking', async () => {
    const bill = await bench.invoice();
    const { orderRef } = await bench.startPaying(bill);
    await db.runner.run((tx) => bench.voidInvoice.ofBooking(tx, bill.bookingId));
    bench.provider.pay(orderRef, START);
    await bench.reconcile.run(orderRef);
    expect(subject.settled).toEqual([]);
    expect(await bench.balance('refunds_owed', bill.bookingId)).toBe(-250_000);
  });

  it('on an attempt we had given up counts all the same', async () => {
    const bill = await bench.invoice();
    const { orderRef } = await bench.startPaying(bill);
    bench.provider.orders.set(orderRef, { kind: 'expired' });
    await bench.reconcile.run(orderRef);
    expect((await bench.payments.byOrder(db.database, orderRef))?.status).toBe('expired');
    bench.provider.pay(orderRef, START);
    await bench.reconcile.run(orderRef);
    expect(await invoiceStatus(bill)).toBe('paid');
  });

  it('stays come in, whatever the provider says of the order later', async () => {
    const { orderRef } = await bench.paid();
    for (const kind of ['expired', 'cancelled', 'failed'] as const) {
      bench.provider.orders.set(orderRef, { kind });
      await bench.reconcile.run(orderRef);
    }
    expect((await bench.payments.byOrder(db.database, orderRef))?.status).toBe('settled');
  });

  it('of another amount or currency than was asked for moves nothing', async () => {
    const bill = await bench.invoice();
    const { orderRef } = await bench.startPaying(bill);
    bench.provider.pay(orderRef, START, 1_000);
    expect(await bench.reconcile.run(orderRef)).toEqual({ kind: 'unknown' });
    expect(await invoiceStatus(bill)).toBe('open');
    expect(await bench.causes(bill.bookingId)).toEqual([]);
  });

  it('settles an invoice once: the database refuses a second payment that would', async () => {
    const bill = await bench.paid();
    const first = await bench.payments.byOrder(db.database, bill.orderRef);
    if (!first) throw new Error('There is no payment.');
    const second = { ...first, id: newId(), attempt: 2, orderRef: `${bill.orderRef}2` };
    const both = db.runner.run(async (tx) => {
      await bench.payments.insert(tx, { ...second, requestKey: newId() });
      const facts = { paidAt: START, providerRef: newId(), usedAs: 'invoice' } as const;
      await bench.payments.settle(tx, second.id, facts);
    });
    const error: unknown = await both.catch((thrown: unknown) => thrown);
    expect(violatedConstraint(error)).toBe('payment_settles_invoice_once');
  });
});

describe('attempts nobody told us about', () => {
  it('are asked about, every one once in a while', async () => {
    const bill = await bench.invoice();
    const { orderRef } = await bench.startPaying(bill);
    bench.provider.pay(orderRef, START);
    db.clock.advance(1_000);
    expect(await bench.reconcileUnsettled.run()).toBeGreaterThanOrEqual(1);
    expect(await invoiceStatus(bill)).toBe('paid');
  });

  it('that nobody ever opened are forgotten an hour after their time', async () => {
    const bill = await bench.invoice();
    const { orderRef } = await bench.startPaying(bill);
    db.clock.moveTo(plusMinutes(subject.payUntil, 60));
    await bench.reconcile.run(orderRef);
    expect((await bench.payments.byOrder(db.database, orderRef))?.status).toBe('pending');
    db.clock.advance(HOUR);
    await bench.reconcile.run(orderRef);
    expect((await bench.payments.byOrder(db.database, orderRef))?.status).toBe('expired');
  });

  it('leave it unclear whether money comes until their time is up or the provider says so', async () => {
    const bill = await bench.invoice();
    const prospect = () => bench.probe.ofBooking(bill.bookingId);
    expect(await prospect()).toBe('none');
    const { orderRef } = await bench.startPaying(bill);
    expect(await prospect()).toBe('none');
    bench.provider.orders.set(orderRef, { kind: 'pending' });
    expect(await prospect()).toBe('unclear');
    db.clock.moveTo(subject.payUntil);
    expect(await prospect()).toBe('none');
    bench.provider.isSilent = true;
    expect(await prospect()).toBe('unclear');
    bench.provider.isSilent = false;
    bench.provider.pay(orderRef, START);
    expect(await prospect()).toBe('paid');
    expect(await prospect()).toBe('paid');
  });
});

describe('a notification', () => {
  function signed(fields: { order_id: string; gross_amount?: string; signature_key?: string }) {
    const body = { status_code: '200', gross_amount: '250000.00', ...fields };
    const signature_key = createHash('sha512')
      .update(body.order_id + body.status_code + body.gross_amount + SERVER_KEY)
      .digest('hex');
    return JSON.stringify({ signature_key, ...body, an_unknown_field: 1 });
  }

  async function heard(orderRef: string): Promise<number> {
    const rows = await db.database.query(
      `SELECT 1 FROM outbox WHERE type = 'payment.notified' AND payload->>'orderRef' = $1`,
      [orderRef],
    );
    return rows.length;
  }

  it('is stored as it came and acted on once, however often it arrives', async () => {
    const order_id = newId();
    const raw = signed({ order_id });
    await Promise.all(Array.from({ length: 10 }, () => bench.receive.run(raw)));
    expect(await heard(order_id)).toBe(1);
    const stored = await db.database.query('SELECT raw FROM provider_message WHERE raw = $1', [
      raw,
    ]);
    expect(stored).toEqual([{ raw }]);
  });

  it('of the same order that says something else is another one', async () => {
    const order_id = newId();
    await bench.receive.run(signed({ order_id }));
    await bench.receive.run(signed({ order_id, gross_amount: '250000.0' }));
    expect(await heard(order_id)).toBe(2);
  });

  it('that Midtrans did not sign is refused', async () => {
    const order_id = newId();
    const forged = signed({ order_id, signature_key: 'ab'.repeat(64) });
    await expect(bench.receive.run(forged)).rejects.toThrow(BadSignature);
    expect(await heard(order_id)).toBe(0);
  });

  it('of another amount than was asked for is refused', async () => {
    const { orderRef } = await bench.startPaying(await bench.invoice());
    const cheap = signed({ order_id: orderRef, gross_amount: '1000.00' });
    await expect(bench.receive.run(cheap)).rejects.toThrow(ValidationFailed);
    expect(await heard(orderRef)).toBe(0);
  });

  it.each(['', 'no JSON', '[]', 'null', '{"order_id":7}', '{"order_id":""}'])(
    'that reads %j is refused',
    async (raw) => {
      await expect(bench.receive.run(raw)).rejects.toThrow(ValidationFailed);
    },
  );
});
