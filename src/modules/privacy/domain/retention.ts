import { HOUR } from '../../../kernel/time/instant.js';

export const DAY = 24 * HOUR;
/** Leap days included, so that nothing goes a day too early. */
export const YEAR = 366 * DAY;
/** How much of one kind goes at a time. */
export const RETENTION_BATCH = 500;
