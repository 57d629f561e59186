import fc from 'fast-check';
import { decodeCursor, encodeCursor, pageOf, unknownCursor } from './cursor.js';
import { ValidationFailed } from './http.errors.js';

const sortValue = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.constant(null),
);

describe('a cursor', () => {
  it('gives back the values it was made from', () => {
    fc.assert(
      fc.property(fc.array(sortValue, { minLength: 1, maxLength: 5 }), (values) => {
        expect(decodeCursor(encodeCursor(values), values.length)).toEqual(values);
      }),
    );
  });

  it('can stand in an address as it is', () => {
    fc.assert(
      fc.property(fc.array(sortValue), (values) => {
        const cursor = encodeCursor(values);
        expect(encodeURIComponent(cursor)).toBe(cursor);
      }),
    );
  });

  it.each([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('[1,2').toString('base64url')],
    ['no list', encodeOf({ length: 2 })],
    ['a list of another length', encodeOf([1])],
    ['a list with a list inside', encodeOf([1, [2]])],
    ['a list with a yes', encodeOf([1, true])],
    ['nothing', ''],
  ])('that is %s is refused with 422', (_, cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(ValidationFailed);
  });

  it('that is refused is named as the wrong part of the request', () => {
    const [problem] = (unknownCursor().details as { errors: object[] }).errors;
    expect(problem).toMatchObject({ pointer: '/cursor', code: 'unknown_cursor' });
  });

  it('is never anything but values or a refusal, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(decodeCursor(text, 1)).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(ValidationFailed);
        }
      }),
    );
  });
});

describe('a page', () => {
  const rows = [1, 2, 3];
  const page = (limit: number) =>
    pageOf(
      rows,
      limit,
      (row) => `row ${row}`,
      (row) => [row],
    );

  it('points behind its last row when there are more', () => {
    const { items, nextCursor } = page(2);
    expect(items).toEqual(['row 1', 'row 2']);
    expect(decodeCursor(nextCursor ?? '', 1)).toEqual([2]);
  });

  it('points nowhere when it is the last', () => {
    expect(page(3)).toEqual({ items: ['row 1', 'row 2', 'row 3'], nextCursor: null });
    expect(pageOf([], 5, String, () => [])).toEqual({ items: [], nextCursor: null });
  });
});

function encodeOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
