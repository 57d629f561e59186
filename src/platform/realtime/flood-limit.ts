import type { Instant } from '../../kernel/time/instant.js';

const SECOND = 1_000;

/** A bucket of so many messages that fills up again at so many a second. */
export class FloodLimit {
  private left: number;
  private filledAt: Instant | null = null;

  constructor(
    private readonly atOnce: number,
    private readonly perSecond: number,
  ) {
    this.left = atOnce;
  }

  /** Whether one more is within the limit. */
  take(now: Instant): boolean {
    const passed = Math.max(0, now - (this.filledAt ?? now));
    this.left = Math.min(this.atOnce, this.left + (passed * this.perSecond) / SECOND);
    this.filledAt = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
