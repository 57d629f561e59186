import fc from 'fast-check';
import type { BandCode, Measure } from './measure.js';
import { measureCalled, MEASURES } from './measures.js';
import {
  bandOf,
  dangerIn,
  highestTotal,
  isComplete,
  needsHelp,
  reliableChange,
  scoresOf,
} from './score.js';

function measure(code: Measure['code']): Measure {
  const found = measureCalled(code);
  if (found === undefined) throw new Error(`There is no ${code}.`);
  return found;
}

function answersTo({ itemCount, highestAnswer }: Measure): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 0, max: highestAnswer }), {
    minLength: itemCount,
    maxLength: itemCount,
  });
}

/** The band of every total there is, written out by hand from the publications. */
const BANDS: readonly [Measure['code'], string, readonly [BandCode, number, number][]][] = [
  [
    'phq9',
    'total',
    [
      ['minimal', 0, 4],
      ['mild', 5, 9],
      ['moderate', 10, 14],
      ['moderately_severe', 15, 19],
      ['severe', 20, 27],
    ],
  ],
  [
    'gad7',
    'total',
    [
      ['minimal', 0, 4],
      ['mild', 5, 9],
      ['moderate', 10, 14],
      ['severe', 15, 21],
    ],
  ],
  [
    'who5',
    'total',
    [
      ['very_low', 0, 28],
      ['low', 29, 50],
      ['adequate', 51, 100],
    ],
  ],
  [
    'dass21',
    'depression',
    [
      ['normal', 0, 9],
      ['mild', 10, 13],
      ['moderate', 14, 20],
      ['severe', 21, 27],
      ['extremely_severe', 28, 42],
    ],
  ],
  [
    'dass21',
    'anxiety',
    [
      ['normal', 0, 7],
      ['mild', 8, 9],
      ['moderate', 10, 14],
      ['severe', 15, 19],
      ['extremely_severe', 20, 42],
    ],
  ],
  [
    'dass21',
    'stress',
    [
      ['normal', 0, 14],
      ['mild', 15, 18],
      ['moderate', 19, 25],
      ['severe', 26, 33],
      ['extremely_severe', 34, 42],
    ],
  ],
  [
    'srq20',
    'total',
    [
      ['below_cutoff', 0, 5],
      ['above_cutoff', 6, 20],
    ],
  ],
];

describe('the bands', () => {
  it.each(BANDS)('of %s, %s, hold every total exactly as published', (code, name, bands) => {
    const scale = measure(code).scales.find((one) => one.code === name);
    if (scale === undefined) throw new Error('There is no such scale.');
    const expected = bands.flatMap(([band, from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => [from + index, band]),
    );
    const found = Array.from({ length: highestTotal(scale) + 1 }, (_, total) => [
      total,
      bandOf(scale, total),
    ]);
    expect(found).toEqual(expected);
    expect(() => bandOf(scale, -1)).toThrow(RangeError);
    expect(() => bandOf(scale, highestTotal(scale) + 1)).toThrow(RangeError);
  });
});

describe.each(MEASURES.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it('ends where the highest answers lead', () => {
    const highest = Array.from({ length: one.itemCount }, () => one.highestAnswer);
    expect(scoresOf(one, highest).map(({ total }) => total)).toEqual(one.scales.map(highestTotal));
  });

  it('counts each item in one scale at most, and every one that it asks', () => {
    const counted = one.scales.flatMap(({ items }) => items).sort((a, b) => a - b);
    expect(counted).toEqual(Array.from({ length: one.itemCount }, (__, index) => index + 1));
  });

  it('rises by what is answered higher, and by nothing else', () => {
    fc.assert(
      fc.property(answersTo(one), fc.nat({ max: one.itemCount - 1 }), (answers, index) => {
        fc.pre((answers[index] ?? 0) < one.highestAnswer);
        const raised = answers.with(index, (answers[index] ?? 0) + 1);
        const before = scoresOf(one, answers);
        scoresOf(one, raised).forEach((score, position) => {
          const scale = one.scales[position];
          const step = scale?.items.includes(index + 1) === true ? scale.times : 0;
          expect(score.total - (before[position]?.total ?? NaN)).toBe(step);
        });
      }),
    );
  });

  it('has no total unless everything is answered with what it offers', () => {
    const zeros = Array.from({ length: one.itemCount }, () => 0);
    const spoilt = [
      zeros.slice(1),
      [...zeros, 0],
      zeros.with(0, one.highestAnswer + 1),
      zeros.with(0, -1),
      zeros.with(0, 0.5),
      zeros.with(0, Number.NaN),
    ];
    for (const answers of spoilt) {
      expect(isComplete(one, answers)).toBe(false);
      expect(() => scoresOf(one, answers)).toThrow(RangeError);
    }
    expect(isComplete(one, zeros)).toBe(true);
  });

  it('asks in both languages as much as it scores, or says why it does not ask', () => {
    expect(one.words === null).toBe(one.heldBack !== null);
    for (const words of one.words === null ? [] : [one.words.id, one.words.en]) {
      expect(words.items).toHaveLength(one.itemCount);
      expect(words.options).toHaveLength(one.highestAnswer + 1);
      expect(new Set(words.items).size).toBe(one.itemCount);
    }
  });
});

