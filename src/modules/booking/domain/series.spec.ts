import { at } from '../../../kernel/time/testing.js';
import { civilOf, zoneId } from '../../../kernel/time/zones.js';
import { hasOtherClock, weeklyStarts } from './series.js';

const MELBOURNE = zoneId('Australia/Melbourne');
const JAKARTA = zoneId('Asia/Jakarta');

describe('a series', () => {
  it('case 17: repeats on the psychologist’s wall clock, through a change of the clocks', () => {
    // Melbourne goes forward on 4 October 2026.
    const first = at('2026-09-25 10:00', MELBOURNE);
    const starts = weeklyStarts(MELBOURNE, first, 3).map(({ startsAt }) => startsAt);
    expect(starts).toEqual([
      first,
      at('2026-10-02 10:00', MELBOURNE),
      at('2026-10-09 10:00', MELBOURNE),
    ]);
    expect(starts.map((start) => civilOf(JAKARTA, start).minuteOfDay / 60)).toEqual([7, 7, 6]);
    expect(starts.map((start) => hasOtherClock(JAKARTA, first, start))).toEqual([
      false,
      false,
      true,
    ]);
    expect(starts.some((start) => hasOtherClock(MELBOURNE, first, start))).toBe(false);
  });

  it('says of a time the clock skips that there is none', () => {
    const first = at('2026-09-27 02:30', MELBOURNE);
    expect(weeklyStarts(MELBOURNE, first, 3)).toEqual([
      { startsAt: first, isSkipped: false },
      { startsAt: at('2026-10-04 03:00', MELBOURNE), isSkipped: true },
      { startsAt: at('2026-10-11 02:30', MELBOURNE), isSkipped: false },
    ]);
  });

  it('is the same instant a week later where no clock ever changes', () => {
    const first = at('2026-11-24 09:00', JAKARTA);
    expect(weeklyStarts(JAKARTA, first, 2)[1]?.startsAt).toBe(at('2026-12-01 09:00', JAKARTA));
  });
});
