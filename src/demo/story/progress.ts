/** How the demo's client got on, from a hard week to a better one. */
export interface DemoAnswers {
  /** Days from the day on which the demo is made. */
  readonly day: number;
  readonly phq9: readonly number[];
  readonly gad7: readonly number[];
}

export const DEMO_ANSWERS: readonly DemoAnswers[] = [
  { day: -19, phq9: [2, 2, 3, 2, 1, 1, 2, 1, 0], gad7: [3, 2, 3, 2, 1, 2, 2] },
  { day: -15, phq9: [2, 2, 2, 2, 1, 1, 2, 0, 0], gad7: [2, 2, 3, 2, 1, 2, 1] },
  { day: -11, phq9: [1, 2, 2, 2, 1, 1, 1, 0, 0], gad7: [2, 2, 2, 1, 1, 1, 1] },
  { day: -6, phq9: [1, 1, 2, 1, 1, 0, 1, 0, 0], gad7: [2, 1, 2, 1, 0, 1, 1] },
  { day: -2, phq9: [1, 1, 1, 1, 0, 0, 1, 0, 0], gad7: [1, 1, 1, 1, 0, 1, 0] },
];

export const DEMO_MOODS: readonly { day: number; level: number; words: string | null }[] = [
  { day: -9, level: 2, words: 'Rapat panjang, dada berdebar.' },
  { day: -8, level: 3, words: null },
  { day: -7, level: 3, words: 'Jalan sore sebentar.' },
  { day: -5, level: 2, words: null },
  { day: -4, level: 3, words: null },
  { day: -3, level: 4, words: 'Tidur lebih awal.' },
  { day: -2, level: 4, words: null },
  { day: -1, level: 4, words: 'Latihan napas sebelum rapat, lumayan membantu.' },
];

export const DEMO_GOALS = {
  own: 'Tidur sebelum pukul sebelas, tiga malam seminggu',
  together: 'Latihan napas lima menit sebelum rapat',
} as const;
