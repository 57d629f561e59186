/** WIB has no daylight saving, so GMT+7 can be plain arithmetic; the provider's times are GMT+7. */
const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The provider's way of writing an instant: `YYYY-MM-DD HH:MM:SS` in GMT+7, without a zone. */
export function wireTime(instantMs: number): string {
  return new Date(instantMs + WIB_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * Reads the provider's way of writing a start: `2018-12-13 18:11:08 +0700`.
 * @returns the instant in milliseconds, or null when the text is anything else.
 */
export function parseWireTime(text: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-])(\d\d)(\d\d)$/.exec(text);
  if (match === null) return null;
  const [, date, time, sign, hours, minutes] = match;
  return parseIso(`${date}T${time}${sign}${hours}:${minutes}`, `${date}T${time}`);
}

/**
 * Reads the value of a `datetime-local` field as wall-clock time in WIB.
 * @returns the instant in milliseconds, or null when the text is anything else.
 */
export function parseWibField(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text)) return null;
  const civil = text.length === 16 ? `${text}:00` : text;
  return parseIso(`${civil}+07:00`, civil);
}

/** The value a `datetime-local` field shows for an instant, in WIB to the minute. */
export function wibField(instantMs: number): string {
  return new Date(instantMs + WIB_OFFSET_MS).toISOString().slice(0, 16);
}

/** For people: `Sabtu, 22 November 2026 pukul 21.05.09 WIB`. */
export function spokenWib(instantMs: number): string {
  return `${SPOKEN.format(instantMs)} WIB`;
}

/** For lists: `22 Nov 2026, 21.05.09 WIB`. */
export function shortWib(instantMs: number): string {
  return `${SHORT.format(instantMs)} WIB`;
}

const SPOKEN = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'full',
  timeStyle: 'medium',
  timeZone: 'Asia/Jakarta',
});
const SHORT = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Jakarta',
});

/** `Date.parse` accepts 31 February; comparing with what it made of the civil part does not. */
function parseIso(iso: string, civil: string): number | null {
  const instant = Date.parse(iso);
  const civilInstant = Date.parse(`${civil}Z`);
  if (Number.isNaN(instant) || Number.isNaN(civilInstant)) return null;
  return new Date(civilInstant).toISOString().startsWith(civil) ? instant : null;
}
