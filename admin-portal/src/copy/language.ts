export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED_AS = 'ruangpulih.language';
const listeners = new Set<() => void>();
let language: Language = stored();

/** The language of every word on screen; Indonesian until the reader chooses. */
export function currentLanguage(): Language {
  return language;
}

export function changeLanguage(next: Language): void {
  language = next;
  localStorage.setItem(STORED_AS, next);
  for (const listener of listeners) listener();
}

/** Writes the choice down again, after the storage was emptied under it. */
export function keepLanguage(): void {
  localStorage.setItem(STORED_AS, language);
}

/** Calls the listener after every change; answers how to stop. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((known) => known === value);
}

function stored(): Language {
  const value = localStorage.getItem(STORED_AS);
  return isLanguage(value) ? value : 'id';
}
