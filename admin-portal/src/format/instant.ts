import type { Language } from '../copy/language';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** An instant as wall clock of a zone, always named: "Sel, 24 Nov 2026, 19.00 WIB". */
export function formatInstant(instant: string, timeZone: string, language: Language): string {
  const wallClock = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${wallClock.format(new Date(instant))} ${zoneName(instant, timeZone)}`;
}

/** The time of day alone: "20.00 WITA". */
export function formatTimeOfDay(instant: string, timeZone: string, language: Language): string {
  const wallClock = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${wallClock.format(new Date(instant))} ${zoneName(instant, timeZone)}`;
}

/** A zone's short name on that day; the Indonesian locale alone knows WIB, WITA and WIT. */
export function zoneName(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' });
  const name = parts.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName');
  return name?.value ?? timeZone;
}
