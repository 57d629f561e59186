import { dayNumberOf, type CivilDate } from '../../../kernel/time/civil-date.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';

const LONGEST_STRETCH_DAYS = 366;

/**
 * How many dates there are from the first to the last, both included.
 *
 * @throws ValidationFailed when the last lies before the first, or a year after it.
 */
export function daysOfStretch(first: CivilDate, last: CivilDate, pointer: string): number {
  const days = dayNumberOf(last) - dayNumberOf(first) + 1;
  if (days >= 1 && days <= LONGEST_STRETCH_DAYS) return days;
  throw new ValidationFailed([
    { pointer, code: 'period', detail: 'must not lie before the first date, nor a year after' },
  ]);
}
