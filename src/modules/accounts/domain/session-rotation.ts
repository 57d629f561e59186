import { HOUR, MINUTE } from '../../../kernel/time/instant.js';

/**
 * Machine time. A token that has served so long is followed by another: whoever copied it has it for
 * no longer without being noticed.
 */
export const TOKEN_SERVES_MS = 24 * HOUR;
/** What was sent with a token before its successor came back still counts: tabs, and slow lines. */
export const SPENT_GRACE_MS = MINUTE;
/** The answer that brought a successor may have been lost; after this another is given. */
export const SUCCESSOR_WAITS_MS = 10 * MINUTE;
