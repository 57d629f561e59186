import fc from 'fast-check';
import { instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { instantOfMidtrans, midtransTimeOf } from './midtrans-time.js';

describe('Midtrans’ time', () => {
  it('is wall-clock time of GMT+7', () => {
    expect(midtransTimeOf(at('2026-11-24 09:05', 'Asia/Jakarta'))).toBe(
      '2026-11-24 09:05:00 +0700',
    );
    expect(midtransTimeOf(at('2026-11-24 09:05', 'Asia/Jayapura'))).toBe(
      '2026-11-24 07:05:00 +0700',
    );
    expect(midtransTimeOf(at('2026-12-31 20:30', 'UTC'))).toBe('2027-01-01 03:30:00 +0700');
  });

  it('is read although it does not say its zone', () => {
    expect(instantOfMidtrans('2026-11-24 09:05:00')).toBe(at('2026-11-24 09:05', 'Asia/Jakarta'));
    expect(instantOfMidtrans('2027-01-01 03:30:00')).toBe(at('2026-12-31 20:30', 'UTC'));
  });

  it('comes back as it went out, to the second', () => {
    const seconds = fc.integer({ min: 1_500_000_000, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const moment = instant(second * 1000);
        expect(instantOfMidtrans(midtransTimeOf(moment))).toBe(moment);
      }),
    );
  });

  it('cuts what is less than a second', () => {
    const moment = at('2026-11-24 09:05', 'Asia/Jakarta');
    expect(midtransTimeOf(instant(moment + 999))).toBe(midtransTimeOf(moment));
  });

  it.each(['', 'now', '2026-02-30 10:00:00', '2026-11-24', '24-11-2026 09:05:00'])(
    'is not %j',
    (text) => {
      expect(instantOfMidtrans(text)).toBeUndefined();
    },
  );
});
