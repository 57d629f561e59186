import { MINUTE, plusMinutes, type Instant } from '../../../kernel/time/instant.js';

const EVERY_MINUTES = 15;
/** After so many failures the pauses grow no longer: about half a day. */
const MOST_DOUBLINGS = 5;

/** When a calendar is read next: soon again, or later and later while it fails; never all at once. */
export function nextReading(now: Instant, failures: number, chance: number): Instant {
  const minutes = EVERY_MINUTES * 2 ** Math.min(failures, MOST_DOUBLINGS);
  return plusMinutes(now, Math.round(minutes * (0.9 + 0.2 * chance)));
}

/** How long a reading may take before another process may try. */
export const READING_LEASE_MS = 2 * MINUTE;
