import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isSameSecret, isSignedByMeta } from './meta-signature.js';

const SECRET = 'an app secret of Meta’s';
const sign = (body: Buffer, secret = SECRET): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

describe('the signature of Meta', () => {
  it('holds for exactly the bytes that were signed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, position) => {
        const body = Buffer.from(bytes);
        const header = sign(body);
        expect(isSignedByMeta(body, header, SECRET)).toBe(true);
        const changed = Buffer.from(body);
        const index = position % body.length;
        changed.writeUInt8((changed.readUInt8(index) + 1) % 256, index);
        expect(isSignedByMeta(changed, header, SECRET)).toBe(false);
        expect(isSignedByMeta(body, sign(body, 'another'), SECRET)).toBe(false);
      }),
    );
  });

  it.each([undefined, '', 'sha256=', 'sha256=zz', ['sha256=00'], 'sha512=00'])(
    'does not hold for the header %j',
    (header) => {
      expect(isSignedByMeta(Buffer.from('{}'), header, SECRET)).toBe(false);
    },
  );

  it('of nothing at all is checked like all others', () => {
    const nothing = Buffer.alloc(0);
    expect(isSignedByMeta(nothing, sign(nothing), SECRET)).toBe(true);
    expect(isSignedByMeta(nothing, undefined, SECRET)).toBe(false);
  });
});

test('secrets of different length are told apart', () => {
  expect(isSameSecret('abc', 'abc')).toBe(true);
  expect(isSameSecret('abc', 'abcd')).toBe(false);
  expect(isSameSecret('', 'abc')).toBe(false);
});
