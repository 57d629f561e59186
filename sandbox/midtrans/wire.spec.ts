import { newTransaction, evolve, type OpenedTransaction } from './transaction.js';
import { notificationBody, signature, statusBody } from './wire.js';

const OPENED_AT = Date.parse('2026-11-22T14:00:00Z');
const MERCHANT = { serverKey: 'SB-key', merchantId: 'G000' };
const order = {
  orderId: 'RP-1-1',
  token: 'token',
  grossAmount: 250_000,
  items: [],
  finishUrl: null,
  notify: [null],
  createdAt: OPENED_AT,
  expiresAt: OPENED_AT + 15 * 60_000,
};
const opening = { transactionId: 'tx', at: OPENED_AT };
const pending: OpenedTransaction = {
  ...evolve(newTransaction(order), { kind: 'opened', ...opening }),
  opening,
};

test('the signature is the SHA-512 of order id, status code, amount and server key', () => {
  // printf 'RP-1-1200250000.00SB-key' | sha512sum
  const expected =
    '929d910147a909a16d3d2e242786ad349cd65e38133e91f93844427cc318e0f169b15462105aa0c1dc87c362771c74c71cd643ce02b1c2e0e14543a6cd4f4ee9';
  const parts = {
    orderId: 'RP-1-1',
    statusCode: '200',
    grossAmount: '250000.00',
    serverKey: 'SB-key',
  };
  expect(signature(parts)).toBe(expected);
});

test('a settled payment is told with strings, GMT+7 and a signature over its own fields', () => {
  const settled = {
    ...pending,
    ...evolve(pending, { kind: 'settled', at: OPENED_AT + 61_000 }),
    opening,
  };
  expect(statusBody(settled, MERCHANT)).toEqual({
    status_code: '200',
    status_message: 'Success, transaction is found',
    transaction_id: 'tx',
    order_id: 'RP-1-1',
    merchant_id: 'G000',
    gross_amount: '250000.00',
    currency: 'IDR',
    payment_type: 'qris',
    transaction_time: '2026-11-22 21:00:00',
    transaction_status: 'settlement',
    fraud_status: 'accept',
    signature_key: signature({
      orderId: 'RP-1-1',
      statusCode: '200',
      grossAmount: '250000.00',
      serverKey: 'SB-key',
    }),
    expiry_time: '2026-11-22 21:15:00',
    acquirer: 'gopay',
    settlement_time: '2026-11-22 21:01:01',
    transaction_type: 'on-us',
    issuer: 'gopay',
  });
});

test('an expiry is 407 when asked for and 202 when announced, each signed with its own code', () => {
  const expired = { ...evolve(pending, { kind: 'expired', at: OPENED_AT }), opening };
  const signed = (statusCode: string) =>
    signature({ orderId: 'RP-1-1', statusCode, grossAmount: '250000.00', serverKey: 'SB-key' });
  expect(statusBody(expired, MERCHANT)).toMatchObject({
    status_code: '407',
    transaction_status: 'expire',
    signature_key: signed('407'),
  });
  expect(notificationBody(expired, MERCHANT)).toMatchObject({
    status_code: '202',
    status_message: 'midtrans payment notification',
    signature_key: signed('202'),
  });
});
