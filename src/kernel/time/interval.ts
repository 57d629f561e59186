import type { Instant } from './instant.js';

/** A stretch of time that includes its start and not its end. */
export interface Interval {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}
