import { day } from '../../../../test/support/a-psychologist.js';
import { yearsOfPractice } from './profile.js';

describe('years of practice', () => {
  it.each([
    ['2015-03-01', '2026-02-28', 10],
    ['2015-03-01', '2026-03-01', 11],
    ['2016-02-29', '2026-02-28', 9],
    ['2016-02-29', '2026-03-01', 10],
    ['2026-12-01', '2026-11-30', 0],
  ])('since %s are, on %s, %i whole years', (since, today, years) => {
    expect(yearsOfPractice(day(since), day(today))).toBe(years);
  });
});
