import { createHmac, randomBytes } from 'node:crypto';
import { MINUTE, type Instant } from '../../../kernel/time/instant.js';
import { TooManyRequests } from '../../../platform/http/http.errors.js';

interface Bucket {
  tokens: number;
  filledAt: Instant;
}

/** When there are more, those that are full again are dropped: they say nothing. */
const MOST_BUCKETS = 10_000;

/**
 * Lets each network address do something so many times a minute, with a minute's worth at once.
 *
 * Kept per process and in memory: it blunts floods, which needs no exact count across processes.
 * Addresses are kept as hashes under a key that dies with the process.
 */
export class TokenBuckets {
  private readonly key = randomBytes(32);
  private readonly buckets = new Map<string, Bucket>();

  /** @throws TooManyRequests when the address has used up its share. */
  take(address: string, perMinute: number, now: Instant): void {
    const name = createHmac('sha256', this.key).update(address).digest('base64url');
    const tokens = this.tokensOf(name, perMinute, now);
    if (tokens < 1) throw new TooManyRequests(Math.ceil(((1 - tokens) * 60) / perMinute));
    if (this.buckets.size >= MOST_BUCKETS) this.forgetFull(perMinute, now);
    this.buckets.set(name, { tokens: tokens - 1, filledAt: now });
  }

  private tokensOf(name: string, perMinute: number, now: Instant): number {
    const bucket = this.buckets.get(name);
    if (!bucket) return perMinute;
    const refill = (Math.max(0, now - bucket.filledAt) * perMinute) / MINUTE;
    return Math.min(perMinute, bucket.tokens + refill);
  }

  private forgetFull(perMinute: number, now: Instant): void {
    for (const name of this.buckets.keys()) {
      if (this.tokensOf(name, perMinute, now) >= perMinute) this.buckets.delete(name);
    }
  }
}
