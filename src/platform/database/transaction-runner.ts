import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { Clock } from '../../kernel/time/clock.js';
import type { Instant } from '../../kernel/time/instant.js';
import { poolOf, prepared, type Queryable } from './database.js';

/**
 * A transaction one must hold in order to write. `now` is read once, when it begins, so that all
 * its deadlines agree; it is the business clock's, not the database's.
 */
export interface Tx extends Queryable {
  readonly now: Instant;
  /** Runs once the transaction has committed; never when it rolled back or is run again. */
  afterCommit(work: () => void): void;
}

const ATTEMPTS = 4;
/** Both in one round trip. */
const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL ROLE rp_app';
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
    const client = await poolOf(this.dataSource).connect();
    let lost: Error | undefined;
    const lose = (error: Error): void => void (lost = error);
    client.on('error', lose);
    try {
      await client.query(BEGIN);
      const result = await work(openTx(client, this.clock.now(), after));
      await commit(client);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(lose);
      throw error;
    } finally {
      client.off('error', lose);
      client.release(lost);
    }
  }
}

/** PostgreSQL answers COMMIT with ROLLBACK when a statement failed and somebody swallowed its error. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('Nothing was committed: a statement had failed.');
}

function openTx(client: PoolClient, now: Instant, after: (() => void)[]): Tx {
  return {
    now,
    async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
      const result = await client.query(prepared(sql, values));
      return result.rows as Row[];
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
