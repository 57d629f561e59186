import { Injectable } from '@nestjs/common';
import { MachineClock } from '../kernel/time/clock.js';
import { instantOf, toDate, type Instant } from '../kernel/time/instant.js';
import { Database } from '../platform/database/database.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { Breach } from './invariants.js';

/** What the last check that ended found. */
interface InvariantCheck {
  readonly begunAt: Date;
  readonly endedAt: Date;
  readonly breaches: readonly Breach[];
}

export interface InvariantStanding {
  /** Null before the first. */
  readonly last: InvariantCheck | null;
  /** One is asked for and has not ended. */
  readonly isUnderWay: boolean;
}

/** One waits at a time, however many ask. */
const ASK = `INSERT INTO invariant_check (asked_at) VALUES ($1) ON CONFLICT DO NOTHING`;
const LAST = `
  SELECT begun_at AS "begunAt", ended_at AS "endedAt", breaches FROM invariant_check
   WHERE ended_at IS NOT NULL ORDER BY id DESC LIMIT 1`;
const WAITING = `SELECT 1 FROM invariant_check WHERE ended_at IS NULL`;

/** Asks for checks and tells what they found. */
@Injectable()
export class InvariantChecks {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly jobs: Jobs,
  ) {}

  async ask(): Promise<void> {
    await this.runner.run(async (tx) => {
      await tx.query(ASK, [toDate(this.clock.now())]);
      tx.afterCommit(() => this.jobs.wake('invariants'));
    });
  }

  async standing(): Promise<InvariantStanding> {
    const [[last], waiting] = await Promise.all([
      this.database.query<InvariantCheck>(LAST),
      this.database.query(WAITING),
    ]);
    return { last: last ?? null, isUnderWay: waiting.length > 0 };
  }

  async lastAt(): Promise<Instant | null> {
    const [last] = await this.database.query<InvariantCheck>(LAST);
    return last === undefined ? null : instantOf(last.endedAt);
  }
}
