import type * as all from './en/all';

export type English = typeof all;

let words: English | null = null;

/** Null until {@link loadEnglish} has finished. */
export function english(): English | null {
  return words;
}

/** Most readers never need it, so English is not part of the first load. */
export async function loadEnglish(): Promise<void> {
  words ??= await import('./en/all');
}
