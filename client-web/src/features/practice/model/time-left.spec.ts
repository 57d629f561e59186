import { describe, expect, it } from 'vitest';
import { isPressing, timeLeft } from './time-left';

const now = new Date('2026-11-24T06:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('the time left to decide', () => {
  it.each([
    [0, { unit: 'passed' }],
    [-30, { unit: 'passed' }],
    [0.2, { unit: 'minutes', amount: 1 }],
    [59, { unit: 'minutes', amount: 59 }],
    [60, { unit: 'hours', amount: 1 }],
    [9 * 60 + 59, { unit: 'hours', amount: 9 }],
    [47 * 60 + 59, { unit: 'hours', amount: 47 }],
    [48 * 60, { unit: 'days', amount: 2 }],
  ])('%d minutes ahead is rounded down to %o', (minutes, expected) => {
    expect(timeLeft(later(minutes), now)).toEqual(expected);
  });

  it('presses below six hours', () => {
    expect(isPressing(later(359), now)).toBe(true);
    expect(isPressing(later(360), now)).toBe(false);
  });
});
