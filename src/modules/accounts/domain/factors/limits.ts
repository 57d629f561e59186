import { HOUR, MINUTE } from '../../../../kernel/time/instant.js';

/** Machine time, all of it. */
export const PENDING_LOG_IN_MS = 10 * MINUTE;
export const FRESH_MS = 10 * MINUTE;
export const TOTP_ENROLMENT_MS = 15 * MINUTE;
export const CHALLENGE_MS = 5 * MINUTE;
export const FACTOR_RESET_MS = 24 * HOUR;
export const INVITATION_MS = 72 * HOUR;

/** Wrong codes that end one attempt to log in; the password is then asked again. */
export const MOST_WRONG_PER_LOG_IN = 5;

/**
 * Wrong codes of one account, from wherever, after which the next has to wait. Only who knows the
 * password gets to try, so that no stranger can make somebody wait.
 */
export const WRONG_CODE_LIMITS = [
  { windowMs: 15 * MINUTE, most: 5 },
  { windowMs: 24 * HOUR, most: 20 },
] as const;

export const MOST_PASSKEYS = 20;
export const LONGEST_PASSKEY_NAME = 60;
