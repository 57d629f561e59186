import fc from 'fast-check';
import { instant, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { nearest } from './nearest-slots.js';

const jakarta = (time: string): Instant => at(`2026-03-09 ${time}`, 'Asia/Jakarta');

describe('the nearest slots', () => {
  it('come closest first, the earlier first when two are equally close', () => {
    const starts = ['08:00', '09:00', '11:00', '13:00'].map(jakarta);

    expect(nearest(starts, jakarta('10:00'))).toEqual(['09:00', '11:00', '08:00'].map(jakarta));
  });

  it('are as many as there are', () => {
    expect(nearest([], jakarta('10:00'))).toEqual([]);
    expect(nearest([jakarta('10:00')], jakarta('10:00'))).toEqual([jakarta('10:00')]);
  });

  it('leave out no start that is closer than one they name', () => {
    const starts = fc.uniqueArray(fc.nat({ max: 100 }).map(instant));
    fc.assert(
      fc.property(starts, fc.nat({ max: 100 }), fc.nat({ max: 5 }), (all, wanted, count) => {
        const found = nearest(all, instant(wanted), count);
        const distances = found.map((start) => Math.abs(start - wanted));
        const left = all.filter((start) => !found.includes(start));

        expect(found).toHaveLength(Math.min(count, all.length));
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
        for (const start of left) {
          expect(Math.abs(start - wanted)).toBeGreaterThanOrEqual(distances.at(-1) ?? 0);
        }
      }),
    );
  });
});
