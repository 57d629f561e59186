import { parseCivilDate } from './civil-date.js';
import type { Instant } from './instant.js';
import { instantAt, zoneId } from './zones.js';

/**
 * The instant of a wall-clock time, so that tests never write offsets by hand:
 * `at('2026-03-08 09:00', 'Asia/Jakarta')`. A time shown twice means the earlier one.
 *
 * @throws RangeError when the text is malformed or the zone's clock skips that time.
 */
export function at(wallTime: string, zone: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):([0-5]\d)$/.exec(wallTime);
  const date = parseCivilDate(match?.[1] ?? '');
  if (match === null || date === undefined) throw new RangeError(`Not a wall time: ${wallTime}`);
  const found = instantAt(zoneId(zone), date, Number(match[2]) * 60 + Number(match[3]));
  if (found === undefined) throw new RangeError(`${zone} skips ${wallTime}`);
  return found;
}
