import fc from 'fast-check';
import { instant } from '../../../kernel/time/instant.js';
import { Buckets } from './buckets.js';

const NOW = 1_800_000_000_000;
const after = (ms: number) => instant(NOW + ms);
const ofFour = (): Buckets => new Buckets({ atOnce: 4, perSecond: 2 }, 100);

describe('a bucket of readings', () => {
  it('gives so many at once, and then says how long to wait for one', () => {
    const buckets = ofFour();
    const given = Array.from({ length: 5 }, () => buckets.take('a', after(0)));
    expect(given.map(({ isWithin, left }) => [isWithin, left])).toEqual([
      ...[3, 2, 1, 0].map((left) => [true, left]),
      [false, 0],
    ]);
    expect(given[4]?.waitSeconds).toBe(1);
  });

  it('fills again at its pace, and never beyond its rim', () => {
    const buckets = ofFour();
    for (let n = 0; n < 4; n += 1) buckets.take('a', after(0));
    expect(buckets.take('a', after(499)).isWithin).toBe(false);
    expect(buckets.take('a', after(500)).isWithin).toBe(true);
    expect(buckets.take('a', after(500)).isWithin).toBe(false);
    expect(buckets.take('a', after(3_600_000)).left).toBe(3);
  });

  it('tells when one more than what is left is to be had, also while some are left', () => {
    const buckets = new Buckets({ atOnce: 3, perSecond: 0.25 }, 100);
    const waits = [0, 1_000, 4_000, 4_000].map((ms) => buckets.take('a', after(ms)));
    expect(waits).toEqual([
      { isWithin: true, left: 2, waitSeconds: 4 },
      { isWithin: true, left: 1, waitSeconds: 3 },
      { isWithin: true, left: 1, waitSeconds: 4 },
      { isWithin: true, left: 0, waitSeconds: 4 },
    ]);
  });

  it('is each name’s own', () => {
    const buckets = ofFour();
    for (let n = 0; n < 9; n += 1) buckets.take('a', after(0));
    expect(buckets.take('b', after(0)).left).toBe(3);
  });

  it('never gives more in any time than it holds and gains, however it is asked', () => {
    const pauses = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(pauses, (all) => {
        const buckets = ofFour();
        let [now, given] = [0, 0];
        for (const pause of all) {
          now += pause;
          if (buckets.take('a', after(now)).isWithin) given += 1;
        }
        return given <= 4 + (now * 2) / 1_000;
      }),
    );
  });

  it('remembers so many names and not one more, the hasty among them while they are hasty', () => {
    const buckets = ofFour();
    for (let n = 0; n < 4; n += 1) buckets.take('hasty', after(0));
    for (let n = 0; n < 5_000; n += 1) {
      buckets.take(`made up ${n}`, after(0));
      if (n < 150) expect(buckets.take('hasty', after(0)).isWithin).toBe(false);
    }
    expect(buckets.size).toBeLessThanOrEqual(200);
  });
});
