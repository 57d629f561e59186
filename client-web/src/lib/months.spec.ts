import { describe, expect, it } from 'vitest';
import { latestMonths, periodOf } from '@/lib/months';

describe('the months of a statement', () => {
  it('begin with the one on the wall of the zone, and go back over the new year', () => {
    const lateOnTheLastDay = new Date('2026-01-31T17:30:00Z');
    expect(latestMonths(lateOnTheLastDay, 'Asia/Jakarta', 3)).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
    ]);
    expect(latestMonths(lateOnTheLastDay, 'UTC', 1)).toEqual(['2026-01']);
  });

  it('last from midnight to midnight in the zone', () => {
    expect(periodOf('2026-12', 'Asia/Jakarta')).toEqual({
      from: '2026-11-30T17:00:00.000Z',
      to: '2026-12-31T17:00:00.000Z',
    });
  });
});
