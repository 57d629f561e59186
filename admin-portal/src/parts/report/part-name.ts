import type { Granularity } from '../../api/types';
import type { Language } from '../../copy/language';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** A part of a period in few letters: "24 Nov", or "Nov 2026". */
export function partName(from: string, by: Granularity, language: Language): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    month: 'short',
    ...(by === 'month' ? { year: 'numeric' } : { day: 'numeric' }),
  });
  return words.format(new Date(`${from}T00:00:00Z`));
}
