import type { Language } from '../copy/language';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** "1.250" in Indonesian, "1,250" in English. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

/** A fraction of 1 as "12,5%"; whole from a hundred on. */
export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'percent',
    maximumFractionDigits: share < 1 ? 1 : 0,
  }).format(share);
}

/** Short enough for an axis: "1,5 jt", "250 rb". */
export function formatShort(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(value);
}
