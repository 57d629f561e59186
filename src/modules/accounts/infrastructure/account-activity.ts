import { plusDays } from '../../../kernel/time/civil-date.js';
import { civilDateOf, zoneId } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Role } from '../domain/roles.js';

/** Days of activity begin and end here, wherever somebody is: one row a day is then enough. */
const HOUSE_ZONE = zoneId('Asia/Jakarta');
/** The longest period of the statistics, and the one before it. */
const KEPT_DAYS = 800;

const NOTE = `
  INSERT INTO account_activity (day, account_id, role) SELECT $1, $2, unnest($3::text[])
  ON CONFLICT ON CONSTRAINT account_activity_once DO NOTHING`;
const FORGET = `DELETE FROM account_activity WHERE day < $1 RETURNING 1`;

/** Remembers that somebody was here today, on the business calendar; again on the same day is nothing. */
export async function noteActivity(
  tx: Tx,
  { accountId, roles }: { readonly accountId: string; readonly roles: readonly Role[] },
): Promise<void> {
  await tx.query(NOTE, [civilDateOf(HOUSE_ZONE, tx.now), accountId, [...roles]]);
}

/** Deletes days that no statistics can be asked about; returns how many rows. */
export async function forgetActivity(tx: Tx): Promise<number> {
  const first = plusDays(civilDateOf(HOUSE_ZONE, tx.now), -KEPT_DAYS);
  return (await tx.query(FORGET, [first])).length;
}
