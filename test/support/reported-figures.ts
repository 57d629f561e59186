import type { PracticeFigures } from '../../src/modules/reporting/domain/practice-figures.js';
import type { Queryable } from '../../src/platform/database/database.js';

/** A stretch of time in words that PostgreSQL's own calendar understands. */
export interface Asked {
  readonly psychologistId: string;
  readonly kind: 'day' | 'week';
  readonly date: string;
  readonly zone: string;
  /** 1 for the period before. */
  readonly back?: number;
  readonly now: string;
}

/** From midnight to midnight, by PostgreSQL's calendar and clock tables. */
const EDGES = `
  SELECT (f::timestamp AT TIME ZONE $3) AS lo, ((f + n)::timestamp AT TIME ZONE $3) AS hi
    FROM (SELECT date_trunc($1, $2::timestamp)::date - $4 * n AS f, n
            FROM (SELECT CASE $1 WHEN 'week' THEN 7 ELSE 1 END AS n) k) e`;

interface Edges {
  readonly lo: Date;
  readonly hi: Date;
}

export async function edgesOf(sql: Queryable, asked: Asked): Promise<Edges> {
  const { kind, date, zone, back = 0 } = asked;
  const [edges] = await sql.query<Edges>(EDGES, [kind, date, zone, back]);
  if (edges === undefined) throw new Error('There is no such time.');
  return edges;
}

/** One number each: `$1` the psychologist, `$2` and `$3` the edges, `$4` now. */
const own = `SELECT b.* FROM booking b WHERE b.psychologist_id = $1`;
const begun = `${own} AND b.starts_at >= $2 AND b.starts_at < $3
  AND $1 = (SELECT psychologist_id FROM booking x WHERE x.id = b.id)`;
const ended = (act: string, actors: string): string => `
  SELECT count(*) AS v FROM booking_event e JOIN (${begun}) b ON b.id = e.booking_id
   WHERE e.act IN (${act}) AND e.actor_kind IN (${actors}) AND e.to_status = b.status`;
const called = (actors: string): string => `
  SELECT count(*) AS v FROM (${begun}) b
   WHERE b.status = 'cancelled'
     AND (SELECT e.actor_kind FROM booking_event e WHERE e.booking_id = b.id ORDER BY e.version DESC LIMIT 1) IN (${actors})
     AND (SELECT count(*) FROM booking_event e WHERE e.booking_id = b.id AND e.to_status IN ('requested','confirmed')) > 0`;
const inState = (state: string, more = 'true'): string =>
  `SELECT count(*) AS v FROM (${begun}) b WHERE b.status = '${state}' AND ${more}`;
const moved = (account: string): string => `
  SELECT coalesce(sum(-e.amount), 0) AS v FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
   WHERE e.account_code = '${account}' AND e.booking_id IN (SELECT id FROM (${own}) o)
     AND t.happened_at >= $2 AND t.happened_at < $3`;
/** A first debt to a client that is not the money of a payment coming in, nor a second try. */
const back = (what: string): string => `
  SELECT ${what} AS v FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
   WHERE e.account_code = 'refunds_owed' AND e.amount < 0 AND e.booking_id IN (SELECT id FROM (${own}) o)
     AND t.happened_at >= $2 AND t.happened_at < $3
     AND NOT EXISTS (SELECT 1 FROM ledger_entry s WHERE s.transaction_id = t.id
                      AND (s.account_code LIKE 'gateway:%' OR s.account_code = 'refunds_in_transit'))`;
const shown = `
  SELECT r.rating, r.created_at FROM review r WHERE r.psychologist_id = $1 AND r.status = 'published'
     AND 'completed' = (SELECT status FROM booking b WHERE b.id = r.booking_id) AND r.created_at < $3`;
/** Hours of each date on the wall clock, as ranges of instants; what was booked beside them is open too. */
const taken = `
  SELECT range_agg(tstzrange(starts_at, ends_at)) AS t FROM (${own}) b
   WHERE b.status IN ('confirmed','completed','client_absent','psychologist_absent')`;
