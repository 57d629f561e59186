import type { Client } from 'pg';
import type { Finding } from '../../frame/proof.js';
import { CLAIMS } from './claims.js';
import { faults } from './evidence.js';
import { givenBack, type Order } from './journal.js';

const UNBALANCED = `
  SELECT format('%s (%s): %s lines, sum %s', t.id, t.cause, count(e.line), coalesce(sum(e.amount), 0)) AS row
    FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id
   GROUP BY t.id, t.cause HAVING count(e.line) < 2 OR sum(e.amount) <> 0`;

/** A client's money is held for a booking exactly as long as it is neither earned nor owed back. */
const CLIENT_FUNDS = `
  SELECT format('client_funds of booking %s (%s, price %s): %s', b.id, b.status, b.price, coalesce(sum(e.amount), 0)) AS row
    FROM booking b LEFT JOIN ledger_entry e ON e.account_code = 'client_funds' AND e.owner_id = b.id
   GROUP BY b.id
  HAVING coalesce(sum(e.amount), 0) <> CASE
           WHEN b.status IN ('requested', 'confirmed') THEN -b.price
           WHEN b.status IN ('completed', 'client_absent', 'psychologist_absent') AND b.outcome_closed_at IS NULL THEN -b.price
           ELSE 0 END`;

/** Nothing is owed or on its way any more once every refund is confirmed. */
const REFUNDS = `
  SELECT format('%s of refund %s: %s', account_code, owner_id, sum(amount)) AS row
    FROM ledger_entry WHERE account_code IN ('refunds_owed', 'refunds_in_transit')
   GROUP BY account_code, owner_id HAVING sum(amount) <> 0`;

/** Fee and tax on it are rounded down, the rest is the psychologist's. */
const EARNED = `
  SELECT format('booking %s (%s): earned %s for the psychologist, fee %s, tax %s', w.id, w.status, w.theirs, w.fee, w.tax) AS row
    FROM (SELECT b.id, b.status, b.price, (b.price * t.fee_bp) / 10000 AS fee_due, ((b.price * t.fee_bp) / 10000 * t.vat_bp) / 10000 AS tax_due,
                 b.outcome_closed_at IS NOT NULL AND b.status IN ('completed', 'client_absent') AS is_earned,
                 coalesce(-sum(e.amount) FILTER (WHERE e.account_code = 'psychologist_payable'), 0) AS theirs,
                 coalesce(-sum(e.amount) FILTER (WHERE e.account_code = 'fee_income'), 0) AS fee,
                 coalesce(-sum(e.amount) FILTER (WHERE e.account_code = 'vat_out'), 0) AS tax
            FROM booking b JOIN terms t ON t.id = b.terms_id LEFT JOIN ledger_entry e ON e.booking_id = b.id
           GROUP BY b.id, t.id) w
   WHERE w.theirs <> CASE WHEN w.is_earned THEN w.price - w.fee_due - w.tax_due ELSE 0 END
      OR w.fee <> CASE WHEN w.is_earned THEN w.fee_due ELSE 0 END
      OR w.tax <> CASE WHEN w.is_earned THEN w.tax_due ELSE 0 END`;

const GATEWAY = `SELECT coalesce(sum(amount), 0)::text AS amount FROM ledger_entry WHERE account_code = 'gateway:midtrans'`;

/** The ledger balances, and each account ends where bookings, refunds and the provider say. */
export async function checkLedger(
  database: Client,
  orders: ReadonlyMap<string, Order>,
): Promise<Finding[]> {
  return [
    ...(await faults(database, CLAIMS.unbalanced, UNBALANCED)),
    ...(await faults(database, CLAIMS.account, CLIENT_FUNDS)),
    ...(await faults(database, CLAIMS.account, REFUNDS)),
    ...(await faults(database, CLAIMS.account, EARNED)),
    ...(await checkGateway(database, orders)),
  ];
}

async function checkGateway(
  database: Client,
  orders: ReadonlyMap<string, Order>,
): Promise<Finding[]> {
  const { rows } = await database.query<{ amount: string }>(GATEWAY);
  const ours = Number(rows[0]?.amount ?? 0);
  const theirs = [...orders.values()]
    .filter(({ isPaid }) => isPaid)
    .reduce((sum, order) => sum + order.amount - givenBack(order), 0);
  if (ours === theirs) return [];
  return [{ claim: CLAIMS.disagree, row: `the provider holds ${theirs}, our ledger says ${ours}` }];
}
