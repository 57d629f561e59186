import { dayNumberOf, type CivilDate } from '../../../kernel/time/civil-date.js';
import { instant, MINUTE, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { ZoneId } from '../../../kernel/time/zones.js';
import type { FigureUnit } from './practice-lines.js';
import type { PracticePeriod } from './practice-period.js';
import { practiceWords } from './practice-wording.js';
import type { ReportLanguage } from './practice-words.js';

const LOCALES: Readonly<Record<ReportLanguage, string>> = { id: 'id-ID', en: 'en-GB' };
const NOON = 720;
const DAY_MINUTES = 1_440;
const MINUS = '−';

/** A figure as people read it: `Rp833.500`, `3 jam 20 menit`, `62,5%`, `4,80`. */
export function figureText(
  value: number | null,
  unit: FigureUnit,
  language: ReportLanguage,
): string {
  if (value === null) return practiceWords(language).nothing;
  return value < 0 ? `${MINUS}${plain(-value, unit, language)}` : plain(value, unit, language);
}

/** The same of a change: always with its sign. */
export function changeText(
  value: number | null,
  unit: FigureUnit,
  language: ReportLanguage,
): string {
  const whole = figureText(value, unit, language);
  const text =
    unit === 'percent' ? whole.replace('%', ` ${practiceWords(language).points}`) : whole;
  return value !== null && value > 0 ? `+${text}` : text;
}

function plain(value: number, unit: FigureUnit, language: ReportLanguage): string {
  if (unit === 'rupiah') return `Rp${numberText(value, 0, language)}`;
  if (unit === 'percent') return `${numberText(value, 1, language)}%`;
  if (unit === 'stars') return numberText(value, 2, language);
  if (unit === 'count') return numberText(value, 0, language);
  return practiceWords(language).duration(Math.floor(value / 60), value % 60);
}

function numberText(value: number, digits: number, language: ReportLanguage): string {
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(LOCALES[language], decimals).format(value);
}

/** `Senin, 16 November 2026`, or `16–22 November 2026`. */
export function periodText(
  { kind, firstDate, lastDate }: PracticePeriod,
  language: ReportLanguage,
): string {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (kind === 'day') return inZone(firstDate, language, { weekday: 'long', ...day });
  const whole = formatter(language, 'UTC', day);
  // Fonts and mail programs know plain spaces best.
  return whole.formatRange(toDate(noonOf(firstDate)), toDate(noonOf(lastDate))).replace(/\s/g, ' ');
}

/** `Sen, 16 Nov` of an instant, on the calendar of a zone. */
export function dayText(at: Instant, zone: ZoneId, language: ReportLanguage): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return formatter(language, zone, day).format(toDate(at));
}

/** `10.00`. */
export function clockText(at: Instant, zone: ZoneId, language: ReportLanguage): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatter(language, zone, clock).format(toDate(at));
}

/** `WIB`; names that only the Indonesian locale knows, others come as `GMT+11`. */
export function zoneText(at: Instant, zone: ZoneId): string {
  const parts = formatter('id', zone, { timeZoneName: 'short' }).formatToParts(toDate(at));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

function inZone(
  date: CivilDate,
  language: ReportLanguage,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatter(language, 'UTC', options).format(toDate(noonOf(date)));
}

/** Noon UTC of a date: what to format in UTC when only the date is to be shown. */
function noonOf(date: CivilDate): Instant {
  return instant((dayNumberOf(date) * DAY_MINUTES + NOON) * MINUTE);
}

function formatter(
  language: ReportLanguage,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
}
