import fc from 'fast-check';
import { median, percentile, ratiosOf, spreadOf } from './statistics.js';

const figures = fc.array(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { minLength: 1 });

describe('a median', () => {
  it('has as many values on one side as on the other', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        return below <= values.length / 2 && above <= values.length / 2;
      }),
    );
  });

  it('of two is their mean, and of none there is none', () => {
    expect(median([1, 4])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a percentile', () => {
  it('is a value that was measured, and so many are not above it', () => {
    fc.assert(
      fc.property(figures, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const value = percentile(values, share);
        const covered = values.filter((other) => other <= value).length;
        return values.includes(value) && covered >= Math.floor(share * values.length);
      }),
    );
  });

  it('of a hundred ordered values counts from one', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([percentile(hundred, 0.5), percentile(hundred, 0.99)]).toEqual([50, 99]);
  });
});

describe('a range', () => {
  it('holds the median and does not hang on the order', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const { lowest, median: middle, highest } = spreadOf(values);
        expect(spreadOf([...values].reverse())).toEqual({ lowest, median: middle, highest });
        return lowest <= middle && middle <= highest;
      }),
    );
  });
});

describe('ratios', () => {
  it('pair each round with its own counterpart: a machine twice as slow for one round changes none', () => {
    expect(ratiosOf([10, 5, 10], [20, 10, 20])).toEqual([0.5, 0.5, 0.5]);
  });

  it('are all the same when ours is a fixed share of theirs', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 8 }), (theirs, power) => {
        const share = 2 ** -power;
        const ratios = ratiosOf(
          theirs.map((value) => value * share),
          theirs,
        );
        return ratios.every((ratio) => ratio === share);
      }),
    );
  });

  it('refuse rounds that cannot be paired', () => {
    expect(() => ratiosOf([1, 2], [1])).toThrow(RangeError);
  });
});
