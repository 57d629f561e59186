import type { Tx } from '../../../platform/database/transaction-runner.js';
import { BalanceFrozen } from '../domain/payout.errors.js';

const IS_FROZEN = `
  SELECT 1 FROM psychologist_view s JOIN account_openness_view o ON o.account_id = s.account_id
   WHERE s.id = $1 AND o.is_closed`;

/** The trigger `payout_heeds_suspension` keeps the same. @throws BalanceFrozen */
export async function assertNotFrozen(tx: Tx, psychologistId: string): Promise<void> {
  if ((await tx.query(IS_FROZEN, [psychologistId])).length > 0) {
    throw new BalanceFrozen(psychologistId);
  }
}
