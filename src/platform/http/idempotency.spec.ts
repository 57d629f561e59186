import fc from 'fast-check';
import { hashOf } from './idempotency.js';

const jsonObject = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));

describe('the hash of a request', () => {
  it('does not depend on the order of its fields', () => {
    fc.assert(
      fc.property(jsonObject, (body) => {
        const turned = Object.fromEntries(Object.entries(body).reverse());
        expect(hashOf({ outer: turned })).toBe(hashOf({ outer: body }));
      }),
    );
  });

  it('leaves out fields that are not there', () => {
    expect(hashOf({ mode: 'video', reason: undefined })).toBe(hashOf({ mode: 'video' }));
  });

  it.each([
    [{ mode: 'video' }, { mode: 'voice' }],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: { b: 1 } }, { a: 1, b: 1 }],
    [{ 'a":1,"b': 1 }, { a: 1, b: 1 }],
    [[], {}],
  ])('tells %j from %j', (one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });
});
