import { parseNotifyHeaders, parseSnapRequest } from './snap-request.js';

const NOW = Date.parse('2026-11-22T14:00:00Z');
const GOOD = {
  transaction_details: { order_id: 'RP-1-1', gross_amount: 250_000 },
  item_details: [
    { id: 'a', price: 100_000, quantity: 2, name: 'Sesi' },
    { id: 'b', price: 50_000, quantity: 1, name: 'Biaya' },
  ],
  enabled_payments: ['other_qris', 'bca_va'],
  callbacks: { finish: 'http://localhost:3000/kembali' },
  expiry: { start_time: '2026-11-22 21:00:00 +0700', unit: 'minute', duration: 15 },
  customer_details: { first_name: 'Rani' },
  something_new: true,
};

test('a good request becomes an order; fields the provider does not know are ignored', () => {
  expect(parseSnapRequest(GOOD, NOW)).toEqual({
    order: {
      orderId: 'RP-1-1',
      grossAmount: 250_000,
      items: [
        { name: 'Sesi', price: 100_000, quantity: 2 },
        { name: 'Biaya', price: 50_000, quantity: 1 },
      ],
      finishUrl: 'http://localhost:3000/kembali',
      expiresAt: NOW + 15 * 60_000,
    },
  });
});

test('without an expiry an order lives a day', () => {
  expect(parseSnapRequest({ transaction_details: GOOD.transaction_details }, NOW)).toMatchObject({
    order: { expiresAt: NOW + 24 * 3_600_000, items: [], finishUrl: null },
  });
});

const details = (change: object) => ({
  transaction_details: { ...GOOD.transaction_details, ...change },
  item_details: undefined,
});
const item = (change: object) => ({
  item_details: [{ price: 250_000, quantity: 1, name: 'Sesi', ...change }],
});
const expiry = (change: object) => ({ expiry: { ...GOOD.expiry, ...change } });

test.each([
  [{ transaction_details: null }, 'transaction_details is required'],
  [details({ order_id: undefined }), 'transaction_details.order_id is required'],
  [details({ order_id: 'a'.repeat(51) }), 'order_id is too long'],
  [details({ order_id: 'a b' }), 'order_id contains characters'],
  [details({ gross_amount: undefined }), 'gross_amount is required'],
  [details({ gross_amount: '250000' }), 'gross_amount is not an integer'],
  [details({ gross_amount: 0.5 }), 'gross_amount is not an integer'],
  [details({ gross_amount: 0 }), 'gross_amount must be greater'],
  [item({ price: 249_999 }), 'gross_amount is not equal to the sum of item_details'],
  [item({ quantity: 0 }), 'item_details[0].quantity must be'],
  [item({ name: 'x'.repeat(51) }), 'item_details[0].name is too long'],
  [{ item_details: 'x' }, 'item_details must be an array'],
  [{ enabled_payments: ['bitcoin', 'other_qris'] }, 'unknown channels: bitcoin'],
  [{ enabled_payments: ['bca_va'] }, 'no channel with a QR code'],
  [expiry({ start_time: '2026-11-22T21:00:00Z' }), 'expiry.start_time must look like'],
  [expiry({ unit: 'week' }), 'expiry.unit must be'],
  [expiry({ duration: 0 }), 'expiry.duration must be'],
  [expiry({ start_time: '2026-11-22 20:00:00 +0700' }), 'expiry must end in the future'],
  [{ callbacks: { finish: 'javascript:alert(1)' } }, 'callbacks.finish must be'],
])('%j is refused', (change, complaint) => {
  const parsed = parseSnapRequest({ ...GOOD, ...change }, NOW);
  expect(parsed).toEqual({ errors: [expect.stringContaining(complaint)] });
});

test.each([null, 'text', 7, [], {}])('a body of %j is refused', (body) => {
  expect(parseSnapRequest(body, NOW)).toEqual({ errors: ['transaction_details is required'] });
});

test('notification headers replace or extend the configured address', () => {
  expect(parseNotifyHeaders({})).toEqual([null]);
  expect(parseNotifyHeaders({ 'x-override-notification': 'http://a/1, http://a/2' })).toEqual([
    'http://a/1',
    'http://a/2',
  ]);
  expect(parseNotifyHeaders({ 'x-append-notification': 'http://a/1' })).toEqual([
    null,
    'http://a/1',
  ]);
});

test('notification headers take at most three web addresses', () => {
  const four = ['http://a/1', 'http://a/2', 'http://a/3', 'http://a/4'].join(',');
  expect(parseNotifyHeaders({ 'x-override-notification': four })).toBeNull();
  expect(parseNotifyHeaders({ 'x-override-notification': 'file:///etc/passwd' })).toBeNull();
});
