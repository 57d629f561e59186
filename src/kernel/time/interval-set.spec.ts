import fc from 'fast-check';
import { instant } from './instant.js';
import type { Interval } from './interval.js';
import { intervalSet, type IntervalSet } from './interval-set.js';
import { interval } from './testing.js';

/** A small world, so that intervals often touch, nest and coincide. */
const WORLD = 40;

const intervals = fc.array(
  fc
    .tuple(fc.nat({ max: WORLD - 1 }), fc.integer({ min: 1, max: 8 }))
    .map(([from, span]) => interval(instant(from), instant(from + span))),
  { maxLength: 12 },
);

/** The slow truth: which milliseconds of the world the intervals cover. */
function covered(list: readonly Interval[]): boolean[] {
  return Array.from({ length: WORLD + 8 }, (_, ms) =>
    list.some(({ startsAt, endsAt }) => startsAt <= ms && ms < endsAt),
  );
}

function isTidy(set: IntervalSet): boolean {
  return set.every(({ startsAt, endsAt }, index) => {
    const before = set[index - 1];
    return startsAt < endsAt && (before === undefined || before.endsAt < startsAt);
  });
}

describe('interval sets', () => {
  it('cover what their intervals cover, in any order, without touching', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const set = intervalSet(list);
        expect(isTidy(set)).toBe(true);
        expect(covered(set)).toEqual(covered(list));
      }),
    );
  });

  it('are written in one way, whatever they were made from', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const set = intervalSet(list);
        expect(intervalSet([...list, ...set].reverse())).toEqual(set);
      }),
    );
  });
});
