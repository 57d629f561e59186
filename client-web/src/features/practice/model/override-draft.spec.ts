import { describe, expect, it } from 'vitest';
import { EMPTY_OVERRIDE, overrideFaults, overrideOf, previewOf } from './override-draft';

const TODAY = '2026-11-24';
const typed = { ...EMPTY_OVERRIDE, date: '2026-12-31' };

describe('a special date that is typed', () => {
  it('stands alone without a last date', () => {
    expect(overrideOf(typed)).toEqual({ intervals: [], note: null });
    expect(previewOf(typed)).toEqual({ from: '2026-12-31', to: '2026-12-31', intervals: [] });
  });

  it('is a stretch with one, and is asked about as a stretch', () => {
    const stretch = { ...typed, until: '2027-01-02' };
    expect(overrideOf(stretch)).toEqual({ intervals: [], note: null, until: '2027-01-02' });
    expect(previewOf(stretch)).toEqual({ from: '2026-12-31', to: '2027-01-02', intervals: [] });
  });

  it.each([
    ['2026-12-31', false],
    ['2027-12-31', false],
    ['2028-01-01', true],
    ['2026-12-30', true],
    ['2026-02-30', true],
  ])('until %s is wrong: %s', (until, isWrong) => {
    expect(overrideFaults({ ...typed, until }, TODAY).until).toBe(isWrong);
  });
});
