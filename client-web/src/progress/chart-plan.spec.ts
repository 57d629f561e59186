import { describe, expect, it } from 'vitest';
import type { ProgressSeries } from '@/api/types';
import { endsOf, planChart } from './chart-plan';

const series = (totals: readonly [string, number][]): ProgressSeries => ({
  measureCode: 'gad7',
  name: 'Rasa cemas',
  scale: {
    code: 'total',
    bands: [
      { code: 'minimal', from: 0, to: 4 },
      { code: 'mild', from: 5, to: 9 },
      { code: 'moderate', from: 10, to: 14 },
      { code: 'severe', from: 15, to: 21 },
    ],
    reliableChange: 4,
    better: 'lower',
  },
  points: totals.map(([takenAt, total]) => ({
    responseId: takenAt,
    takenAt,
    total,
    band: 'mild',
    change: null,
    isAssigned: false,
  })),
});

const TWO = series([
  ['2026-11-01T03:00:00Z', 21],
  ['2026-11-15T03:00:00Z', 0],
]);

describe('a chart', () => {
  it.each([240, 360, 1000])('keeps every mark within %d pixels', (width) => {
    const plan = planChart(TWO, ['2026-11-08T03:00:00Z', '2026-01-01T03:00:00Z'], width);
    for (const { x, y } of plan.points) {
      expect(x).toBeGreaterThan(plan.left);
      expect(x).toBeLessThan(plan.right);
      expect(y).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(plan.bottom);
    }
    expect(plan.sessions.map(({ at }) => at)).toEqual(['2026-11-08T03:00:00Z']);
  });

  it('puts a higher total higher up, and the bands on top of each other without a gap', () => {
    const { points, bands, bottom } = planChart(TWO, [], 360);
    expect(points[0]?.y).toBeLessThan(points[1]?.y ?? 0);
    expect(points[1]?.y).toBe(bottom);
    bands.slice(1).forEach((band, index) => {
      expect(band.y + band.height).toBeCloseTo(bands[index]?.y ?? NaN);
    });
    expect((bands[0]?.y ?? 0) + (bands[0]?.height ?? 0)).toBeCloseTo(bottom);
  });

  it('of one point has that point in the middle and names its day once', () => {
    const plan = planChart(series([['2026-11-01T03:00:00Z', 7]]), [], 360);
    expect(plan.points[0]?.x).toBeCloseTo((plan.left + plan.right) / 2);
    expect(endsOf(plan)).toHaveLength(1);
  });
});
