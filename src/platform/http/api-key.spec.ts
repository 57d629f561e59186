import { keyOf } from './api-key.js';

describe('the key a request shows', () => {
  it.each([
    ['Bearer rp_live_a', 'rp_live_a'],
    ['bearer   rp_live_a ', 'rp_live_a'],
    ['Bearer', ''],
    ['Bearer ', ''],
    ['rp_live_a', ''],
    ['', ''],
  ])('by %j is %j, so that a wrong one is heard of', (header, expected) => {
    expect(keyOf(header)).toBe(expected);
  });

  it.each([[undefined], ['Basic c2FyaTpzYXJp'], ['Digest username="sari"']])(
    'by %j is none: such a header is meant for somebody else',
    (header) => {
      expect(keyOf(header)).toBeUndefined();
    },
  );
});