describe('a sign of danger', () => {
  it.each([
    ['phq9', 9, [null, 'follow_up', 'urgent', 'urgent']],
    ['srq20', 17, [null, 'urgent']],
    ['dass21', 21, [null, null, 'urgent', 'urgent']],
  ] as const)('in %s is read from item %d alone', (code, item, levels) => {
    const one = measure(code);
    const others = Array.from({ length: one.itemCount }, () => one.highestAnswer);
    expect(levels.map((_, answer) => dangerIn(one, others.with(item - 1, answer)))).toEqual(levels);
  });

  it('is in no other measure', () => {
    expect(MEASURES.filter(({ danger }) => danger !== null).map(({ code }) => code)).toEqual([
      'phq9',
      'dass21',
      'srq20',
    ]);
  });

  it('or a total of 15 in PHQ-9 brings the addresses of help', () => {
    const phq9 = measure('phq9');
    expect(needsHelp(phq9, [0, 0, 0, 0, 0, 0, 0, 0, 1])).toBe(true);
    expect(needsHelp(phq9, [3, 3, 3, 3, 2, 0, 0, 0, 0])).toBe(false);
    expect(needsHelp(phq9, [3, 3, 3, 3, 3, 0, 0, 0, 0])).toBe(true);
    expect(needsHelp(measure('gad7'), [3, 3, 3, 3, 3, 3, 3])).toBe(false);
  });
});

describe('a reliable change', () => {
  const scaleOf = (code: Measure['code']) => {
    const [scale] = measure(code).scales;
    if (scale === undefined) throw new Error('There is no scale.');
    return scale;
  };

  it('in PHQ-9 takes 6 points, in GAD-7 4, in WHO-5 10 the other way', () => {
    expect([13, 12, 8, 7].map((total) => reliableChange(scaleOf('phq9'), 13, total))).toEqual([
      null,
      null,
      null,
      'better',
    ]);
    expect(reliableChange(scaleOf('phq9'), 13, 19)).toBe('worse');
    expect(reliableChange(scaleOf('gad7'), 10, 6)).toBe('better');
    expect(reliableChange(scaleOf('gad7'), 10, 7)).toBeNull();
    expect(reliableChange(scaleOf('who5'), 40, 52)).toBe('better');
    expect(reliableChange(scaleOf('who5'), 40, 28)).toBe('worse');
    expect(reliableChange(scaleOf('who5'), 40, 48)).toBeNull();
  });

  it('is never spoken of where nobody has established it', () => {
    expect(reliableChange(scaleOf('srq20'), 0, 20)).toBeNull();
  });
});
