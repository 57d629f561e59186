import { describe, expect, it } from 'vitest';
import { hoursProblems, inOrder, nextInterval } from './hours-rules';

describe('the hours of one day', () => {
  it('are accepted when they touch but do not overlap', () => {
    const day = [
      { from: '09:00', to: '12:00' },
      { from: '12:00', to: '24:00' },
    ];
    expect(hoursProblems(day)).toEqual([null, null]);
  });

  it('are refused where an interval ends before or when it starts', () => {
    const day = [
      { from: '12:00', to: '09:00' },
      { from: '14:00', to: '14:00' },
    ];
    expect(hoursProblems(day)).toEqual(['ends_before_start', 'ends_before_start']);
  });

  it('are refused at the later entry where two overlap, whatever their order on the clock', () => {
    const day = [
      { from: '13:00', to: '17:00' },
      { from: '09:00', to: '13:30' },
    ];
    expect(hoursProblems(day)).toEqual([null, 'overlaps']);
  });

  it('are kept earliest first', () => {
    const day = [
      { from: '13:00', to: '17:00' },
      { from: '09:00', to: '12:00' },
    ];
    expect(inOrder(day).map((interval) => interval.from)).toEqual(['09:00', '13:00']);
  });

  it('are continued an hour after the last interval, never past midnight', () => {
    expect(nextInterval([])).toEqual({ from: '09:00', to: '12:00' });
    expect(nextInterval([{ from: '09:00', to: '12:00' }])).toEqual({ from: '13:00', to: '16:00' });
    expect(nextInterval([{ from: '19:00', to: '22:30' }])).toEqual({ from: '23:00', to: '24:00' });
  });
});
