import { HOUR, instant, parseInstant, type Instant } from '../../../kernel/time/instant.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { Window } from '../../directory/index.js';

/** As far as the list of slots can be asked about. */
const LONGEST_MS = 62 * 24 * HOUR;

interface Given {
  readonly freeFrom?: string | undefined;
  readonly freeTo?: string | undefined;
}

/**
 * The period somebody asked about: from now when only its end is given, 62 days long when only its
 * beginning is.
 *
 * @throws ValidationFailed when it begins in the past, ends before it begins, or is too long.
 */
export function windowOf({ freeFrom, freeTo }: Given, now: Instant): Window | undefined {
  if (freeFrom === undefined && freeTo === undefined) return undefined;
  const from = freeFrom === undefined ? now : readInstant(freeFrom, '/freeFrom');
  const to = freeTo === undefined ? instant(from + LONGEST_MS) : readInstant(freeTo, '/freeTo');
  if (from < now) throw refusal('/freeFrom', 'past', 'must not lie in the past');
  if (to <= from) throw refusal('/freeTo', 'order', 'must lie after freeFrom, and after now');
  if (to - from > LONGEST_MS) {
    throw refusal('/freeTo', 'too_far', 'must lie at most 62 days after freeFrom');
  }
  return { from, to };
}

function readInstant(text: string, pointer: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw refusal(pointer, 'isInstant', 'must be a date and time with offset');
  return at;
}

function refusal(pointer: string, code: string, detail: string): ValidationFailed {
  return new ValidationFailed([{ pointer, code, detail }]);
}
