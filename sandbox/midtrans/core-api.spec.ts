import { eventually } from '../testing/eventually.js';
import { House, Merchant, pay } from '../testing/house.js';
import { ManualTime } from '../testing/manual-time.js';
import { signature } from './wire.js';

const MINUTE = 60_000;

let time: ManualTime;
let house: House;
let shop: Merchant;
beforeEach(async () => {
  time = new ManualTime();
  house = await House.open({ machine: time });
  shop = house.merchant;
});
afterEach(() => house.close());

async function settled(orderId: string): Promise<void> {
  await shop.order(orderId);
  await pay(house.url, orderId);
}

test('Snap answers 201 with a token and the address of the payment page', async () => {
  const { status, token, redirect_url: page } = await shop.order('RP-1-1');
  expect(status).toBe(201);
  expect(page).toBe(`${house.url}/snap/v4/redirection/${token}`);
});

test('an order id is good for one transaction, even when two arrive at once', async () => {
  const answers = await Promise.all([shop.order('RP-1-1'), shop.order('RP-1-1')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  expect(answers.find(({ status }) => status === 400)?.error_messages).toEqual([
    'transaction_details.order_id has already been taken',
  ]);
});

test('a request Snap does not understand is 400 with its reasons', async () => {
  const { status, error_messages: reasons } = await shop.order('RP-1-1', { item_details: [] });
  expect(status).toBe(400);
  expect(reasons).toEqual([expect.stringContaining('not equal to the sum')]);
  const url = { 'x-override-notification': 'nowhere' };
  expect(await shop.order('RP-1-1', {}, url)).toMatchObject({ status: 400 });
});

test.each(['wrong', ''])('the server key %j opens nothing', async (key) => {
  const stranger = new Merchant(house.url, key);
  const snap = await stranger.send('POST', '/snap/v1/transactions', { body: {} });
  expect(snap.status).toBe(401);
  expect(await snap.json()).toEqual({ error_messages: [expect.any(String)] });
  const core = await stranger.send('GET', '/v2/RP-1-1/status');
  expect(core.status).toBe(401);
  expect(await core.json()).toMatchObject({
    status_code: '401',
    status_message: expect.any(String) as unknown,
  });
});

test('the status is 404 before the customer opens the page and 201 pending after', async () => {
  const { redirect_url: page } = await shop.order('RP-1-1');
  expect(await shop.status('RP-1-1')).toMatchObject({ status_code: '404' });
  await fetch(page);
  const status = await shop.status('RP-1-1');
  expect(status).toMatchObject({
    status_code: '201',
    transaction_status: 'pending',
    gross_amount: '250000.00',
    signature_key: signature({
      orderId: 'RP-1-1',
      statusCode: '201',
      grossAmount: '250000.00',
      serverKey: 'SB-key',
    }),
  });
  expect(await shop.status(String(status['transaction_id']))).toEqual(status);
});

test('a payment past its expiry is 407 expire by the demo’s clock', async () => {
  const { redirect_url: page } = await shop.order('RP-1-1', {
    expiry: { unit: 'minutes', duration: 15 },
  });
  await fetch(page);
  await fetch(`${house.url}/control/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-sandbox-token': 'shared-secret' },
    body: JSON.stringify({ offsetMs: 15 * MINUTE - 1 }),
  });
  expect(await shop.status('RP-1-1')).toMatchObject({ transaction_status: 'pending' });
  time.advance(1);
  expect(await shop.status('RP-1-1')).toMatchObject({
    status_code: '407',
    transaction_status: 'expire',
  });
  expect((await pay(house.url, 'RP-1-1')).status).toBe(409);
});

test('an order nobody opened stays 404 when its time is over, and can no longer be paid', async () => {
  await shop.order('RP-1-1', { expiry: { unit: 'minute', duration: 15 } });
  time.advance(15 * MINUTE);
  expect((await pay(house.url, 'RP-1-1')).status).toBe(409);
  expect(await shop.status('RP-1-1')).toMatchObject({ status_code: '404' });
});

test.each([
  ['cancel', '200', 'cancel'],
  ['expire', '407', 'expire'],
])('%s ends a pending payment, once', async (action, code, status) => {
  const { redirect_url: page } = await shop.order('RP-1-1');
  expect(await shop.act('RP-1-1', action)).toMatchObject({ status_code: '404' });
  await fetch(page);
  expect(await shop.act('RP-1-1', action)).toMatchObject({
    status_code: code,
    transaction_status: status,
  });
  expect(await shop.act('RP-1-1', action)).toMatchObject({ status_code: '412' });
});

test.each(['cancel', 'expire'])('%s is refused once the payment is settled', async (action) => {
  await settled('RP-1-1');
  expect(await shop.act('RP-1-1', action)).toMatchObject({ status_code: '412' });
  expect(await shop.status('RP-1-1')).toMatchObject({ transaction_status: 'settlement' });
});

test('a full refund is 200 and shows in the status', async () => {
  await settled('RP-1-1');
  const wanted = { refund_key: 'k1', amount: 250_000, reason: 'rejected' };
  expect(await shop.act('RP-1-1', 'refund', wanted)).toMatchObject({
    status_code: '200',
    transaction_status: 'refund',
    refund_chargeback_id: expect.any(Number) as unknown,
    refund_amount: '250000.00',
    refund_key: 'k1',
  });
  expect(await shop.status('RP-1-1')).toMatchObject({
    status_code: '200',
    transaction_status: 'refund',
    refund_amount: '250000.00',
    refunds: [{ refund_key: 'k1', refund_amount: '250000.00', reason: 'rejected' }],
  });
});

test('refunds add up to the amount and never beyond it', async () => {
  await settled('RP-1-1');
  const refund = (key: string, amount: number) =>
    shop.act('RP-1-1', 'refund', { refund_key: key, amount, reason: '' });
  expect(await refund('k1', 100_000)).toMatchObject({
    status_code: '200',
    transaction_status: 'partial_refund',
  });
  expect(await refund('k2', 150_001)).toMatchObject({ status_code: '414' });
  expect(await refund('k3', 0)).toMatchObject({ status_code: '414' });
  expect(await refund('k4', 0.5)).toMatchObject({ status_code: '414' });
  expect(await refund('k1', 1)).toMatchObject({ status_code: '406' });
  expect(await shop.act('RP-1-1', 'refund', { refund_key: 'k5' })).toMatchObject({
    status_code: '200',
    transaction_status: 'refund',
    refund_amount: '150000.00',
  });
  expect(await refund('k6', 1)).toMatchObject({ status_code: '414' });
});

test('the same refund sent twice at once happens once', async () => {
  await settled('RP-1-1');
  const wanted = { refund_key: 'k1', amount: 100_000, reason: '' };
  const answers = await Promise.all([1, 2, 3].map(() => shop.act('RP-1-1', 'refund', wanted)));
  expect(answers.map((answer) => answer['status_code']).sort()).toEqual(['200', '406', '406']);
});

test('what is not settled cannot be refunded', async () => {
  const { redirect_url: page } = await shop.order('RP-1-1');
  const wanted = { refund_key: 'k1', amount: 1, reason: '' };
  expect(await shop.act('RP-1-1', 'refund', wanted)).toMatchObject({ status_code: '404' });
  await fetch(page);
  expect(await shop.act('RP-1-1', 'refund', wanted)).toMatchObject({ status_code: '412' });
});

test('a refund with fields of the wrong type is 400', async () => {
  await settled('RP-1-1');
  expect(await shop.act('RP-1-1', 'refund', { amount: '1' })).toMatchObject({ status_code: '400' });
  expect(await shop.act('RP-1-1', 'refund', { refund_key: 'a b' })).toMatchObject({
    status_code: '400',
  });
});

test('the bank confirms a refund a little later', async () => {
  await settled('RP-1-1');
  await shop.act('RP-1-1', 'refund', { refund_key: 'k1' });
  const [before] = (await shop.status('RP-1-1'))['refunds'] as Record<string, unknown>[];
  expect(before).not.toHaveProperty('bank_confirmed_at');
  await eventually(async () => {
    time.advance(1000);
    const [after] = (await shop.status('RP-1-1'))['refunds'] as Record<string, unknown>[];
    expect(after).toMatchObject({ bank_confirmed_at: expect.any(String) as unknown });
  });
});

test('broken JSON is told in the provider’s words', async () => {
  const headers = {
    authorization: `Basic ${Buffer.from('SB-key:').toString('base64')}`,
    'content-type': 'application/json',
  };
  const post = (path: string) =>
    fetch(house.url + path, { method: 'POST', headers, body: '{"a":' });
  expect(await (await post('/snap/v1/transactions')).json()).toEqual({
    error_messages: [expect.any(String)],
  });
  expect(await (await post('/v2/RP-1-1/refund')).json()).toMatchObject({ status_code: '413' });
});
