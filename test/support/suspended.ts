import type { Tx } from '../../src/platform/database/transaction-runner.js';

const SUSPEND = `UPDATE account SET suspended_at = now(), version = version + 1 WHERE id = $1`;
const DECIDE = `
  INSERT INTO account_decision (account_id, version, act, reason, by_account_id, at)
  SELECT a.id, a.version, 'suspend', 'Untuk tes.', b.id, now()
    FROM account a, account b WHERE a.id = $1 AND b.id <> a.id LIMIT 1`;

/** An account suspended by somebody else who has one. */
export async function suspended(tx: Tx, accountId: string): Promise<void> {
  await tx.query(SUSPEND, [accountId]);
  await tx.query(DECIDE, [accountId]);
}
