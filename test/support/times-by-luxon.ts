import { DateTime, IANAZone } from 'luxon';

/** Civil time as Luxon tells it: written by others, so that our own is judged by somebody else. */

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Shorter than any two changes of one zone lie apart (Morocco's pair around Ramadan: a month). */
const STRIDE = 9 * DAY;

/** Minutes by which the zone is ahead of UTC at an instant (milliseconds since 1970). */
export function offsetByLuxon(zone: string, at: number): number {
  return IANAZone.create(zone).offset(at);
}

/** Minutes of the wall clock since its own 1970-01-01 00:00. */
export function wallByLuxon(zone: string, at: number): number {
  return Math.floor(at / MINUTE) + offsetByLuxon(zone, at);
}

/** Such as `2026-04-05T01:30+11:00`. */
export function writtenByLuxon(zone: string, at: number): string {
  return DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mmZZ");
}

/** The instants in `[from, to)` at which the zone's offset becomes another, exact to the minute. */
function changesByLuxon(zone: string, from: number, to: number): number[] {
  const changes: number[] = [];
  for (let start = from; start < to; start += STRIDE) {
    const end = Math.min(start + STRIDE, to);
    if (offsetByLuxon(zone, start) !== offsetByLuxon(zone, end)) {
      changes.push(changeWithin(zone, start, end));
    }
  }
  return changes;
}

/** Every zone of this machine's time zone data whose clock changes in `[from, to)`, with the changes. */
export function changingZones(from: number, to: number): { zone: string; changes: number[] }[] {
  return Intl.supportedValuesOf('timeZone')
    .map((zone) => ({ zone, changes: changesByLuxon(zone, from, to) }))
    .filter(({ changes }) => changes.length > 0);
}

function changeWithin(zone: string, from: number, to: number): number {
  const before = offsetByLuxon(zone, from);
  let [low, high] = [from / MINUTE, to / MINUTE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetByLuxon(zone, middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}
