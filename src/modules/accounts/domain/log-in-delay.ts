import { instant, MINUTE, type Instant } from '../../../kernel/time/instant.js';

/** Failures older than this are forgiven. */
export const FAILURE_WINDOW_MS = 15 * MINUTE;

/** A few slips cost nothing: people mistype. */
const FREE_FAILURES = 4;
const FIRST_DELAY_MS = 5_000;

/**
 * When the next attempt is welcome: 5 s after the fifth failure, doubling with each one more, up to
 * the window. Nobody is ever locked out for good.
 *
 * @param failures how many there were within the window
 * @returns undefined when it is welcome at once
 */
export function nextAttemptAt(failures: number, lastFailureAt: Instant): Instant | undefined {
  if (failures <= FREE_FAILURES) return undefined;
  const delay = FIRST_DELAY_MS * 2 ** (failures - FREE_FAILURES - 1);
  return instant(lastFailureAt + Math.min(delay, FAILURE_WINDOW_MS));
}
