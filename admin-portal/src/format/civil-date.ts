import type { Language } from '../copy/language';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** A day of the calendar, which no zone moves: "1 Mar 2015". */
export function formatCivilDate(date: string, language: Language): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return words.format(new Date(`${date}T00:00:00Z`));
}

/** A day of the week by number, 1 being Monday. */
export function weekdayName(weekday: number, language: Language): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', weekday: 'long' });
  // The first of January 2024 was a Monday.
  return words.format(new Date(Date.UTC(2024, 0, weekday)));
}

/** "08:00" as the reader writes it: "08.00" in Indonesian. */
export function formatWallTime(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time;
}
