import type { Queryable } from '../../platform/database/database.js';

/** What must hold between money and bookings, as plain SQL: each row found is a fault with its name. */
const CHECKS: Readonly<Record<string, string>> = {
  'a ledger transaction does not balance': `
    SELECT transaction_id FROM ledger_entry GROUP BY transaction_id HAVING sum(amount) <> 0 OR count(*) < 2`,
  'we owe clients more than we hold': `
    SELECT 'all clients' FROM ledger_entry e
    HAVING -coalesce(sum(amount) FILTER (WHERE account_code IN
             ('client_funds','client_credit','refunds_owed','refunds_in_transit','unmatched_receipts')), 0)
           > coalesce(sum(amount) FILTER (WHERE account_code LIKE 'gateway:%' OR account_code = 'bank'), 0)`,
  'client funds without an open booking': `
    SELECT e.owner_id FROM ledger_entry e JOIN booking b ON b.id = e.owner_id
     WHERE e.account_code = 'client_funds'
       AND NOT (b.status IN ('requested','confirmed') OR (b.outcome_closes_at IS NOT NULL AND b.outcome_closed_at IS NULL))
     GROUP BY e.owner_id HAVING sum(e.amount) <> 0`,
  'refunds owed is neither nothing nor the refund': `
    SELECT e.owner_id FROM ledger_entry e JOIN refund r ON r.id = e.owner_id
     WHERE e.account_code = 'refunds_owed' GROUP BY e.owner_id, r.amount
    HAVING -sum(e.amount) NOT IN (0, r.amount)`,
  'payouts prepared are neither nothing nor the payout': `
    SELECT p.id FROM payout p LEFT JOIN ledger_entry e ON e.owner_id = p.id AND e.account_code = 'payouts_prepared'
     GROUP BY p.id HAVING coalesce(-sum(e.amount), 0) <> CASE WHEN p.status = 'prepared' THEN p.gross ELSE 0 END`,
  'payouts in transit are neither nothing nor the transfer': `
    SELECT p.id FROM payout p LEFT JOIN ledger_entry e ON e.owner_id = p.id AND e.account_code = 'payouts_in_transit'
     GROUP BY p.id HAVING coalesce(-sum(e.amount), 0) <> CASE WHEN p.status = 'approved' THEN p.net ELSE 0 END`,
  'a payout whose history does not end in its state': `
    SELECT p.id FROM payout p WHERE NOT EXISTS (
      SELECT 1 FROM payout_event e WHERE e.payout_id = p.id AND e.version = p.version AND e.to_status = p.status)
       OR (SELECT count(*) FROM payout_event e WHERE e.payout_id = p.id) <> p.version`,
  'a payout prepared and approved by one': `
    SELECT e.payout_id FROM payout_event e JOIN payout_event p ON p.payout_id = e.payout_id AND p.act = 'prepare'
     WHERE e.act IN ('approve','pay','fail','reverse') AND e.actor_id = p.actor_id`,
  'more refunded than paid': `
    SELECT p.id FROM payment p JOIN refund r ON r.payment_id = p.id AND r.status <> 'failed'
     GROUP BY p.id HAVING sum(r.amount) > p.amount OR sum(r.amount) <> p.refunded`,
  'a settled payment without its posting': `
    SELECT p.id FROM payment p WHERE p.status = 'settled'
       AND NOT EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.cause = 'payment:' || p.id || ':received')`,
  'a booking whose history does not end in its state': `
    SELECT b.id FROM booking b WHERE NOT EXISTS (
      SELECT 1 FROM booking_event e WHERE e.booking_id = b.id AND e.version = b.version AND e.to_status = b.status)
       OR (SELECT count(*) FROM booking_event e WHERE e.booking_id = b.id) <> b.version`,
  'two active bookings of a psychologist overlap': `
    SELECT a.id FROM booking a JOIN booking b ON a.psychologist_id = b.psychologist_id AND a.id < b.id AND a.chain_id <> b.chain_id
       AND a.blocked_from < b.blocked_to AND b.blocked_from < a.blocked_to
     WHERE a.status NOT IN ('expired','rejected','cancelled') AND b.status NOT IN ('expired','rejected','cancelled')`,
};

/** How many of a kind are named; where there are more, the first lead to them. */
const MOST_NAMED = 3;

/** What the checks found, by their names; empty when the books are in order. */
export async function faultyBooks(sql: Queryable): Promise<{ check: string; ids: string[] }[]> {
  const faults: { check: string; ids: string[] }[] = [];
  for (const [check, select] of Object.entries(CHECKS)) {
    const found = await sql.query<{ id: string }>(`SELECT id::text FROM (${select}) AS found (id)`);
    if (found.length > 0)
      faults.push({ check, ids: found.slice(0, MOST_NAMED).map(({ id }) => id) });
  }
  return faults;
}
