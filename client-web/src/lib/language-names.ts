import type { Language } from './times';

/** The languages people look for first; a profile may name others. */
export const COMMON_LANGUAGES = ['id', 'en', 'jv', 'su', 'ban', 'min', 'bug', 'zh'] as const;

/** "Jawa" / "Javanese" for the code "jv"; anything that is no code stays as it is. */
export function languageName(code: string, language: Language): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}
