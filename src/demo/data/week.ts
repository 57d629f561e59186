import type { Weekday } from '../../kernel/time/civil-date.js';
import type { WeeklyRule } from '../../modules/scheduling/index.js';

/**
 * Hours as people write them down: `1-5 09:00-12:00 13:00-17:00; 6 09:00-13:00` is Monday to Friday
 * twice a day and Saturday morning. Weekday 1 is Monday.
 *
 * @throws RangeError when a part cannot be read.
 */
export function week(text: string): WeeklyRule[] {
  return text.split(';').flatMap((part) => {
    const [days = '', ...spans] = part.trim().split(/\s+/);
    return weekdaysOf(days).flatMap((weekday) =>
      spans.map((span) => {
        const [from = '', to = ''] = span.split('-');
        return { weekday, fromMinute: minuteOf(from), toMinute: minuteOf(to) };
      }),
    );
  });
}

function weekdaysOf(days: string): Weekday[] {
  const [first = NaN, last = first] = days.split('-').map(Number);
  const found = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => day >= first && day <= last);
  if (found.length === 0) throw new RangeError(`No weekdays: ${days}`);
  return found;
}

function minuteOf(time: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (match === null) throw new RangeError(`No time of day: ${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
}
