import { at } from '../../../kernel/time/testing.js';
import { nextAttemptAt } from './log-in-delay.js';

const failedAt = at('2026-11-24 09:00', 'Asia/Jakarta');

function delaySeconds(failures: number): number {
  return ((nextAttemptAt(failures, failedAt) ?? failedAt) - failedAt) / 1000;
}

describe('the wait after failed log-ins', () => {
  it('is none for the first four slips', () => {
    expect([0, 1, 2, 3, 4].map((failures) => nextAttemptAt(failures, failedAt))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('begins with the fifth and doubles with each one more', () => {
    expect([5, 6, 7, 8].map(delaySeconds)).toEqual([5, 10, 20, 40]);
  });

  it('never exceeds a quarter of an hour', () => {
    expect([13, 40, 2000].map(delaySeconds)).toEqual([900, 900, 900]);
  });
});
