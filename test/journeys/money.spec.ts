import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { PaymentGateway } from '../../src/modules/payments/domain/payment-gateway.js';
import { ReconcilePayment } from '../../src/modules/payments/index.js';
import { openHouse, SERVER_KEY, type House } from '../support/house.js';
import { eventually } from '../support/eventually.js';
import { faultsInTheBooks } from '../support/money.js';
import { wishFor } from '../support/practice.js';
import { json, Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

describe('money, from the payment to the psychologist', () => {
  let house: House;
  let scene: Scene;

  beforeAll(async () => {
    house = await openHouse();
  }, 60_000);
  afterAll(() => house.close());

  beforeEach(async () => {
    scene = await Scene.set(house);
  });
  afterEach(async () => {
    expect(await faultsInTheBooks(house.database)).toEqual([]);
  });

  test('a payment makes the booking requested; the same notification twice changes nothing more', async () => {
    const client = await scene.newClient();
    const booking = await scene.requested(client);
    const [message] = await house.database.query<{ raw: string }>(
      `SELECT raw FROM provider_message WHERE raw LIKE '%settlement%' ORDER BY received_at DESC LIMIT 1`,
    );
    const again = await fetch(`${house.url}/api/v1/webhooks/payments/midtrans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: message?.raw ?? '',
    });
    expect(again.status).toBe(200);
    await house.jobs.settle();
    const after = await client.booking(booking.id);
    expect(after.version).toBe(booking.version);
    const postings = await house.database.query(
      `SELECT 1 FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id WHERE e.booking_id = $1`,
      [booking.id],
    );
    expect(postings).toHaveLength(2);
  });

  test('the psychologist rejects with a reason: the client reads it and gets everything back', async () => {
    const client = await scene.newClient();
    const { id } = await scene.requested(client);
    await ok(
      scene.psychologist.api.POST('/api/v1/bookings/{id}/reject', {
        params: { path: { id } },
        body: { reasonCode: 'not_available', reason: 'Saya harus ke luar kota.' },
      }),
    );
    const refunded = await eventually(
      'the refund to be confirmed',
      async () => {
        await house.jobs.settle();
        const booking = await client.booking(id);
        return booking.refund?.status === 'confirmed' && booking;
      },
      40,
    );
    expect(refunded.status).toBe('rejected');
    expect(refunded.rejection).toEqual({
      reasonCode: 'not_available',
      reason: 'Saya harus ke luar kota.',
    });
    expect(refunded.refund?.amount.amount).toBe(250_000);
    const sealed = await house.database.query<{ reason_sealed: string }>(
      'SELECT reason_sealed FROM booking_event WHERE booking_id = $1 AND reason_sealed IS NOT NULL',
      [id],
    );
    expect(sealed[0]?.reason_sealed).toMatch(/^v1\./);
  });

  test('a request nobody decides lapses at its deadline and is paid back', async () => {
    const client = await scene.newClient();
    const { id } = await scene.requested(client, 12);
    await house.advance(24 * 60 + 5);
    const booking = await scene.becomes(client, id, 'rejected');
    expect(booking.refund?.amount.amount).toBe(250_000);
    expect(booking.rejection).toEqual({ reasonCode: null, reason: null });
  });

  test('confirmed, reminded a day and an hour before, completed, earned after 48 hours', async () => {
    const client = await scene.newClient();
    const { id, startsAt } = await scene.requested(client, 12);
    const confirm = () =>
      scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id } } });
    await ok(confirm());
    expect(await problem(confirm())).toMatchObject({
      code: 'booking_not_in_state',
      presentStatus: 'confirmed',
    });
    const early = scene.psychologist.api.POST('/api/v1/bookings/{id}/complete', {
      params: { path: { id } },
    });
    expect((await problem(early)).code).toBe('too_early');

    const minutesUntil = (Date.parse(startsAt) - house.now()) / 60_000;
    const before = (await scene.mailsTo(client.me.email)).length;
    await house.advance(Math.ceil(minutesUntil - 24 * 60) + 1);
    await eventually('the reminder of the day before', async () => {
      return (await scene.mailsTo(client.me.email)).length > before;
    });
    await house.advance(23 * 60);
    const reminders = await eventually('the reminder of the hour before', async () => {
      const mails = await scene.mailsTo(client.me.email);
      return mails.length >= before + 2 && mails;
    });
    expect(reminders.map((mail) => mail.subject).join(' ')).not.toMatch(/psikolog|konsultasi/i);

    await house.advance(2 * 60);
    await ok(
      scene.psychologist.api.POST('/api/v1/bookings/{id}/complete', { params: { path: { id } } }),
    );
    await house.advance(48 * 60 + 1);
    // The worker may have taken it a moment before the sweep that is waited for here.
    const earned = await eventually('the session to be earned', async () => {
      const lines = await house.database.query<{ account_code: string; amount: number }>(
        `SELECT e.account_code, e.amount FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
          WHERE t.cause = $1 ORDER BY e.line`,
        [`booking:${id}:earned`],
      );
      return lines.length > 0 && lines;
    });
    expect(earned).toEqual([
      { account_code: 'client_funds', amount: 250_000 },
      { account_code: 'psychologist_payable', amount: -208_375 },
      { account_code: 'fee_income', amount: -37_500 },
      { account_code: 'vat_out', amount: -4_125 },
    ]);
  });

  test('money paid in time and heard of late still buys the time', async () => {
    const client = await scene.newClient();
    const held = await client.hold(wishFor(scene.practice, (await scene.slotAt(20)).startsAt));
    const orderRef = await scene.startedOrder(client, held);
    await house.sandbox(`/control/payments/${orderRef}/pay`, json({ notify: false }));
    await house.advance(16);
    await scene.becomes(client, held.id, 'requested');
  });

  test('money for a time that was let go buys it again while it is free', async () => {
    const client = await scene.newClient();
    const { held, hear } = await paidButUnheard(client, 22);
    await hear();
    await scene.becomes(client, held.id, 'requested');
  });

  test('money for a time that somebody else has meanwhile goes back in full', async () => {
    const [late, quick] = await Promise.all([scene.newClient(), scene.newClient()]);
    const { held, hear } = await paidButUnheard(late, 24);
    await quick.hold(wishFor(scene.practice, held.startsAt));
    await hear();
    const lost = await eventually(
      'the refund',
      async () => {
        await house.jobs.settle();
        const booking = await late.booking(held.id);
        return booking.refund?.status === 'confirmed' && booking;
      },
      40,
    );
    expect(lost.status).toBe('expired');
    expect(lost.refund?.amount.amount).toBe(250_000);
  });

  test('two payments of one invoice share one attempt', async () => {
    const client = await scene.newClient();
    const held = await client.hold(wishFor(scene.practice, (await scene.slotAt(9)).startsAt));
    const invoiceId = held.invoice?.id ?? '';
    const payments = await Promise.all([
      client.startPayment(invoiceId),
      client.startPayment(invoiceId),
    ]);
    expect(payments[0].id).toBe(payments[1].id);
  });

  test('a notification with a wrong signature or amount is refused and moves nothing', async () => {
    const client = await scene.newClient();
    const held = await client.hold(wishFor(scene.practice, (await scene.slotAt(13)).startsAt));
    const orderRef = await scene.startedOrder(client, held);
    const notify = (body: object): Promise<Response> =>
      fetch(`${house.url}/api/v1/webhooks/payments/midtrans`, json(body));
    const forged = {
      order_id: orderRef,
      status_code: '200',
      gross_amount: '250000.00',
      transaction_status: 'settlement',
      signature_key: 'ab'.repeat(64),
    };
    expect((await notify(forged)).status).toBe(403);
    const gross = '1000.00';
    const signature = createHash('sha512')
      .update(`${orderRef}200${gross}${SERVER_KEY}`)
      .digest('hex');
    const cheap = await notify({ ...forged, gross_amount: gross, signature_key: signature });
    expect(cheap.status).toBe(422);
    await house.jobs.settle();
    expect((await client.booking(held.id)).status).toBe('held');
  });

  /** A hold that expired although its money was paid: the provider stayed silent for too long. */
  async function paidButUnheard(
    client: Visitor,
    index: number,
  ): Promise<{ held: Schemas['BookingResponse']; hear: () => Promise<unknown> }> {
    const held = await client.hold(wishFor(scene.practice, (await scene.slotAt(index)).startsAt));
    const orderRef = await scene.startedOrder(client, held);
    const gateway = house.app.get(PaymentGateway, { strict: false });
    const silence = jest.spyOn(gateway, 'statusOf').mockResolvedValue({ kind: 'unknown' });
    try {
      await house.sandbox(`/control/payments/${orderRef}/pay`, json({ notify: false }));
      await house.advance(60);
      await scene.becomes(client, held.id, 'expired');
    } finally {
      silence.mockRestore();
    }
    return { held, hear: () => house.app.get(ReconcilePayment, { strict: false }).run(orderRef) };
  }
});
