import { isUuid, newId } from './id.js';

describe('ids', () => {
  it('are UUIDs of version 7 that sort in the order of their making', () => {
    const ids = Array.from({ length: 1_000 }, () => newId<'Booking'>());

    expect(ids.every((id) => isUuid(id) && id[14] === '7')).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([undefined, null, 7, '', 'abc', '0190a5f2-0000-7000-8000-00000000000g', {}])(
    '%p is no UUID',
    (value) => {
      expect(isUuid(value)).toBe(false);
    },
  );
});
