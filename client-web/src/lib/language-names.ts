import type { Language } from './times';

/** The languages people look for first; a profile may name others. */
export const COMMON_LANGUAGES = ['id', 'en', 'jv', 'su', 'ban', 'min', 'bug', 'zh'] as const;

/** Languages of Indonesia that browsers often have no name for. */
const LEFT_OUT: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ban: { id: 'Bali', en: 'Balinese' },
  min: { id: 'Minangkabau', en: 'Minangkabau' },
  bug: { id: 'Bugis', en: 'Buginese' },
};

/** "Jawa" / "Javanese" for the code "jv"; anything that is no code stays as it is. */
export function languageName(code: string, language: Language): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  return name === code ? (LEFT_OUT[code]?.[language] ?? code) : name;
}
