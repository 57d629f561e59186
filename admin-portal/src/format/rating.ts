import type { Language } from '../copy/language';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** Stars and of how many reviews: "4,8 (132)"; a dash before the first. */
export function formatRating(rating: number | null, reviews: number, language: Language): string {
  if (rating === null) return '–';
  const stars = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 1 });
  const counts = new Intl.NumberFormat(LOCALES[language]);
  return `${stars.format(rating)} (${counts.format(reviews)})`;
}
