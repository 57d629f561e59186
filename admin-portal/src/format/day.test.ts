import { describe, expect, it } from 'vitest';

import { dayOf, endOfDay, lastDayBefore, startOfDay } from './day';

describe('a civil date', () => {
  it('begins at midnight of its own zone', () => {
    expect(startOfDay('2026-11-24', 'Asia/Jakarta')).toBe('2026-11-23T17:00:00.000Z');
    expect(startOfDay('2026-11-24', 'Asia/Jayapura')).toBe('2026-11-23T15:00:00.000Z');
  });

  it('ends where the next one begins, also when clocks change', () => {
    expect(endOfDay('2026-12-31', 'Asia/Makassar')).toBe('2026-12-31T16:00:00.000Z');
    expect(startOfDay('2026-10-04', 'Australia/Melbourne')).toBe('2026-10-03T14:00:00.000Z');
    expect(endOfDay('2026-10-04', 'Australia/Melbourne')).toBe('2026-10-04T13:00:00.000Z');
  });

  it('comes back from the two ends it became', () => {
    const zone = 'Asia/Jakarta';
    expect(dayOf(startOfDay('2026-11-24', zone), zone)).toBe('2026-11-24');
    expect(lastDayBefore(endOfDay('2026-11-24', zone), zone)).toBe('2026-11-24');
  });
});
