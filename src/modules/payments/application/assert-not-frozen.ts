import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { instantOf } from '../../../kernel/time/instant.js';
import { civilDateOf } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { BalanceFrozen } from '../domain/payout.errors.js';
import { TAX_ZONE } from '../domain/withholding.js';

const FROZEN_SINCE = `
  SELECT o.closed_since FROM psychologist_view s JOIN account_openness_view o ON o.account_id = s.account_id
   WHERE s.id = $1 AND o.is_closed`;

/**
 * The trigger `payout_heeds_suspension` keeps the same.
 *
 * @param movedOn the day in Jakarta on which the bank moved the money, when it has: until the day of
 * the suspension that may still be written down.
 * @throws BalanceFrozen
 */
export async function assertNotFrozen(
  tx: Tx,
  psychologistId: string,
  movedOn?: CivilDate,
): Promise<void> {
  const [row] = await tx.query<{ closed_since: Date }>(FROZEN_SINCE, [psychologistId]);
  if (row === undefined) return;
  const lastDay = civilDateOf(TAX_ZONE, instantOf(row.closed_since));
  if (movedOn === undefined || movedOn > lastDay) throw new BalanceFrozen(psychologistId);
}
