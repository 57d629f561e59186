import type { Measure } from './measure.js';
import { DASS21 } from './measures/dass21.js';
import { GAD7 } from './measures/gad7.js';
import { PHQ9 } from './measures/phq9.js';
import { SRQ20 } from './measures/srq20.js';
import { WHO5 } from './measures/who5.js';

/** All of them, offered or not. */
export const MEASURES: readonly Measure[] = [PHQ9, GAD7, WHO5, DASS21, SRQ20];

export function measureCalled(code: string): Measure | undefined {
  return MEASURES.find((measure) => measure.code === code);
}
