import { openHouse, type House } from '../support/house.js';
import { eventually } from '../support/eventually.js';
import { faultsInTheBooks } from '../support/money.js';
import { wishFor } from '../support/practice.js';
import { json, Scene } from '../support/scene.js';
import { problem, type Schemas, type Visitor } from '../support/visitor.js';

interface Order {
  orderId: string;
  status: string;
  refundedAmount: number;
  refunds: { amount: number }[];
  notifications: { attempts: { outcome: number | string }[] }[];
}

describe('providers that misbehave', () => {
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
    await house.sandbox('/control/faults', { method: 'DELETE' });
    expect(await faultsInTheBooks(house.database)).toEqual([]);
  });

  function midtrans(switches: object): Promise<unknown> {
    return house.sandbox('/control/faults/midtrans', { ...json(switches), method: 'PUT' });
  }

  async function aHold(index: number): Promise<{
    client: Visitor & { me: Schemas['MeResponse'] };
    held: Schemas['BookingResponse'];
  }> {
    const client = await scene.newClient();
    const held = await client.hold(wishFor(scene.practice, (await scene.slotAt(index)).startsAt));
    return { client, held };
  }

  /** The provider's orders for a booking's invoice, newest first. */
  async function ordersOf(held: Schemas['BookingResponse']): Promise<Order[]> {
    const { items } = await house.sandbox<{ items: Order[] }>('/control/payments');
    const prefix = `RP-${(held.invoice?.id ?? '').replaceAll('-', '')}`;
    return items.filter(({ orderId }) => orderId.startsWith(prefix));
  }

  function startPayment(client: Visitor, held: Schemas['BookingResponse'], key: string) {
    return client.api.POST('/api/v1/invoices/{id}/payments', {
      params: { path: { id: held.invoice?.id ?? '' }, header: { 'Idempotency-Key': key } },
      body: { method: 'qris' },
    });
  }

  function pay(orderId: string, how: object = {}): Promise<unknown> {
    return house.sandbox(`/control/payments/${orderId}/pay`, json(how));
  }

  function refunded(client: Visitor, id: string): Promise<Schemas['BookingResponse']> {
    return eventually(
      'the refund to be confirmed',
      async () => {
        await house.jobs.settle();
        const booking = await client.booking(id);
        return booking.refund?.status === 'confirmed' && booking;
      },
      40,
    );
  }

  test('notifications that are doubled, turned round and forged settle a booking once', async () => {
    const { client, held } = await aHold(0);
    const orderRef = await scene.startedOrder(client, held);
    await midtrans({ duplicate: { copies: 4 }, reorder: {}, forge: {} });
    await pay(orderRef);
    const paid = await scene.becomes(client, held.id, 'requested');
    await eventually('all notifications to have been sent', async () => {
      const [order] = await ordersOf(held);
      return order?.notifications.every(({ attempts }) => attempts.length === 4);
    });
    await house.jobs.settle();
    const after = await client.booking(held.id);
    expect([after.version, after.refund]).toEqual([paid.version, null]);
    const messages = await house.database.query(
      `SELECT raw FROM provider_message WHERE raw LIKE '%' || $1 || '%'`,
      [orderRef],
    );
    expect(messages).toHaveLength(2);
  });

  test('forged notifications alone move nothing', async () => {
    const { client, held } = await aHold(2);
    const payment = await client.startPayment(held.invoice?.id ?? '');
    await midtrans({ forge: { times: 1 } });
    await fetch(payment.redirectUrl ?? '');
    await eventually('the notification that it was opened', async () => {
      const [order] = await ordersOf(held);
      return order?.notifications[0]?.attempts[0]?.outcome === 200;
    });
    await house.jobs.settle();
    expect(await client.booking(held.id)).toMatchObject({ status: 'held', refund: null });
  });

  test('a provider that fails is said to be out of reach; trying again keeps hold and order', async () => {
    const { client, held } = await aHold(4);
    await midtrans({ fail: { times: 1, on: ['checkout'] } });
    const refusal = await problem(startPayment(client, held, 'try-1'));
    expect(refusal).toMatchObject({ status: 503, code: 'payment_provider_unavailable' });
    const again = await startPayment(client, held, 'try-1');
    expect(again.data).toMatchObject({ status: 'pending' });
    expect(await client.booking(held.id)).toMatchObject({
      status: 'held',
      keepUntil: held.keepUntil,
    });
    expect(await ordersOf(held)).toHaveLength(1);
  });

  test('an order whose answer was lost is replaced; when both are paid one settles, one goes back', async () => {
    const { client, held } = await aHold(6);
    await midtrans({ lose_answer: { times: 1, on: ['checkout'] } });
    const refusal = await problem(startPayment(client, held, 'lost-1'));
    expect(refusal.code).toBe('payment_provider_unavailable');
    const second = await startPayment(client, held, 'lost-1');
    expect(second.data?.redirectUrl).toContain(house.sandboxUrl);
    const [newer, older] = await ordersOf(held);
    await pay(newer?.orderId ?? '');
    await scene.becomes(client, held.id, 'requested');
    await pay(older?.orderId ?? '');
    const booking = await refunded(client, held.id);
    expect(booking).toMatchObject({ status: 'requested', refund: { occasion: 'surplus' } });
    const orders = await ordersOf(held);
    expect(orders.map((order) => order.refundedAmount)).toEqual([0, 250_000]);
    await tellsOfMoney(client.me.email, /tidak diperlukan lagi/);
  });

  test('a refund whose answer was lost, or that failed at first, is paid once', async () => {
    for (const fault of [{ lose_answer: { times: 1 } }, { fail: { times: 1 } }]) {
      const { client, held } = await aHold(8);
      await scene.pay(client, held);
      await scene.becomes(client, held.id, 'requested');
      const [name] = Object.keys(fault);
      await midtrans({ [name ?? '']: { times: 1, on: ['refund'] } });
      await scene.psychologist.api.POST('/api/v1/bookings/{id}/reject', {
        params: { path: { id: held.id } },
        body: { reasonCode: 'not_available' },
      });
      expect((await refunded(client, held.id)).status).toBe('rejected');
      const [order] = await ordersOf(held);
      expect(order?.refunds.map(({ amount }) => amount)).toEqual([250_000]);
    }
  });

  test('a mail the server took without saying so is counted as unknown and not sent twice', async () => {
    const client = await scene.newClient();
    await eventually('the letter that greets them', async () => {
      return (await scene.mailsTo(client.me.email)).length === 1;
    });
    const earlier = (await scene.mailsTo(scene.practice.email)).length;
    await house.sandbox('/control/faults/mail', {
      ...json({ lose_answer: { times: 2 } }),
      method: 'PUT',
    });
    const { id } = await scene.requested(client, 10);
    const statuses = await eventually('both mails to have an end', async () => {
      const rows = await house.database.query<{ status: string }>(
        `SELECT status FROM message_owed WHERE booking_id = $1 AND channel = 'email'`,
        [id],
      );
      return rows.length === 2 && rows.every(({ status }) => status === 'unknown') && rows;
    });
    expect(statuses).toHaveLength(2);
    await house.jobs.settle();
    expect(await scene.mailsTo(client.me.email)).toHaveLength(2);
    expect(await scene.mailsTo(scene.practice.email)).toHaveLength(earlier + 1);
  });

  test('money three hours late buys the time that is still free, and may be had back for a day', async () => {
    const { client, held } = await aHold(30);
    const orderRef = await scene.startedOrder(client, held);
    await house.advance(3 * 60);
    await scene.becomes(client, held.id, 'expired');
    await pay(orderRef, { late: true });
    const kept = await scene.becomes(client, held.id, 'requested');
    expect(kept.permittedActs).toEqual(['cancel', 'reschedule']);
    expect(Date.parse(kept.freeCancelUntil ?? '')).toBeGreaterThan(house.now() + 23 * 3_600_000);
    const { data: cancelled } = await client.api.POST('/api/v1/bookings/{id}/cancel', {
      params: { path: { id: held.id } },
      body: {},
    });
    expect(cancelled?.status).toBe('cancelled');
    expect((await refunded(client, held.id)).refund).toMatchObject({ occasion: 'booking' });
    await eventually('the psychologist to be told', async () => {
      const mails = await scene.mailsTo(scene.practice.email);
      return mails.some(({ subject }) => /dibatalkan/.test(subject));
    });
  });

  test('case 2: money for a time that is gone goes back, and a mail names three times to take instead', async () => {
    const { client, held } = await aHold(30);
    const orderRef = await scene.startedOrder(client, held);
    await house.advance(3 * 60);
    await scene.becomes(client, held.id, 'expired');
    await (await scene.newClient()).hold(wishFor(scene.practice, held.startsAt));
    await pay(orderRef, { late: true });
    const lost = await refunded(client, held.id);
    expect(lost).toMatchObject({ status: 'expired', refund: { occasion: 'surplus' } });
    const mail = await tellsOfMoney(client.me.email, /sudah tidak tersedia/);
    const offered = [...mail.text.matchAll(/lagi\?waktu=(\S+)/g)].map(([, at = '']) =>
      decodeURIComponent(at),
    );
    expect(offered).toHaveLength(3);
    const { data } = await client.api.GET('/api/v1/bookings/{id}/alternatives', {
      params: { path: { id: held.id } },
    });
    expect(data?.items.map(({ startsAt }) => startsAt)).toEqual(offered);
    const taken = await client.hold(wishFor(scene.practice, offered[0] ?? ''));
    expect(taken.status).toBe('held');
  });

  test('a hold that is given up is withdrawn at the provider; failing that, its money goes back', async () => {
    const withdrawn = await aHold(12);
    const payment = await withdrawn.client.startPayment(withdrawn.held.invoice?.id ?? '');
    await fetch(payment.redirectUrl ?? '');
    const cancel = ({ client, held }: typeof withdrawn) =>
      client.api.POST('/api/v1/bookings/{id}/cancel', {
        params: { path: { id: held.id } },
        body: {},
      });
    expect((await cancel(withdrawn)).data?.status).toBe('cancelled');
    expect((await ordersOf(withdrawn.held)).map(({ status }) => status)).toEqual(['expire']);

    const paidAfterwards = await aHold(14);
    const orderRef = await scene.startedOrder(paidAfterwards.client, paidAfterwards.held);
    await midtrans({ fail: { times: 1, on: ['expire'] } });
    expect((await cancel(paidAfterwards)).data?.status).toBe('cancelled');
    await pay(orderRef);
    const { client, held } = paidAfterwards;
    expect(await refunded(client, held.id)).toMatchObject({
      status: 'cancelled',
      refund: { occasion: 'surplus', amount: { amount: 250_000 } },
    });
    expect(await scene.mailsTo(scene.practice.email)).toEqual([]);
  });

  test('notice that comes hours late of money that came in time still buys the time', async () => {
    const { client, held } = await aHold(30);
    const orderRef = await scene.startedOrder(client, held);
    await midtrans({ delay: { seconds: null } });
    await pay(orderRef);
    await house.advance(6 * 60);
    const kept = await scene.becomes(client, held.id, 'requested');
    expect(kept.freeCancelUntil).toBeNull();
    await house.sandbox('/control/faults/midtrans/release', { method: 'POST' });
    await eventually('the late notices to arrive', async () => {
      const [order] = await ordersOf(held);
      return order?.notifications.every(({ attempts }) => attempts[0]?.outcome === 200);
    });
    await house.jobs.settle();
    expect((await client.booking(held.id)).version).toBe(kept.version);
  });

  async function tellsOfMoney(address: string, words: RegExp): Promise<{ text: string }> {
    return eventually('the mail about the money', async () => {
      const { items } = await house.sandbox<{ items: { text: string }[] }>(
        `/control/mails?to=${encodeURIComponent(address)}`,
      );
      return items.find(({ text }) => words.test(text));
    });
  }
});
