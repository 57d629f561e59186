import type { DemoPsychologist } from './psychologist.js';
import { EAST } from './psychologists-east.js';
import { JAVA } from './psychologists-java.js';
import { SUMATRA_KALIMANTAN } from './psychologists-sumatra-kalimantan.js';

/** Everybody in the demo's directory. Any likeness to a living person is chance. */
export const PSYCHOLOGISTS: readonly DemoPsychologist[] = [...JAVA, ...SUMATRA_KALIMANTAN, ...EAST];

/** The readable end of a profile's address. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
