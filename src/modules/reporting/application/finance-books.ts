import { instant, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { bordersOf, type AdminPeriod } from '../domain/admin-period.js';
import type { LedgerKind, Movement } from '../domain/finance-figures.js';

/** In which part of the period something moved; 0 is the period before. */
export interface PlacedMovement extends Movement {
  readonly bucket: number;
}

/** What stands on an account; debit positive, credit negative. */
export interface Balance {
  readonly account: string;
  readonly kind: LedgerKind;
  readonly balance: number;
}

interface Payable {
  readonly psychologistId: string;
  readonly name: string;
  readonly payable: number;
}

/** Those owed most, with how many there are and what all of them are owed. */
export interface Payables {
  readonly items: readonly Payable[];
  readonly count: number;
  readonly total: number;
}

const MOVEMENTS = `
  SELECT width_bucket(j.happened_at, $3::timestamptz[]) AS bucket, j.account_code AS account, a.kind, j.event,
         sum(j.amount)::bigint AS net, coalesce(sum(j.amount) FILTER (WHERE j.amount > 0), 0)::bigint AS debit,
         (count(*) FILTER (WHERE j.amount > 0))::int AS debits
    FROM journal_line_view j JOIN ledger_account_view a ON a.code = j.account_code
   WHERE j.happened_at >= $1 AND j.happened_at < $2 GROUP BY 1, 2, 3, 4`;
/** All there is, less what came after: the whole needs no dates, and after a recent day comes little. */
const BALANCES = `
  WITH whole AS (SELECT account_code, sum(amount) AS amount FROM journal_line_view GROUP BY 1),
       later AS (SELECT account_code, sum(amount) AS amount FROM journal_line_view WHERE happened_at >= $1 GROUP BY 1)
  SELECT a.code AS account, a.kind, (coalesce(w.amount, 0) - coalesce(l.amount, 0))::bigint AS balance
    FROM ledger_account_view a
    LEFT JOIN whole w ON w.account_code = a.code
    LEFT JOIN later l ON l.account_code = a.code
   ORDER BY array_position(ARRAY['asset','liability','income','expense'], a.kind), a.code`;
const PAYABLES = `
  SELECT p.id AS "psychologistId", p.name, -sum(j.amount)::bigint AS payable,
         (count(*) OVER ())::int AS count, (-sum(sum(j.amount)) OVER ())::bigint AS total
    FROM journal_line_view j JOIN psychologist_view p ON p.id = j.owner_id
   WHERE j.account_code = 'psychologist_payable' AND j.happened_at < $1
   GROUP BY p.id, p.name HAVING sum(j.amount) <> 0
   ORDER BY 3 DESC, p.name, p.id LIMIT $2`;

export async function movementsOf(sql: Queryable, period: AdminPeriod): Promise<PlacedMovement[]> {
  const { before, now } = period;
  const borders = bordersOf(period).map(toDate);
  return sql.query<PlacedMovement>(MOVEMENTS, [
    toDate(before.startsAt),
    toDate(now.endsAt),
    borders,
  ]);
}

/** Every account with what stood on it right before an instant. */
export async function balancesBefore(sql: Queryable, at: Instant): Promise<Balance[]> {
  return sql.query<Balance>(BALANCES, [toDate(at)]);
}

/** The same, with all that happened in the very millisecond. */
export async function balancesAt(sql: Queryable, at: Instant): Promise<Balance[]> {
  return balancesBefore(sql, instant(at + 1));
}

/** What psychologists were owed right before an instant, the highest amount first. */
export async function payablesBefore(
  sql: Queryable,
  at: Instant,
  limit: number,
): Promise<Payables> {
  const rows = await sql.query<Payable & { count: number; total: number }>(PAYABLES, [
    toDate(at),
    limit,
  ]);
  return {
    items: rows.map(({ psychologistId, name, payable }) => ({ psychologistId, name, payable })),
    count: rows[0]?.count ?? 0,
    total: rows[0]?.total ?? 0,
  };
}
