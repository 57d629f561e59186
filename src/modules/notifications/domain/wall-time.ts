import { dayNumberOf } from '../../../kernel/time/civil-date.js';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import { civilDateOf, type ZoneId } from '../../../kernel/time/zones.js';

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;
const NEAR_DAYS = { id: ['hari ini', 'besok'], en: ['today', 'tomorrow'] } as const;

type Language = keyof typeof LOCALES;

/** A reader's language, zone and the instant at which they are addressed. */
export interface Reader {
  readonly language: Language;
  readonly zone: ZoneId;
  readonly now: Instant;
}

/** `besok 10.00 WIB`, or the date when it is neither today nor tomorrow on the reader's calendar. */
export function shortTimeOf(at: Instant, { language, zone, now }: Reader): string {
  const daysAhead = dayNumberOf(civilDateOf(zone, at)) - dayNumberOf(civilDateOf(zone, now));
  const day = NEAR_DAYS[language][daysAhead] ?? dateOf(at, { language, zone, now });
  return `${day} ${clockOf(at, language, zone)} ${zoneNameOf(at, zone)}`;
}

/** `Selasa, 24 November pukul 10.00 WIB`. */
export function fullTimeOf(at: Instant, reader: Reader): string {
  const { language, zone } = reader;
  const joint = language === 'id' ? 'pukul' : 'at';
  return `${dateOf(at, reader)} ${joint} ${clockOf(at, language, zone)} ${zoneNameOf(at, zone)}`;
}

function dateOf(at: Instant, { language, zone }: Reader): string {
  const date = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return formatter(LOCALES[language], { timeZone: zone, ...date }).format(toDate(at));
}

function clockOf(at: Instant, language: Language, zone: ZoneId): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatter(LOCALES[language], { timeZone: zone, ...clock }).format(toDate(at));
}

/** WIB, WITA and WIT are names that only the Indonesian locale knows; others come as GMT+11. */
function zoneNameOf(at: Instant, zone: ZoneId): string {
  const parts = formatter(LOCALES.id, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    toDate(at),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Making one is a hundred times dearer than using it; there are few zones, so few to keep. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}
