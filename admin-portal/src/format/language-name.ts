import type { Language } from '../copy/language';

/** The name of a language by its code; what is no code stays as it is. */
export function languageName(code: string, language: Language): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
