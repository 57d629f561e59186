import type { DeliveryOutcome } from './delivery.js';
import { retryDelayMs } from './retry-table.js';

const MINUTE = 60_000;

function delaysInMinutes(outcome: DeliveryOutcome, random: number): number[] {
  const delays: number[] = [];
  for (;;) {
    const delay = retryDelayMs(outcome, delays.length, random);
    if (delay === null) return delays;
    delays.push(delay / MINUTE);
  }
}

test.each<[DeliveryOutcome, number[]]>([
  [200, []],
  [204, []],
  [500, [2]],
  [400, [2, 10]],
  [404, [2, 10]],
  [503, [2, 10, 30, 90]],
  [302, [2, 10, 30, 90, 210]],
  [401, [2, 10, 30, 90, 210]],
  [502, [2, 10, 30, 90, 210]],
  ['unreachable', [2, 10, 30, 90, 210]],
  ['timeout', [2, 10, 30, 90, 210]],
])('after %s it is sent again after %j minutes', (outcome, minutes) => {
  expect(delaysInMinutes(outcome, 0)).toEqual(minutes);
});

test('the random shift only ever shortens a wait, and never to nothing', () => {
  expect(delaysInMinutes('unreachable', 0.5)).toEqual([1.25, 6.25, 18.75, 56.25, 131.25]);
  expect(retryDelayMs('unreachable', 0, 0.999)).toBeGreaterThan(MINUTE / 2);
});
