import type { Instant } from '../../../kernel/time/instant.js';
import type { Share } from './shares.js';

const SECOND = 1_000;

/** What is left of a bucket after it was asked. */
export interface Allowance {
  readonly isWithin: boolean;
  /** Whole readings that may follow at once. */
  readonly left: number;
  /** Until one more than that is to be had. */
  readonly waitSeconds: number;
}

/**
 * A bucket for each name, in memory: one number a name, when it will be full again. There are at
 * most two generations of so many names; an old one goes when a new one is full, so that many made-up
 * addresses cost memory to a limit, and at worst make us forget somebody's haste.
 */
export class Buckets {
  private young = new Map<string, number>();
  private old = new Map<string, number>();
  private readonly msPerToken: number;

  constructor(
    readonly share: Share,
    private readonly mostNames: number,
  ) {
    this.msPerToken = SECOND / share.perSecond;
  }

  take(name: string, now: Instant): Allowance {
    const fullAt = Math.max(this.young.get(name) ?? this.old.get(name) ?? now, now);
    const debt = fullAt - now + this.msPerToken;
    const depth = this.share.atOnce * this.msPerToken;
    if (debt > depth) return { isWithin: false, left: 0, waitSeconds: secondsOf(debt - depth) };
    if (this.young.size >= this.mostNames && !this.young.has(name)) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(name, now + debt);
    const left = Math.floor((depth - debt) / this.msPerToken);
    const next = debt - depth + (left + 1) * this.msPerToken;
    return { isWithin: true, left, waitSeconds: secondsOf(next) };
  }

  /** How many names are remembered. */
  get size(): number {
    return this.young.size + this.old.size;
  }
}

function secondsOf(ms: number): number {
  return Math.ceil(ms / SECOND);
}
