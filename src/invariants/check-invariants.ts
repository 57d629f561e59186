import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { MachineClock } from '../kernel/time/clock.js';
import { toDate } from '../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../platform/database/transaction-runner.js';
import { LOG } from '../platform/log/log.module.js';
import { breachesIn } from './invariants.js';

/** All of it as of one moment, however long it takes: what is written meanwhile is not seen by halves. */
const ONE_MOMENT = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ';
const PATIENCE = `SET LOCAL statement_timeout = '10min'`;
const TAKE = `
  SELECT id FROM invariant_check WHERE ended_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
const END = `UPDATE invariant_check SET begun_at = $2, ended_at = $3, breaches = $4 WHERE id = $1`;
const FORGET = `DELETE FROM invariant_check WHERE ended_at < $1::timestamptz - interval '30 days'`;

/** Does the check that was asked for. A process that is killed over it leaves it to the next. */
@Injectable()
export class CheckInvariants {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @returns whether there was one to do. */
  run(): Promise<boolean> {
    return this.runner.run(async (tx) => {
      await tx.query(ONE_MOMENT);
      await tx.query(PATIENCE);
      const [asked] = await tx.query<{ id: string }>(TAKE);
      if (asked === undefined) return false;
      await this.check(tx, asked.id);
      return true;
    });
  }

  private async check(tx: Tx, id: string): Promise<void> {
    const begunAt = toDate(this.clock.now());
    const breaches = await breachesIn(tx);
    const endedAt = toDate(this.clock.now());
    await tx.query(END, [id, begunAt, endedAt, JSON.stringify(breaches)]);
    await tx.query(FORGET, [endedAt]);
    tx.afterCommit(() => {
      for (const breach of breaches) this.log.error(breach, 'an invariant is broken');
    });
  }
}
