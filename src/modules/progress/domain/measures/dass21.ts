import type { Band, Measure, Scale, ScaleCode } from '../measure.js';

const BANDS = ['normal', 'mild', 'moderate', 'severe', 'extremely_severe'] as const;
const HIGHEST = 42;

/** A subscale by its items and by where the bands after the first begin. */
function subscale(code: ScaleCode, items: readonly number[], starts: readonly number[]): Scale {
  const from = [0, ...starts];
  const bands: Band[] = BANDS.map((band, index) => ({
    code: band,
    from: from[index] ?? 0,
    to: (from[index + 1] ?? HIGHEST + 1) - 1,
  }));
  return { code, items, times: 2, bands, reliableChange: null, better: 'lower', helpFrom: null };
}

/** Lovibond and Lovibond 1995; keys checked against the wording of the items. */
export const DASS21: Measure = {
  code: 'dass21',
  version: '1',
  name: 'DASS-21',
  itemCount: 21,
  highestAnswer: 3,
  scales: [
    subscale('depression', [3, 5, 10, 13, 16, 17, 21], [10, 14, 21, 28]),
    subscale('anxiety', [2, 4, 7, 9, 15, 19, 20], [8, 10, 15, 20]),
    subscale('stress', [1, 6, 8, 11, 12, 14, 18], [15, 19, 26, 34]),
  ],
  danger: { item: 21, from: 2, urgentFrom: 2 },
  credit: 'Lovibond, S.H. & Lovibond, P.F. (1995). www.psy.unsw.edu.au/dass',
  words: null,
  heldBack:
    'Public domain, but unmodified, not sold, and meant for researchers and health professionals rather than end users: its use on a paid platform must be settled with UNSW first.',
};
