import { StaleVersion } from './http.errors.js';
import { expectedVersionOf } from './entity-tag.js';

describe('If-Match', () => {
  it('names a version, or none', () => {
    expect(expectedVersionOf('"3"')).toBe(3);
    expect(expectedVersionOf('*')).toBeUndefined();
    expect(expectedVersionOf(undefined)).toBeUndefined();
  });

  it.each(['3', 'W/"3"', '""', '"x"', '"3", "4"', '"9999999999"', ''])(
    'is stale when it is no tag of ours: %s',
    (tag) => {
      expect(() => expectedVersionOf(tag)).toThrow(StaleVersion);
    },
  );
});
