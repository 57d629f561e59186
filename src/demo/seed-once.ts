import type { DataSource } from 'typeorm';
import type { TransactionRunner } from '../platform/database/transaction-runner.js';
import { toDate } from '../kernel/time/instant.js';

/** Says in one sentence why there is no demo; the message is for whoever started it. */
export class SeedRefused extends Error {}

/** Whoever comes second waits until the first has finished, however long that takes. */
const LOCK = `
  SET LOCAL statement_timeout = 0;
  SELECT pg_advisory_xact_lock(hashtext('ruangpulih demo'))`;
const STATE = `
  SELECT EXISTS (SELECT 1 FROM account_view) AS has_accounts,
         EXISTS (SELECT 1 FROM setting WHERE key = 'demo_begun') AS has_begun,
         EXISTS (SELECT 1 FROM setting WHERE key = 'demo_seeded') AS is_seeded`;
const MARK = `
  INSERT INTO setting (key, valid_from, value, reason) VALUES ($1, $2, 'true', 'demo data')
  ON CONFLICT (key, valid_from) DO NOTHING`;

interface State {
  has_accounts: boolean;
  has_begun: boolean;
  is_seeded: boolean;
}

/**
 * Runs the seed on an empty database, once, however many processes try; a database in which somebody
 * has an account is left as it is.
 *
 * @returns whether the seed ran.
 * @throws SeedRefused when an earlier seed was killed halfway.
 */
export async function seedOnce(
  { dataSource, runner }: { dataSource: DataSource; runner: TransactionRunner },
  seed: () => Promise<void>,
): Promise<boolean> {
  const connection = dataSource.createQueryRunner();
  try {
    // The lock lives as long as this transaction, which does nothing else.
    await connection.startTransaction();
    await connection.query(LOCK);
    const [state] = (await connection.query(STATE)) as State[];
    if (state?.has_accounts === true) {
      if (!state.has_begun || state.is_seeded) return false;
      throw new SeedRefused(
        'The demo data are incomplete, because filling them in was interrupted: start again with an empty database, npm start -- --fresh.',
      );
    }
    await mark('demo_begun');
    await seed();
    await mark('demo_seeded');
    return true;
  } finally {
    if (connection.isTransactionActive) await connection.rollbackTransaction();
    await connection.release();
  }

  async function mark(key: string): Promise<void> {
    await runner.run((tx) => tx.query(MARK, [key, toDate(tx.now)]));
  }
}
