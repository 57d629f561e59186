import type { Language } from '../copy/language';

/** A civil date ("2026-11-24") the way the reader writes it: "24 Nov 2026". */
export function dayText(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`));
}
