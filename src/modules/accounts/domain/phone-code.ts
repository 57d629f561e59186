import { HOUR, MINUTE } from '../../../kernel/time/instant.js';
import type { Limit } from './limits.js';

/** Machine time, from when the message is written. */
export const PHONE_CODE_MS = 10 * MINUTE;
/** Wrong ones after which a code is worth nothing. */
export const MOST_PHONE_TRIES = 5;
export const PHONE_CODE_DIGITS = 6;

/** Codes sent to one number, whoever asks: it may be a stranger's phone that rings. */
export const CODES_TO_PHONE: Limit = { name: 'phone-code:phone', burst: 3, everyMs: HOUR };
export const CODES_OF_ACCOUNT: Limit = {
  name: 'phone-code:account',
  burst: 6,
  everyMs: 20 * MINUTE,
};
export const CODES_OF_ADDRESS: Limit = {
  name: 'phone-code:address',
  burst: 20,
  everyMs: 3 * MINUTE,
};
/** Codes typed in, over all that were sent: each is one guess in a million. */
export const TRIES_OF_ACCOUNT: Limit = {
  name: 'phone-try:account',
  burst: 10,
  everyMs: 5 * MINUTE,
};
