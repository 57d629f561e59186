import { eventually } from '../testing/eventually.js';
import { House, pay, TOKEN } from '../testing/house.js';
import { Receiver } from '../testing/receiver.js';
import { signature } from './wire.js';

let app: Receiver;
let house: House;
let answerWith: number;
beforeEach(async () => {
  answerWith = 200;
  app = await Receiver.start(() => ({ status: answerWith }));
  house = await House.open({ appUrl: app.url });
});
afterEach(async () => {
  await house.close();
  await app.stop();
});

const told = () => app.notifications.map((body) => body['transaction_status']);

test('opening and paying are each told once, in order, signed with the server key', async () => {
  const { redirect_url: page } = await house.merchant.order('RP-1-1');
  await fetch(page);
  await fetch(page);
  await pay(house.url, 'RP-1-1');
  await eventually(() => {
    expect(told()).toEqual(['pending', 'settlement']);
  });
  expect(app.received.map(({ path }) => path)).toEqual(
    Array(2).fill('/api/v1/webhooks/payments/midtrans'),
  );
  for (const body of app.notifications) {
    const { order_id, status_code, gross_amount, signature_key } = body;
    const parts = { orderId: String(order_id), statusCode: String(status_code) };
    const grossAmount = String(gross_amount);
    expect(signature_key).toBe(signature({ ...parts, grossAmount, serverKey: 'SB-key' }));
  }
});

test('a refund is told twice, and only the second time the bank has confirmed it', async () => {
  await house.merchant.order('RP-1-1');
  await pay(house.url, 'RP-1-1', { notify: false });
  await house.merchant.act('RP-1-1', 'refund', { refund_key: 'k1', amount: 250_000 });
  await eventually(() => {
    expect(told()).toEqual(['refund', 'refund']);
  });
  const confirmations = app.notifications.map((body) => {
    const [refund] = body['refunds'] as { bank_confirmed_at?: string }[];
    return refund?.bank_confirmed_at;
  });
  expect(confirmations).toEqual([undefined, expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:/)]);
});

test('a payment made without notice is known to the API but told to nobody', async () => {
  await house.merchant.order('RP-1-1');
  const paid = await pay(house.url, 'RP-1-1', { notify: false });
  expect(await paid.json()).toMatchObject({ status: 'settlement', notifications: [] });
  expect(await house.merchant.status('RP-1-1')).toMatchObject({ transaction_status: 'settlement' });
});

test('an expiry is told when it is noticed, within a second or so', async () => {
  const { redirect_url: page } = await house.merchant.order('RP-1-1', {
    expiry: { unit: 'minute', duration: 15 },
  });
  await fetch(page);
  await fetch(`${house.url}/control/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-sandbox-token': TOKEN },
    body: JSON.stringify({ offsetMs: 16 * 60_000 }),
  });
  await eventually(() => {
    expect(told()).toEqual(['pending', 'expire']);
  });
});

test('the override header sends the news elsewhere', async () => {
  const elsewhere = await Receiver.start();
  await house.merchant.order('RP-1-1', {}, { 'x-override-notification': `${elsewhere.url}/hook` });
  await pay(house.url, 'RP-1-1');
  await eventually(() => {
    expect(elsewhere.received).toHaveLength(2);
  });
  expect(app.received).toEqual([]);
  await elsewhere.stop();
});

test('a failed delivery shows on the payments page and its button sends it again', async () => {
  answerWith = 500;
  const { redirect_url: page } = await house.merchant.order('RP-1-1');
  await fetch(page);
  const form = await eventually(async () => {
    const text = await (await fetch(`${house.url}/payments`)).text();
    expect(text).toContain('<span class="chip bad">500</span>');
    return /action="(\/payments\/notifications\/[^"]+)"/.exec(text)?.[1] ?? '';
  });
  answerWith = 200;
  expect((await house.submit(form)).status).toBe(303);
  await eventually(async () => {
    expect(await (await fetch(`${house.url}/payments`)).text()).toContain(
      '<span class="chip good">200</span>',
    );
  });
});
