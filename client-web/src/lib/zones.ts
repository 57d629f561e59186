const MINUTE = 60_000;

function parts(at: Date, zone: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/** The zone of this device, an IANA name. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** What people call the zone at that instant: "WIB", "WITA", "WIT", else "GMT+11". */
export function zoneName(zone: string, at: Date): string {
  // Only Indonesian locale data knows the Indonesian names, whatever the reader's language.
  const format = new Intl.DateTimeFormat('id-ID', { timeZone: zone, timeZoneName: 'short' });
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** Minutes east of UTC at that instant. */
export function offsetMinutes(zone: string, at: Date): number {
  const p = parts(at, zone, {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const wallClock = Date.UTC(
    Number(p['year']),
    Number(p['month']) - 1,
    Number(p['day']),
    Number(p['hour']),
    Number(p['minute']),
  );
  return Math.round((wallClock - at.getTime()) / MINUTE);
}

/** Whether both zones show the same wall clock at that instant. */
export function sameWallClock(zoneA: string, zoneB: string, at: Date): boolean {
  return zoneA === zoneB || offsetMinutes(zoneA, at) === offsetMinutes(zoneB, at);
}

/** The civil date at that instant in the zone, "2026-11-24". */
export function civilDate(at: Date, zone: string): string {
  const p = parts(at, zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${p['year']}-${p['month']}-${p['day']}`;
}

/** The civil date some days later (or earlier, if negative). */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The instant at which a civil date begins in the zone. */
export function startOfDay(date: string, zone: string): Date {
  return atHour(date, 0, zone);
}

/** The instant at which the zone's clock shows a full hour of a civil date; 24 is the next midnight. */
export function atHour(date: string, hour: number, zone: string): Date {
  const utc = Date.parse(`${date}T00:00:00Z`) + hour * 60 * MINUTE;
  // The offset is asked twice because it may change between UTC's hour and the zone's own.
  const guess = utc - offsetMinutes(zone, new Date(utc)) * MINUTE;
  return new Date(utc - offsetMinutes(zone, new Date(guess)) * MINUTE);
}
