import { plusMinutes, type Instant } from '../../../kernel/time/instant.js';

/** Minutes to wait after the first, second, … refused attempt; after the last one we give up. */
const WAITS = [0.25, 1, 5, 30];

/** When to try again, on the machine's clock; undefined after the fifth attempt. */
export function nextAttemptAt(attempts: number, now: Instant): Instant | undefined {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? undefined : plusMinutes(now, minutes);
}
