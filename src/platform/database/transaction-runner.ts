import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { Clock } from '../../kernel/time/clock.js';
import type { Instant } from '../../kernel/time/instant.js';
import { sayWhoActs } from './acting.js';
import { poolOf, prepared, send, type Queryable } from './database.js';

/**
 * A transaction one must hold in order to write. `now` is read once, when it begins, so that all
 * its deadlines agree; it is the business clock's, not the database's.
 */
export interface Tx extends Queryable {
  readonly now: Instant;
  /** A last write that nobody waits for but the commit, with which it is sent. */
  atCommit(sql: string, values: readonly unknown[]): void;
  /**
   * Runs when all else is written, those last writes too, and right before the commit: for a lock that
   * nobody may hold while they still work.
   */
  beforeCommit(work: () => Promise<void>): void;
  /** Runs once the transaction has committed; never when it rolled back or is run again. */
  afterCommit(work: () => void): void;
}

const ATTEMPTS = 4;
/** All in one round trip, with who is asking. */
const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL ROLE rp_app';
const RETRYABLE = new Set(['40001' /* serialization_failure */, '40P01' /* deadlock_detected */]);

/** Makes transactions, as the application's role, and runs the whole callback again on a deadlock. */
@Injectable()
export class TransactionRunner {
  private readonly joiners: ((tx: Tx) => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Lets `join` see every transaction as it begins, in the async context of whoever runs it. */
  joinEach(join: (tx: Tx) => void): void {
    this.joiners.push(join);
  }

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
      const joined = (tx: Tx): Promise<T> => {
        for (const join of this.joiners) join(tx);
        return work(tx);
      };
      return await inTransaction(client, this.clock.now(), joined, after);
    } catch (error) {
      await client.query('ROLLBACK').catch(lose);
      throw error;
    } finally {
      client.off('error', lose);
      client.release(lost);
    }
  }
}

/**
 * The first statement of the work is sent together with BEGIN, and the last together with COMMIT. A
 * BEGIN that failed fails whatever follows it, so nothing can slip out of the transaction.
 */
async function inTransaction<T>(
  client: PoolClient,
  now: Instant,
  work: (tx: Tx) => Promise<T>,
  after: (() => void)[],
): Promise<T> {
  const begun = send(client, `${BEGIN}${sayWhoActs()}`);
  // Told below; until then a failure that nobody listens to would end the process.
  begun.catch(() => undefined);
  const { tx, finish, close } = openTx(client, now, after);
  try {
    const result = await work(tx);
    await finish();
    await commit(client, close());
    return result;
  } catch (error) {
    close();
    await begun;
    throw error;
  }
}

/** PostgreSQL answers COMMIT with ROLLBACK when a statement failed and somebody swallowed its error. */
async function commit(client: PoolClient, last: readonly QueryConfig[]): Promise<void> {
  const written = last.map((statement) => send(client, statement));
  const [{ command }] = await Promise.all([send(client, 'COMMIT'), ...written]);
  if (command !== 'COMMIT') throw new Error('Nothing was committed: a statement had failed.');
}

/** Once closed it answers nothing: its connection belongs to somebody else. */
function openTx(
  client: PoolClient,
  now: Instant,
  after: (() => void)[],
): { tx: Tx; finish: () => Promise<void>; close: () => readonly QueryConfig[] } {
  const last: QueryConfig[] = [];
  const ending: (() => Promise<void>)[] = [];
  let isOpen = true;
  const tx: Tx = {
    now,
    async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
      if (!isOpen) throw new Error('The transaction is over.');
      const result = await send(client, prepared(sql, values));
      return result.rows as Row[];
    },
    atCommit(sql, values) {
      last.push(prepared(sql, values));
    },
    beforeCommit(step) {
      ending.push(step);
    },
    afterCommit(effect) {
      after.push(effect);
    },
  };
  // Given in one turn, so that they leave together, and in this order.
  const finish = async (): Promise<void> => {
    if (ending.length === 0) return;
    const sent: Promise<unknown>[] = last.splice(0).map((statement) => send(client, statement));
    // A step may add another.
    for (const step of ending) sent.push(step());
    await Promise.all(sent);
  };
  const close = (): readonly QueryConfig[] => {
    isOpen = false;
    return last;
  };
  return { tx, finish, close };
}

/** The SQLSTATE of a failed statement, if that is what failed. */
export function sqlState(error: unknown): string | undefined {
  return driverField(error, 'code');
}

/** The name of the constraint that refused a write, if one did. */
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
