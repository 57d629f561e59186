import { describe, expect, it } from 'vitest';

import type { WorkingHoursRule } from '../../api/types';
import { weekSummary } from './week-summary';

const office = { from: '09:00', to: '17:00' };

function on(weekday: WorkingHoursRule['weekday'], hours = office): WorkingHoursRule {
  return { weekday, ...hours };
}

describe('the summary of a week', () => {
  it('joins neighbouring days with the same hours, and shows the days without', () => {
    expect(weekSummary([on(1), on(2), on(3), on(5)])).toEqual([
      { first: 1, last: 3, hours: [office] },
      { first: 4, last: 4, hours: [] },
      { first: 5, last: 5, hours: [office] },
      { first: 6, last: 7, hours: [] },
    ]);
  });

  it('keeps the hours of a day in the order of the day', () => {
    const evening = { from: '18:00', to: '21:00' };
    const [monday] = weekSummary([on(1, evening), on(1)]);
    expect(monday).toEqual({ first: 1, last: 1, hours: [office, evening] });
  });

  it('is one line for a week without hours', () => {
    expect(weekSummary([])).toEqual([{ first: 1, last: 7, hours: [] }]);
  });
});
