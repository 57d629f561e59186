import type { Queryable } from '../platform/database/database.js';

/** One thing that must hold between money and bookings, as plain SQL: each id found breaks it. */
interface Invariant {
  readonly code: string;
  /** What is so when it is broken, for whoever reads the log or runs a command. */
  readonly words: string;
  readonly sql: string;
}

/**
 * Rows of one owner whose times overlap, apart from those of one chain: an offer may stand where its
 * booking is. Whoever begins before all that began earlier have ended is looked at twice.
 */
function twice(owner: string, [from, to]: readonly [string, string], over: string): string {
  return `WITH active AS (
      SELECT id, chain_id, ${owner} AS owner, ${from} AS begins, ${to} AS ends FROM booking WHERE status NOT IN ${over}
    ), suspect AS (
      SELECT * FROM (SELECT *, max(ends) OVER (PARTITION BY owner ORDER BY begins, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken
                       FROM active) AS seen
       WHERE begins < taken
    )
    SELECT DISTINCT s.id FROM suspect s JOIN active a ON a.owner = s.owner AND a.id <> s.id AND a.chain_id <> s.chain_id
       AND a.begins < s.ends AND s.begins < a.ends`;
}

export const INVARIANTS = [
  {
    code: 'ledger_unbalanced',
    words: 'a ledger transaction does not balance',
    sql: `
    SELECT transaction_id FROM ledger_entry GROUP BY transaction_id HAVING sum(amount) <> 0 OR count(*) < 2`,
  },
  {
    code: 'clients_owed_more',
    words: 'we owe clients more than we hold',
    sql: `
    SELECT 'all clients' FROM ledger_entry e
    HAVING -coalesce(sum(amount) FILTER (WHERE account_code IN
             ('client_funds','client_credit','refunds_owed','refunds_in_transit','unmatched_receipts')), 0)
           > coalesce(sum(amount) FILTER (WHERE account_code LIKE 'gateway:%' OR account_code = 'bank'), 0)`,
  },
  {
    code: 'client_funds_astray',
    words: 'client funds without an open booking',
    sql: `
    SELECT e.owner_id FROM ledger_entry e JOIN booking b ON b.id = e.owner_id
     WHERE e.account_code = 'client_funds'
       AND NOT (b.status IN ('requested','confirmed') OR (b.outcome_closes_at IS NOT NULL AND b.outcome_closed_at IS NULL))
     GROUP BY e.owner_id HAVING sum(e.amount) <> 0`,
  },
  {
    code: 'refund_owed_astray',
    words: 'refunds owed is neither nothing nor the refund',
    sql: `
    SELECT e.owner_id FROM ledger_entry e JOIN refund r ON r.id = e.owner_id
     WHERE e.account_code = 'refunds_owed' GROUP BY e.owner_id, r.amount
    HAVING -sum(e.amount) NOT IN (0, r.amount)`,
  },
  {
    code: 'payout_prepared_astray',
    words: 'payouts prepared are neither nothing nor the payout',
    sql: `
    SELECT p.id FROM payout p LEFT JOIN ledger_entry e ON e.owner_id = p.id AND e.account_code = 'payouts_prepared'
     GROUP BY p.id HAVING coalesce(-sum(e.amount), 0) <> CASE WHEN p.status = 'prepared' THEN p.gross ELSE 0 END`,
  },
  {
    code: 'payout_in_transit_astray',
    words: 'payouts in transit are neither nothing nor the transfer',
    sql: `
    SELECT p.id FROM payout p LEFT JOIN ledger_entry e ON e.owner_id = p.id AND e.account_code = 'payouts_in_transit'
     GROUP BY p.id HAVING coalesce(-sum(e.amount), 0) <> CASE WHEN p.status = 'approved' THEN p.net ELSE 0 END`,
  },
  {
    code: 'payout_history_broken',
    words: 'a payout whose history does not end in its state',
    sql: `
    SELECT p.id FROM payout p WHERE NOT EXISTS (
      SELECT 1 FROM payout_event e WHERE e.payout_id = p.id AND e.version = p.version AND e.to_status = p.status)
       OR (SELECT count(*) FROM payout_event e WHERE e.payout_id = p.id) <> p.version`,
  },
  {
    code: 'payout_by_one',
    words: 'a payout prepared and approved by one',
    sql: `
    SELECT e.payout_id FROM payout_event e JOIN payout_event p ON p.payout_id = e.payout_id AND p.act = 'prepare'
     WHERE e.act IN ('approve','pay','fail','reverse') AND e.actor_id = p.actor_id`,
  },
  {
    code: 'refunded_beyond_paid',
    words: 'more refunded than paid',
    sql: `
    SELECT p.id FROM payment p JOIN refund r ON r.payment_id = p.id AND r.status <> 'failed'
     GROUP BY p.id HAVING sum(r.amount) > p.amount OR sum(r.amount) <> p.refunded`,
  },
  {
    code: 'payment_unposted',
    words: 'a settled payment without its posting',
    sql: `
    SELECT p.id FROM payment p WHERE p.status = 'settled'
       AND NOT EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.cause = 'payment:' || p.id || ':received')`,
  },
  {
    code: 'booking_history_broken',
    words: 'a booking whose history does not end in its state',
    sql: `
    SELECT b.id FROM booking b WHERE NOT EXISTS (
      SELECT 1 FROM booking_event e WHERE e.booking_id = b.id AND e.version = b.version AND e.to_status = b.status)
       OR (SELECT count(*) FROM booking_event e WHERE e.booking_id = b.id) <> b.version
       OR EXISTS (
      SELECT 1 FROM booking_event e JOIN booking_event before ON before.booking_id = e.booking_id AND before.version = e.version - 1
       WHERE e.booking_id = b.id AND e.from_status <> before.to_status)`,
  },
  {
    code: 'psychologist_twice',
    words: 'two active bookings of a psychologist overlap',
    sql: `
    ${twice('psychologist_id', ['blocked_from', 'blocked_to'], "('expired','rejected','cancelled')")}`,
  },
  {
    code: 'person_twice',
    words: 'a person in care is in two sessions at once',
    sql: `
    ${twice('care_person_id', ['starts_at', 'ends_at'], "('offered','expired','rejected','cancelled')")}`,
  },
  {
    code: 'booking_arrow_unknown',
    words: 'a booking went where no arrow leads',
    sql: `
    SELECT DISTINCT e.booking_id FROM booking_event e WHERE NOT EXISTS (
      SELECT 1 FROM booking_transition t WHERE (t.act, t.from_status, t.to_status) = (e.act, e.from_status, e.to_status))`,
  },
  {
    code: 'charged_for_nothing',
    words: 'money was taken, and there is neither a time nor a refund for it',
    sql: `
    SELECT p.id FROM payment p LEFT JOIN invoice_line l ON l.invoice_id = p.invoice_id LEFT JOIN booking b ON b.id = l.booking_id
     WHERE p.status = 'settled'
       AND (p.used_as <> 'invoice' OR b.id IS NULL OR b.status IN ('held','expired','rejected'))
       AND coalesce((SELECT sum(r.amount) FROM refund r WHERE r.payment_id = p.id), 0) < p.amount`,
  },
] as const satisfies readonly Invariant[];

export type InvariantCode = (typeof INVARIANTS)[number]['code'];

/** How many of a kind are named; where there are more, the first lead to them. */
const MOST_NAMED = 3;

/** One invariant that does not hold. */
export interface Breach {
  readonly code: InvariantCode;
  readonly count: number;
  /** The first few: bookings, payments, ledger transactions. */
  readonly ids: readonly string[];
}

/** What does not hold; empty when money and bookings agree. */
export async function breachesIn(sql: Queryable): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const { code, sql: select } of INVARIANTS) {
    const found = await sql.query<{ id: string }>(`SELECT id::text FROM (${select}) AS found (id)`);
    if (found.length > 0) {
      const ids = found.slice(0, MOST_NAMED).map(({ id }) => id);
      breaches.push({ code, count: found.length, ids });
    }
  }
  return breaches;
}

/** A breach as a sentence for people at a terminal. */
export function sentenceOf({ code, ids }: Breach): string {
  const words = INVARIANTS.find((invariant) => invariant.code === code)?.words ?? code;
  return `${words}: ${ids.join(', ')}`;
}