const hours = `
  SELECT range_agg(tstzrange((d.day + make_interval(mins => lower(m))) AT TIME ZONE s.time_zone,
                             (d.day + make_interval(mins => upper(m))) AT TIME ZONE s.time_zone)) AS t
    FROM schedule s
    CROSS JOIN generate_series($2::timestamptz AT TIME ZONE 'UTC' - interval '3 days',
                               $3::timestamptz AT TIME ZONE 'UTC' + interval '3 days', '1 day') AS g (at)
    CROSS JOIN LATERAL (SELECT date_trunc('day', g.at) AS day) d
    LEFT JOIN schedule_override o ON o.psychologist_id = s.psychologist_id AND o.date = d.day::date
    LEFT JOIN working_hours w ON w.psychologist_id = s.psychologist_id AND w.weekday = extract(isodow FROM d.day)
    CROSS JOIN LATERAL unnest(CASE WHEN o.date IS NULL THEN w.open_minutes ELSE o.open_minutes END) AS m
   WHERE s.psychologist_id = $1`;
const minutes = (set: string): string => `
  SELECT coalesce(sum(extract(epoch FROM upper(r) - lower(r)) / 60), 0) AS v
    FROM unnest(${set} * tstzmultirange(tstzrange($2, $3))) AS r`;
const EMPTY = `'{}'::tstzmultirange`;
const booked = `coalesce((SELECT t FROM (${taken}) q), ${EMPTY})`;
const open = `(coalesce((SELECT t FROM (${hours}) h), ${EMPTY}) + ${booked})`;
const payouts = `
  SELECT DISTINCT q.owner_id FROM ledger_entry q WHERE q.account_code LIKE 'payouts%' AND q.transaction_id IN (
    SELECT p.transaction_id FROM ledger_entry p WHERE p.account_code = 'psychologist_payable' AND p.owner_id = $1)`;
/** What went to the bank, or came back from it, for this psychologist; what it cost is the house's. */
const withBank = `
  SELECT e.* FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
   WHERE t.happened_at >= $2 AND t.happened_at < $3
     AND EXISTS (SELECT 1 FROM ledger_entry k WHERE k.transaction_id = t.id AND k.account_code = 'bank')
     AND EXISTS (SELECT 1 FROM ledger_entry o WHERE o.transaction_id = t.id
                  AND (o.owner_id = $1 OR o.owner_id IN (${payouts})))`;
const asked = `
  SELECT e.booking_id, e.version, e.at FROM booking_event e JOIN (${own}) b ON b.id = e.booking_id
   WHERE e.to_status = 'requested' AND e.from_status <> 'requested'`;
const answered = `
  SELECT e.at, (SELECT a.at FROM (${asked}) a WHERE a.booking_id = e.booking_id AND a.version < e.version
                 ORDER BY a.version DESC LIMIT 1) AS asked_at
    FROM booking_event e JOIN (${own}) b ON b.id = e.booking_id
   WHERE e.from_status = 'requested' AND e.to_status = 'confirmed' AND e.at >= $2 AND e.at < $3`;

