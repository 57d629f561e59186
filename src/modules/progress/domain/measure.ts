/** The questionnaires the house knows. */
export const MEASURE_CODES = ['phq9', 'gad7', 'who5', 'dass21', 'srq20'] as const;
export type MeasureCode = (typeof MEASURE_CODES)[number];

/** What a total stands for; the words for it are the front ends'. */
export const BAND_CODES = [
  'minimal',
  'normal',
  'mild',
  'moderate',
  'moderately_severe',
  'severe',
  'extremely_severe',
  'very_low',
  'low',
  'adequate',
  'below_cutoff',
  'above_cutoff',
] as const;
export type BandCode = (typeof BAND_CODES)[number];

export const SCALE_CODES = ['total', 'depression', 'anxiety', 'stress'] as const;
export type ScaleCode = (typeof SCALE_CODES)[number];

/** Totals from one to another, both included. */
export interface Band {
  readonly code: BandCode;
  readonly from: number;
  readonly to: number;
}

/** A total over some of the items. */
export interface Scale {
  readonly code: ScaleCode;
  /** Numbers of the items, from 1. */
  readonly items: readonly number[];
  /** What the sum of the answers is multiplied by. */
  readonly times: number;
  /** Without gaps, from the lowest total to the highest. */
  readonly bands: readonly Band[];
  /** Points by which two totals must differ to be more than noise; null where none is established. */
  readonly reliableChange: number | null;
  readonly better: 'lower' | 'higher';
  /** From this total on the addresses of help are shown, whatever the single answers; null is never. */
  readonly helpFrom: number | null;
}

/** An answer that points to danger. Its absence is no proof of safety. */
interface DangerSign {
  readonly item: number;
  readonly from: number;
  readonly urgentFrom: number;
}

/** Texts, in one language. */
interface MeasureWords {
  readonly name: string;
  readonly stem: string;
  readonly items: readonly string[];
  /** From the lowest answer to the highest. */
  readonly options: readonly string[];
}

/** A validated questionnaire as data: what is asked, how it is scored, on which terms it may be used. */
export interface Measure {
  readonly code: MeasureCode;
  /** Of texts and scoring; a response names the one it was given to. */
  readonly version: string;
  readonly name: string;
  readonly itemCount: number;
  readonly highestAnswer: number;
  readonly scales: readonly Scale[];
  readonly danger: DangerSign | null;
  /** Whom to name, and where the numbers come from. */
  readonly credit: string;
  /** Null where the licence leaves open whether we may print them: such a measure is never offered. */
  readonly words: { readonly id: MeasureWords; readonly en: MeasureWords } | null;
  /** Why it is not offered, for those who run the house; null when nothing stands in the way. */
  readonly heldBack: string | null;
}

/** The items from 1 to `count`. */
export function itemsUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
