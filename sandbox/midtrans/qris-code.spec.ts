import fc from 'fast-check';

import { crc16, qrisPayload } from './qris-code.js';

test('the check sum is CRC-16/CCITT-FALSE', () => {
  // The check value every CRC catalogue gives for this algorithm.
  expect(crc16('123456789')).toBe('29B1');
});

test('a payload can be read back field by field and its check sum holds', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9-]{1,50}$/),
      fc.integer({ min: 1 }),
      (orderId, grossAmount) => {
        const payload = qrisPayload({ orderId, grossAmount });
        const fields = new Map<string, string>();
        for (let at = 0; at < payload.length;) {
          const length = Number(payload.slice(at + 2, at + 4));
          fields.set(payload.slice(at, at + 2), payload.slice(at + 4, at + 4 + length));
          at += 4 + length;
        }
        expect(fields.get('54')).toBe(String(grossAmount));
        expect(fields.get('59')).toBe('RUANGPULIH');
        expect(fields.get('63')).toBe(crc16(payload.slice(0, -4)));
      },
    ),
  );
});
