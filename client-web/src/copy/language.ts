import { storedValue } from '@/lib/stored-value';
import type { Language } from '@/lib/times';
import { loadEnglish } from './english';

const chosen = storedValue<Language | null>('rp.language', (stored) =>
  stored === 'id' || stored === 'en' ? stored : null,
);

/** Indonesian is the first language of every page; English is the reader's choice. */
export function currentLanguage(): Language {
  return chosen.get() ?? 'id';
}

export function hasChosenLanguage(): boolean {
  return chosen.get() !== null;
}

/** Loads the words of the chosen language; without them the page speaks Indonesian. */
export async function loadLanguage(): Promise<void> {
  if (currentLanguage() === 'en') await loadEnglish().catch(() => undefined);
}

/** Changes every word on the page once the language's words are here. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en') await loadEnglish();
  chosen.set(language);
  document.documentElement.lang = language;
}

export function useLanguage(): Language {
  return chosen.use() ?? 'id';
}
