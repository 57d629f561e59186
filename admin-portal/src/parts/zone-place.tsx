import { zoneName } from '../format/instant';

/** A zone by its short name today and its place: "WIB (Asia/Jakarta)". */
export function ZonePlace({ timeZone }: { timeZone: string }) {
  return `${zoneName(new Date().toISOString(), timeZone)} (${timeZone})`;
}