/** Every figure as a question of its own to the raw rows; nothing here is the product's. */
const QUESTIONS: Readonly<Record<string, string>> = {
  completed: inState('completed'),
  upcoming: inState('confirmed', 'b.ends_at > $4'),
  unmarked: inState('confirmed', 'b.ends_at <= $4'),
  requested: inState('requested'),
  clientAbsent: inState('client_absent'),
  psychologistAbsent: inState('psychologist_absent'),
  cancelledByClient: called(`'client'`),
  cancelledByPsychologist: called(`'psychologist'`),
  cancelledByPlatform: called(`'admin','system'`),
  rejected: ended(`'reject'`, `'psychologist'`),
  lapsed: ended(`'lapse'`, `'system'`),
  received: `SELECT count(*) AS v FROM (${asked}) a WHERE a.at >= $2 AND a.at < $3`,
  confirmed: `SELECT count(*) AS v FROM (${answered}) a`,
  heldMinutes: `SELECT coalesce(sum(extract(epoch FROM b.ends_at - b.starts_at)) / 60, 0) AS v FROM (${begun}) b
                 WHERE b.status = 'completed'`,
  bookedMinutes: minutes(booked),
  openMinutes: minutes(open),
  share: moved('psychologist_payable'),
  fee: moved('fee_income'),
  vat: moved('vat_out'),
  refunded: back('coalesce(sum(-e.amount), 0)'),
  refundCount: back('count(*)'),
  heldForSessions: `
    SELECT coalesce(sum(-e.amount), 0) AS v FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
     WHERE e.account_code = 'client_funds' AND e.owner_id IN (SELECT id FROM (${own}) o) AND t.happened_at < $3`,
  payable: `
    SELECT coalesce(sum(-e.amount), 0) AS v FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
     WHERE e.account_code = 'psychologist_payable' AND e.owner_id = $1 AND t.happened_at < $3`,
  payoutUnderWay: `
    SELECT coalesce(sum(-e.amount), 0) AS v FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
     WHERE e.owner_id IN (${payouts}) AND t.happened_at < $3`,
  paidOut: `
    SELECT (SELECT coalesce(sum(e.amount), 0) FROM (${withBank}) e WHERE e.account_code LIKE 'payouts%')
         - (SELECT coalesce(sum(e.amount), 0) FROM (${withBank}) e
             WHERE e.account_code = 'bank' AND e.amount > 0) AS v`,
  taxWithheld: `
    SELECT coalesce(sum(-e.amount), 0) AS v FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
     WHERE e.account_code = 'tax_withheld' AND t.happened_at >= $2 AND t.happened_at < $3
       AND EXISTS (SELECT 1 FROM ledger_entry o WHERE o.transaction_id = t.id
                    AND (o.owner_id = $1 OR o.owner_id IN (${payouts})))`,
  reviewCount: `SELECT count(*) AS v FROM (${shown}) r WHERE r.created_at >= $2`,
  ratingCount: `SELECT count(*) AS v FROM (${shown}) r`,
};

/** Every row by itself: what has no sum. */
const ANSWERED = `SELECT extract(epoch FROM a.at - a.asked_at) / 60 AS v FROM (${answered}) a ORDER BY 1`;
const RATINGS = `SELECT r.rating AS v, r.created_at >= $2 AS fresh FROM (${shown}) r`;

/** The figures as the raw rows have them, worked out by other means than the product's. */
export async function rawFigures(
  sql: Queryable,
  wish: Asked,
): Promise<Readonly<Record<string, number | null>>> {
  const { lo, hi } = await edgesOf(sql, wish);
  const found: Record<string, number | null> = {};
  const values = [wish.psychologistId, lo, hi];
  const typed =
    '$1::uuid IS NOT NULL AND $2::timestamptz IS NOT NULL AND $3::timestamptz IS NOT NULL';
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const sqlText = `SELECT q.v::float8 AS v FROM (${question}) q WHERE ${typed}`;
    const all = question.includes('$4') ? [...values, wish.now] : values;
    const [row] = await sql.query<{ v: number }>(sqlText, all);
    found[name] = row?.v ?? Number.NaN;
  }
  const took = await sql.query<{ v: number }>(
    `SELECT q.v::float8 AS v FROM (${ANSWERED}) q`,
    values,
  );
  const stars = await sql.query<{ v: number; fresh: boolean }>(RATINGS, values);
  const at = (name: string): number => found[name] ?? Number.NaN;
  return {
    ...found,
    earned: at('share') + at('fee') + at('vat'),
    occupancyPercent:
      at('openMinutes') === 0
        ? null
        : Number(((100 * at('bookedMinutes')) / at('openMinutes')).toFixed(1)),
    medianMinutesToConfirm: middleOf(took.map(({ v }) => v)),
    average: meanOf(stars.filter(({ fresh }) => fresh).map(({ v }) => v)),
    rating: meanOf(stars.map(({ v }) => v)),
  };
}

/** The same shape out of the report. */
export function flat({ sessions, requests, time, money, reviews }: PracticeFigures): object {
  const { total, ...states } = sessions;
  const { count: reviewCount, ...stars } = reviews;
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total);
  return { ...states, ...requests, ...time, ...money, reviewCount, ...stars };
}

function middleOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const half = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]];
  return Math.round((low + high) / 2);
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 100) / 100;
}
