import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { TooManyRequests } from '../../../platform/http/http.errors.js';
import type { Limit } from '../domain/limits.js';

/** A limit and whom it counts: a subject, an address, an account. Kept as a hash. */
export interface Share {
  readonly limit: Limit;
  readonly of: string;
}

const FULL_AT = `SELECT full_at AS "fullAt" FROM throttle WHERE key = $1 AND full_at > $2`;
/** One instant says it all: when the bucket is full again. A taken token moves it by one interval. */
const TAKE = `
  INSERT INTO throttle (key, full_at) VALUES ($1, $2::timestamptz + $3::float8 * interval '1 ms')
  ON CONFLICT (key) DO UPDATE
    SET full_at = greatest(throttle.full_at, $2) + $3 * interval '1 ms'
  WHERE greatest(throttle.full_at, $2) + $3 * interval '1 ms' <= $2 + $4::float8 * interval '1 ms'
  RETURNING 1`;
const GIVE_BACK = `
  UPDATE throttle SET full_at = full_at - $2::float8 * interval '1 ms' WHERE key = $1`;
const FORGET = `DELETE FROM throttle WHERE full_at <= $1 RETURNING 1`;

/** Buckets of tokens in the database, so that every process counts the same. Machine time. */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
  ) {}

  /**
   * Takes one of each, or none; whoever is refused costs a look-up and no write.
   *
   * @throws TooManyRequests when one of them is used up.
   */
  async take(shares: readonly Share[]): Promise<void> {
    if (shares.length === 0) return;
    await Promise.all(shares.map((share) => this.assertLeft(share)));
    await this.runner.run(async (tx) => {
      // In one order for everybody, so that nobody waits in a circle.
      for (const share of inOrder(shares)) {
        if (!(await this.tryTake(tx, share))) throw new TooManyRequests(intervalSeconds(share));
      }
    });
  }

  /** Whether there was one to take; for what is then left out without a word. */
  async tryTake(tx: Tx, share: Share): Promise<boolean> {
    const { everyMs, burst } = share.limit;
    const values = [keyOf(share), toDate(this.clock.now()), everyMs, everyMs * burst];
    return (await tx.query(TAKE, values)).length > 0;
  }

  /** For what turned out not to count. */
  async giveBack(tx: Tx, shares: readonly Share[]): Promise<void> {
    for (const share of inOrder(shares)) {
      await tx.query(GIVE_BACK, [keyOf(share), share.limit.everyMs]);
    }
  }

  /** Deletes buckets that are full again: they say nothing. Returns how many. */
  async forgetFull(tx: Tx): Promise<number> {
    return (await tx.query(FORGET, [toDate(this.clock.now())])).length;
  }

  private async assertLeft(share: Share): Promise<void> {
    const { everyMs, burst } = share.limit;
    const now = this.clock.now();
    const values = [keyOf(share), toDate(now)];
    const [row] = await this.database.query<{ fullAt: Date }>(FULL_AT, values);
    if (!row) return;
    const overdrawnMs = instantOf(row.fullAt) + everyMs - (now + everyMs * burst);
    if (overdrawnMs > 0) throw new TooManyRequests(Math.ceil(overdrawnMs / 1000));
  }
}

function inOrder(shares: readonly Share[]): Share[] {
  return [...shares].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ limit, of }: Share): string {
  return createHash('sha256').update(`${limit.name}:${of}`).digest('base64url');
}

function intervalSeconds({ limit }: Share): number {
  return Math.ceil(limit.everyMs / 1000);
}
