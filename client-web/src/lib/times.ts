import { civilDate, addDays, sameWallClock, zoneName } from './zones';

export type Language = 'id' | 'en';

const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

function part(at: Date, zone: string, language: Language, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: zone }).format(at);
}

/** "19.00" in Indonesian, "19:00" in English. */
export function formatTime(at: Date, zone: string, language: Language): string {
  return part(at, zone, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function formatWeekday(at: Date, zone: string, language: Language): string {
  return part(at, zone, language, { weekday: 'short' });
}

export function formatDayOfMonth(at: Date, zone: string, language: Language): string {
  return part(at, zone, language, { day: 'numeric' });
}

/** "Sel, 24 Nov" / "Tue, 24 Nov". */
export function formatShortDay(at: Date, zone: string, language: Language): string {
  const month = part(at, zone, language, { month: 'short' });
  return `${formatWeekday(at, zone, language)}, ${formatDayOfMonth(at, zone, language)} ${month}`;
}

/** "Sel, 24 Nov 2026" / "Tue, 24 Nov 2026". */
export function formatDay(at: Date, zone: string, language: Language): string {
  const year = part(at, zone, language, { year: 'numeric' });
  return `${formatShortDay(at, zone, language)} ${year}`;
}

/** "Selasa, 24 November" / "Tuesday, 24 November". */
export function formatLongDay(at: Date, zone: string, language: Language): string {
  const weekday = part(at, zone, language, { weekday: 'long' });
  const month = part(at, zone, language, { month: 'long' });
  return `${weekday}, ${formatDayOfMonth(at, zone, language)} ${month}`;
}

/** "November 2026" for the API's `2026-11`. */
export function formatMonth(month: string, language: Language): string {
  return part(new Date(`${month}-15T00:00:00Z`), 'UTC', language, {
    month: 'long',
    year: 'numeric',
  });
}

/** "Sel, 24 Nov 2026, 19.00 WIB". */
export function formatDayTime(at: Date, zone: string, language: Language): string {
  const time = `${formatTime(at, zone, language)} ${zoneName(zone, at)}`;
  return `${formatDay(at, zone, language)}, ${time}`;
}

export interface Reader {
  zone: string;
  language: Language;
  /** "waktumu" / "your time". */
  yourTime: string;
}

/**
 * A session's time in the psychologist's zone with the reader's own beside it when the clocks differ:
 * "Sel, 24 Nov 2026, 19.00 WIB (20.00 waktumu, WITA)". Names the day too when that differs.
 */
export function formatSessionTime(at: Date, sessionZone: string, reader: Reader): string {
  const { zone, language } = reader;
  if (sameWallClock(sessionZone, zone, at)) return formatDayTime(at, zone, language);
  const sameDay = civilDate(at, sessionZone) === civilDate(at, zone);
  const day = sameDay ? '' : `${formatWeekday(at, zone, language)} `;
  const own = `${day}${formatTime(at, zone, language)} ${reader.yourTime}, ${zoneName(zone, at)}`;
  return `${formatDayTime(at, sessionZone, language)} (${own})`;
}

export interface DayWords {
  today: string;
  tomorrow: string;
}

/** A near instant as people say it: "hari ini 20.47 WITA", "besok 08.00 WITA", else with its date. */
export function formatDeadline(
  at: Date,
  context: { zone: string; language: Language; now: Date; words: DayWords },
): string {
  const { zone, language, now, words } = context;
  const time = `${formatTime(at, zone, language)} ${zoneName(zone, at)}`;
  const today = civilDate(now, zone);
  const date = civilDate(at, zone);
  if (date === today) return `${words.today} ${time}`;
  if (date === addDays(today, 1)) return `${words.tomorrow} ${time}`;
  return `${formatDay(at, zone, language)}, ${time}`;
}

/** Minutes and seconds left, "14.32" / "14:32"; never below zero. */
export function formatCountdown(leftMs: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(leftMs / 1000));
  const mark = language === 'id' ? '.' : ':';
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}${mark}${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}${mark}${rest}`;
}

/** A moment of a civil date: noon in UTC, which is the same day from Hawaii to Jayapura. */
export const noonOf = (date: string): string => `${date}T12:00:00Z`;
