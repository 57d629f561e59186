import { isSuccess, type DeliveryOutcome } from './delivery.js';

/** Milliseconds until the next try, by outcome, retries so far and a number in [0, 1); null: none. */
export type RetryDelay = (
  outcome: DeliveryOutcome,
  retries: number,
  random: number,
) => number | null;

const MINUTE_MS = 60_000;
/** Longest wait before the first, second, … retry. */
const INTERVALS_MS = [2, 10, 30, 90, 210].map((minutes) => minutes * MINUTE_MS);
const RETRIES_BY_STATUS = new Map<DeliveryOutcome, number>([
  [500, 1],
  [503, 4],
  [400, 2],
  [404, 2],
]);
/** The provider shifts each retry at random within its interval: a first one came after 33 s. */
const LARGEST_SHIFT = 0.75;

/**
 * How long the provider waits before it sends a notification again.
 * @param retries how often it was sent again already
 * @param random a number in [0, 1); 0 means the whole interval
 * @returns milliseconds, or null when it arrived or the table's retries are used up
 */
export function retryDelayMs(
  outcome: DeliveryOutcome,
  retries: number,
  random: number,
): number | null {
  if (typeof outcome === 'number' && isSuccess(outcome)) return null;
  const allowed = RETRIES_BY_STATUS.get(outcome) ?? INTERVALS_MS.length;
  const interval = INTERVALS_MS[retries];
  if (retries >= allowed || interval === undefined) return null;
  return Math.round(interval * (1 - LARGEST_SHIFT * random));
}
