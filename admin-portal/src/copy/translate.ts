import { en } from './en';
import { type Copy, type CopyKey, id } from './id';
import { currentLanguage, type Language } from './language';

const CATALOGUES: Record<Language, Copy> = { id, en };

export type CopyValues = Record<string, string | number>;

/** The words for a key in the reader's language, with `{name}` filled from the values. */
export function translate(key: CopyKey, values: CopyValues = {}): string {
  const words = CATALOGUES[currentLanguage()][key];
  return words.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

export function isCopyKey(key: string): key is CopyKey {
  return Object.hasOwn(id, key);
}
