import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager, type QueryRunner } from 'typeorm';
import { Clock } from '../../kernel/time/clock.js';
import type { Instant } from '../../kernel/time/instant.js';
import type { Queryable } from './database.js';

/**
 * A transaction one must hold in order to write. `now` is read once, when it begins, so that all
 * its deadlines agree; it is the business clock's, not the database's.
 */
export interface Tx extends Queryable {
  readonly now: Instant;
  readonly manager: EntityManager;
  /** Runs once the transaction has committed; never when it rolled back or is run again. */
  afterCommit(work: () => void): void;
}

const ATTEMPTS = 4;
const RETRYABLE = new Set(['40001' /* serialization_failure */, '40P01' /* deadlock_detected */]);

/** Makes transactions, as the application's role, and runs the whole callback again on a deadlock. */
@Injectable()
export class TransactionRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * `work` may happen more than once: it keeps its own state and touches nothing but the database.
   * Anything for later goes through `tx.afterCommit` or the outbox.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const after: (() => void)[] = [];
      try {
        const result = await this.once(work, after);
        for (const effect of after) effect();
        return result;
      } catch (error) {
        if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
        await pause(attempt);
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, after: (() => void)[]): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('READ COMMITTED');
      await runner.query('SET LOCAL ROLE rp_app');
      const result = await work(openTx(runner, this.clock.now(), after));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function openTx(runner: QueryRunner, now: Instant, after: (() => void)[]): Tx {
  return {
    now,
    manager: runner.manager,
    async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
      const result = await runner.query(sql, [...values], true);
      return result.records as Row[];
    },
    afterCommit(effect) {
      after.push(effect);
    },
  };
}

/** The SQLSTATE of a failed statement, if that is what failed. */
export function sqlState(error: unknown): string | undefined {
  return driverField(error, 'code');
}

/**
 * The name of the constraint that refused a write, if one did.
 *
 * @internal for tests: the product asks before it writes, or lets the conflict decide.
 */
export function violatedConstraint(error: unknown): string | undefined {
  return driverField(error, 'constraint');
}

function driverField(error: unknown, field: 'code' | 'constraint'): string | undefined {
  const driver: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof driver !== 'object' || driver === null || !(field in driver)) return undefined;
  const value: unknown = (driver as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}

function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && RETRYABLE.has(state);
}

async function pause(attempt: number): Promise<void> {
  const milliseconds = 10 * 2 ** attempt * (0.5 + Math.random());
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
