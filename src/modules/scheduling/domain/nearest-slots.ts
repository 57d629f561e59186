import type { Instant } from '../../../kernel/time/instant.js';

/** The starts closest to a wanted instant, closest first; of two equally close the earlier first. */
export function nearest(starts: readonly Instant[], wanted: Instant, count = 3): Instant[] {
  return [...starts]
    .sort((left, right) => Math.abs(left - wanted) - Math.abs(right - wanted) || left - right)
    .slice(0, count);
}
