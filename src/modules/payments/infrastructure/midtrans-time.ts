import { civilOf, zoneId } from '../../../kernel/time/zones.js';
import { parseInstant, type Instant } from '../../../kernel/time/instant.js';

/** Midtrans writes wall-clock time of GMT+7 without saying so. */
const THEIR_ZONE = zoneId('Asia/Jakarta');

/** `2018-12-13 18:11:08 +0700`, as Midtrans takes the start of an expiry. */
export function midtransTimeOf(at: Instant): string {
  const civil = civilOf(THEIR_ZONE, at);
  const seconds = Math.floor(at / 1000) % 60;
  const date = [civil.year, two(civil.month), two(civil.day)].join('-');
  const minute = civil.minuteOfDay % 60;
  const hour = (civil.minuteOfDay - minute) / 60;
  return `${date} ${two(hour)}:${two(minute)}:${two(seconds)} +0700`;
}

/** The instant of `2018-12-13 18:11:08` in GMT+7; undefined when the text is no such thing. */
export function instantOfMidtrans(text: string): Instant | undefined {
  return parseInstant(`${text.slice(0, 10)}T${text.slice(11, 19)}+07:00`);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
