import { isSignedByMidtrans } from './midtrans-signature.js';

/** Made outside of this code, by the rule of Midtrans’ documentation. */
const SERVER_KEY = 'SB-Mid-server-documented';
const SIGNED = {
  order_id: 'RP-0193-1',
  status_code: '200',
  gross_amount: '250000.00',
  // printf '%s' 'RP-0193-1200250000.00SB-Mid-server-documented' | sha512sum
  signature_key:
    '3ed6979344e7afa4a60130a9a0519c99f651351064e39042bf8ccc19c444c129' +
    '0c77aa593178ab792d75e237a5b2814e960f83d527b2dfaf171698a8d0def688',
};

describe('a notification’s signature', () => {
  it('is Midtrans’ when it covers order, status code and amount with our key', () => {
    expect(isSignedByMidtrans(SIGNED, SERVER_KEY)).toBe(true);
    const upper = { ...SIGNED, signature_key: SIGNED.signature_key.toUpperCase() };
    expect(isSignedByMidtrans(upper, SERVER_KEY)).toBe(true);
  });

  it.each([
    ['another order', { order_id: 'RP-0193-2' }],
    ['another status code', { status_code: '201' }],
    ['another amount', { gross_amount: '1.00' }],
    ['the same amount written otherwise', { gross_amount: '250000' }],
    ['nothing', { signature_key: '' }],
    ['a part of it', { signature_key: SIGNED.signature_key.slice(0, 126) }],
    ['what is no hex', { signature_key: 'z'.repeat(128) }],
    ['a zero', { signature_key: '0'.repeat(128) }],
  ])('is not for %s', (_, change) => {
    expect(isSignedByMidtrans({ ...SIGNED, ...change }, SERVER_KEY)).toBe(false);
  });

  it('is not with another server’s key', () => {
    expect(isSignedByMidtrans(SIGNED, 'SB-Mid-server-other')).toBe(false);
  });
});
