import fc from 'fast-check';
import { instant } from './instant.js';
import { interval, overlaps, type Interval } from './interval.js';
import {
  contains,
  EMPTY,
  intersect,
  intervalSet,
  length,
  subtract,
  union,
  type IntervalSet,
} from './interval-set.js';

/** A small world, so that intervals often touch, nest and coincide. */
const WORLD = 40;

const intervals = fc.array(
  fc
    .tuple(fc.nat({ max: WORLD - 1 }), fc.integer({ min: 1, max: 8 }))
    .map(([from, span]) => interval(instant(from), instant(from + span))),
  { maxLength: 12 },
);
const sets = intervals.map(intervalSet);

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
        expect(length(set)).toBe(covered(list).filter(Boolean).length);
      }),
    );
  });

  it('unite, intersect and subtract instant by instant', () => {
    fc.assert(
      fc.property(sets, sets, (left, right) => {
        const [inLeft, inRight] = [covered(left), covered(right)];
        const both = (rule: (l: boolean, r: boolean) => boolean): boolean[] =>
          inLeft.map((is, ms) => rule(is, inRight[ms] ?? false));

        expect(covered(union(left, right))).toEqual(both((l, r) => l || r));
        expect(covered(intersect(left, right))).toEqual(both((l, r) => l && r));
        expect(covered(subtract(left, right))).toEqual(both((l, r) => l && !r));
        for (const set of [union(left, right), intersect(left, right), subtract(left, right)]) {
          expect(isTidy(set)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('obey the laws of sets', () => {
    fc.assert(
      fc.property(sets, sets, sets, (a, b, c) => {
        expect(union(a, b)).toEqual(union(b, a));
        expect(intersect(a, b)).toEqual(intersect(b, a));
        expect(subtract(a, union(b, c))).toEqual(subtract(subtract(a, b), c));
        expect(intersect(a, union(b, c))).toEqual(union(intersect(a, b), intersect(a, c)));
        expect(union(subtract(a, b), intersect(a, b))).toEqual(a);
        expect(length(union(a, b)) + length(intersect(a, b))).toBe(length(a) + length(b));
        expect(subtract(a, EMPTY)).toEqual(a);
        expect(subtract(a, a)).toEqual(EMPTY);
      }),
    );
  });

  it('contain an interval that lies in one of their own', () => {
    fc.assert(
      fc.property(sets, intervals, (set, list) => {
        for (const one of list) {
          expect(contains(set, one)).toBe(subtract(intervalSet([one]), set).length === 0);
        }
      }),
    );
  });
});

describe('intervals', () => {
  it('that merely touch do not overlap', () => {
    const morning = interval(instant(0), instant(10));

    expect(overlaps(morning, interval(instant(10), instant(20)))).toBe(false);
    expect(overlaps(morning, interval(instant(9), instant(20)))).toBe(true);
  });

  it('start before they end', () => {
    expect(() => interval(instant(5), instant(5))).toThrow(RangeError);
  });
});
