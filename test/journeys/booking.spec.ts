import { createHash, randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { PaymentGateway } from '../../src/modules/payments/domain/payment-gateway.js';
import { ReconcilePayment } from '../../src/modules/payments/index.js';
import { openHouse, SERVER_KEY, type House } from '../support/house.js';
import { eventually } from '../support/eventually.js';
import { faultsInTheBooks } from '../support/money.js';
import { account, freeSlots, openPractice, wishFor, type Practice } from '../support/practice.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

interface Mail {
  readonly to: string[];
  readonly subject: string;
}

describe('booking, from the hold to the outcome', () => {
  let house: House;
  let practice: Practice;
  let psychologist: Visitor;

  beforeAll(async () => {
    house = await openHouse();
  }, 60_000);
  afterAll(() => house.close());

  beforeEach(async () => {
    practice = await openPractice(house);
    psychologist = house.visitor();
    await psychologist.logIn(practice.email);
  });
  afterEach(async () => {
    expect(await faultsInTheBooks(house.database)).toEqual([]);
  });

  async function newClient(): Promise<Visitor & { me: Schemas['MeResponse'] }> {
    const visitor = house.visitor();
    return Object.assign(visitor, { me: await visitor.register() });
  }

  async function slotAt(index: number): Promise<Schemas['Slot']> {
    const slots = await freeSlots(house, house.visitor(), practice);
    const slot = slots[index];
    if (!slot) throw new Error('There is no such slot.');
    return slot;
  }

  /** Holds, pays at the provider, and waits until the booking is requested. */
  async function requested(client: Visitor, index = 0): Promise<Schemas['BookingResponse']> {
    const held = await client.hold(wishFor(practice, (await slotAt(index)).startsAt));
    const orderRef = await pay(client, held);
    expect(orderRef).toMatch(/^RP-/);
    return becomes(client, held.id, 'requested');
  }

  function becomes(
    party: Visitor,
    id: string,
    status: Schemas['BookingStatus'],
  ): Promise<Schemas['BookingResponse']> {
    return eventually(`the booking to be ${status}`, async () => {
      const booking = await party.booking(id);
      return booking.status === status && booking;
    });
  }

  async function pay(client: Visitor, held: Schemas['BookingResponse']): Promise<string> {
    const orderRef = await startedOrder(client, held);
    await house.sandbox(`/control/payments/${orderRef}/pay`, json({}));
    return orderRef;
  }

  async function startedOrder(client: Visitor, held: Schemas['BookingResponse']): Promise<string> {
    const payment = await client.startPayment(held.invoice?.id ?? '');
    expect(payment.redirectUrl).toContain(house.sandboxUrl);
    const [row] = await house.database.query<{ order_ref: string }>(
      'SELECT order_ref FROM payment WHERE id = $1',
      [payment.id],
    );
    return row?.order_ref ?? '';
  }

  async function mailsTo(address: string): Promise<Mail[]> {
    const { items } = await house.sandbox<{ items: Mail[] }>(
      `/control/mails?to=${encodeURIComponent(address)}`,
    );
    return items;
  }

  test('of two clients who want one time at one moment exactly one gets it, the other three nearest alternatives', async () => {
    const [one, two] = await Promise.all([newClient(), newClient()]);
    const slots = await freeSlots(house, one, practice);
    const wanted = slots[5];
    const wish = wishFor(practice, wanted?.startsAt ?? '');
    const answers = await Promise.all([one.tryHold(wish), two.tryHold(wish)]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
    const lost = answers.find(({ response }) => response.status === 409);
    const refusal = lost?.error as Schemas['Problem'];
    expect(refusal.code).toBe('slot_taken');
    expect(refusal.alternatives?.map(({ startsAt }) => startsAt)).toEqual(
      [slots[4], slots[6], slots[3]].map((slot) => slot?.startsAt),
    );
  });

  test('forty clients race for one time: one holds it, nobody gets an error of ours', async () => {
    const clients = await Promise.all(Array.from({ length: 40 }, () => newClient()));
    const wish = wishFor(practice, (await slotAt(2)).startsAt);
    const answers = await Promise.all(clients.map((client) => client.tryHold(wish)));
    const statuses = answers.map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(39);
  });

  test('a hold that nobody pays for expires, and its time is free again', async () => {
    const client = await newClient();
    const slot = await slotAt(1);
    const held = await client.hold(wishFor(practice, slot.startsAt));
    expect(held.status).toBe('held');
    expect(await freeSlots(house, client, practice)).not.toContainEqual(slot);
    await house.advance(16);
    await becomes(client, held.id, 'expired');
    expect(await freeSlots(house, client, practice)).toContainEqual(slot);
  });

  test('a payment makes the booking requested; the same notification twice changes nothing more', async () => {
    const client = await newClient();
    const booking = await requested(client);
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
    const client = await newClient();
    const { id } = await requested(client);
    await ok(
      psychologist.api.POST('/api/v1/bookings/{id}/reject', {
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
    const client = await newClient();
    const { id } = await requested(client, 12);
    await house.advance(24 * 60 + 5);
    const booking = await becomes(client, id, 'rejected');
    expect(booking.refund?.amount.amount).toBe(250_000);
    expect(booking.rejection).toEqual({ reasonCode: null, reason: null });
  });

  test('confirmed, reminded a day and an hour before, completed, earned after 48 hours', async () => {
    const client = await newClient();
    const { id, startsAt } = await requested(client, 12);
    const confirm = (): ReturnType<typeof psychologist.api.POST> =>
      psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id } } });
    await ok(confirm());
    expect(await problem(confirm())).toMatchObject({
      code: 'booking_not_in_state',
      presentStatus: 'confirmed',
    });
    const early = psychologist.api.POST('/api/v1/bookings/{id}/complete', {
      params: { path: { id } },
    });
    expect((await problem(early)).code).toBe('too_early');

    const minutesUntil = (Date.parse(startsAt) - house.now()) / 60_000;
    const before = (await mailsTo(client.me.email)).length;
    await house.advance(Math.ceil(minutesUntil - 24 * 60) + 1);
    await eventually('the reminder of the day before', async () => {
      return (await mailsTo(client.me.email)).length > before;
    });
    await house.advance(23 * 60);
    const reminders = await eventually('the reminder of the hour before', async () => {
      const mails = await mailsTo(client.me.email);
      return mails.length >= before + 2 && mails;
    });
    expect(reminders.map((mail) => mail.subject).join(' ')).not.toMatch(/psikolog|konsultasi/i);

    await house.advance(2 * 60);
    await ok(psychologist.api.POST('/api/v1/bookings/{id}/complete', { params: { path: { id } } }));
    await house.advance(48 * 60 + 1);
    const earned = await house.database.query<{ account_code: string; amount: number }>(
      `SELECT e.account_code, e.amount FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
        WHERE t.cause = $1 ORDER BY e.line`,
      [`booking:${id}:earned`],
    );
    expect(earned).toEqual([
      { account_code: 'client_funds', amount: 250_000 },
      { account_code: 'psychologist_payable', amount: -208_375 },
      { account_code: 'fee_income', amount: -37_500 },
      { account_code: 'vat_out', amount: -4_125 },
    ]);
  });

  test('money paid in time and heard of late still buys the time', async () => {
    const client = await newClient();
    const held = await client.hold(wishFor(practice, (await slotAt(20)).startsAt));
    const orderRef = await startedOrder(client, held);
    await house.sandbox(`/control/payments/${orderRef}/pay`, json({ notify: false }));
    await house.advance(16);
    await becomes(client, held.id, 'requested');
  });

  test('money for a time that was let go buys it again while it is free', async () => {
    const client = await newClient();
    const { held, hear } = await paidButUnheard(client, 22);
    await hear();
    await becomes(client, held.id, 'requested');
  });

  test('money for a time that somebody else has meanwhile goes back in full', async () => {
    const [late, quick] = await Promise.all([newClient(), newClient()]);
    const { held, hear } = await paidButUnheard(late, 24);
    await quick.hold(wishFor(practice, held.startsAt));
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

  /** A hold that expired although its money was paid: the provider stayed silent for too long. */
  async function paidButUnheard(
    client: Visitor,
    index: number,
  ): Promise<{ held: Schemas['BookingResponse']; hear: () => Promise<unknown> }> {
    const held = await client.hold(wishFor(practice, (await slotAt(index)).startsAt));
    const orderRef = await startedOrder(client, held);
    const gateway = house.app.get(PaymentGateway, { strict: false });
    const silence = jest.spyOn(gateway, 'statusOf').mockResolvedValue({ kind: 'unknown' });
    try {
      await house.sandbox(`/control/payments/${orderRef}/pay`, json({ notify: false }));
      await house.advance(60);
      await becomes(client, held.id, 'expired');
    } finally {
      silence.mockRestore();
    }
    return { held, hear: () => house.app.get(ReconcilePayment, { strict: false }).run(orderRef) };
  }

  test('a repeated request with the same key is one booking and the same answer', async () => {
    const client = await newClient();
    const key = randomUUID();
    const wish = wishFor(practice, (await slotAt(7)).startsAt);
    const answers = await Promise.all([
      client.tryHold(wish, key),
      client.tryHold(wish, key),
      client.tryHold(wish, key),
    ]);
    const ids = new Set(answers.map(({ data }) => data?.id));
    expect(ids.size).toBe(1);
    const replay = await client.tryHold(wish, key);
    expect(replay.response.headers.get('idempotent-replayed')).toBe('true');
    expect(replay.data).toEqual(answers[0].data);
    const other = client.tryHold({ ...wish, mode: 'voice' }, key);
    expect((await problem(other)).code).toBe('idempotency_key_reused');
  });

  test('two tabs with different keys hold one booking', async () => {
    const client = await newClient();
    const wish = wishFor(practice, (await slotAt(8)).startsAt);
    const answers = await Promise.all([client.tryHold(wish), client.tryHold(wish)]);
    const good = answers.filter(({ response }) => response.ok);
    const again = await client.tryHold(wish);
    expect(again.response.status).toBe(200);
    expect(new Set([...good, again].map(({ data }) => data?.id)).size).toBe(1);
  });

  test('two payments of one invoice share one attempt', async () => {
    const client = await newClient();
    const held = await client.hold(wishFor(practice, (await slotAt(9)).startsAt));
    const invoiceId = held.invoice?.id ?? '';
    const payments = await Promise.all([
      client.startPayment(invoiceId),
      client.startPayment(invoiceId),
    ]);
    expect(payments[0].id).toBe(payments[1].id);
  });

  test('a reason for coming needs consent, is sealed at rest and read by its two parties alone', async () => {
    const client = await newClient();
    const wish = { ...wishFor(practice, (await slotAt(10)).startsAt), reason: 'Sulit tidur.' };
    expect((await problem(client.tryHold(wish))).code).toBe('consent_required');
    const { items } = await ok(client.api.GET('/api/v1/consent-texts'));
    const consents = items.filter(({ kind }) => kind === 'health_data');
    const held = await client.hold({
      ...wish,
      consents: consents.map(({ kind, textVersion }) => ({ kind, textVersion })),
    });
    await pay(client, held);
    await eventually('payment', async () => (await client.booking(held.id)).status === 'requested');
    expect((await client.booking(held.id)).reason).toBe('Sulit tidur.');
    expect((await psychologist.booking(held.id)).reason).toBe('Sulit tidur.');
    const [row] = await house.database.query<{ reason_sealed: string }>(
      'SELECT reason_sealed FROM booking WHERE id = $1',
      [held.id],
    );
    expect(row?.reason_sealed).toMatch(/^v1\./);
    const stranger = await newClient();
    const asked = stranger.api.GET('/api/v1/bookings/{id}', { params: { path: { id: held.id } } });
    expect((await problem(asked)).code).toBe('not_found');
  });

  test('a free session is requested at once and makes no invoice', async () => {
    const client = await newClient();
    const slot = await slotAt(11);
    const booking = await client.hold({
      ...wishFor(practice, slot.startsAt),
      serviceId: practice.freeServiceId,
    });
    expect(booking).toMatchObject({ status: 'requested', invoice: null });
  });

  test('a notification with a wrong signature or amount is refused and moves nothing', async () => {
    const client = await newClient();
    const held = await client.hold(wishFor(practice, (await slotAt(13)).startsAt));
    const orderRef = await startedOrder(client, held);
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

  test.each(['upcoming', 'past', 'requests', 'awaiting_outcome', undefined] as const)(
    'the list of %s bookings answers both parties, page by page, each booking once',
    async (scope) => {
      const client = await newClient();
      const first = await requested(client, 1);
      await ok(
        psychologist.api.POST('/api/v1/bookings/{id}/confirm', {
          params: { path: { id: first.id } },
        }),
      );
      const second = await requested(client, 3);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page: Schemas['BookingListResponse'] = await ok(
          psychologist.api.GET('/api/v1/bookings', {
            params: {
              query: {
                as: 'psychologist',
                limit: 1,
                ...(scope === undefined ? {} : { scope }),
                ...(cursor === undefined ? {} : { cursor }),
              },
            },
          }),
        );
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      const expected: Record<string, string[]> = {
        upcoming: [first.id, second.id],
        past: [],
        requests: [second.id],
        awaiting_outcome: [],
      };
      expect(seen).toEqual(scope === undefined ? [first.id, second.id] : expected[scope]);
    },
  );

  test('the back office sees the booking, its history and its ledger, but no reason for coming', async () => {
    const client = await newClient();
    const { id } = await requested(client);
    const email = `${randomUUID()}@admin.test`;
    await account(house, { email, roles: ['admin'] });
    const admin = house.visitor();
    await admin.logIn(email);
    const booking = await ok(
      admin.api.GET('/api/v1/admin/bookings/{id}', { params: { path: { id } } }),
    );
    expect(booking.history.map(({ act }) => act)).toEqual(['hold', 'start_payment', 'pay']);
    expect(booking.ledger[0]?.lines).toHaveLength(2);
    expect(booking).not.toHaveProperty('reason');
    const list = client.api.GET('/api/v1/admin/bookings');
    expect((await problem(list)).code).toBe('forbidden');
  });
});

function json(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
