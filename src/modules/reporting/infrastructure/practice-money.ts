import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { MoneyFigures, ReviewFigures } from '../domain/practice-figures.js';
import { rowPerSpan, SPANS, spanValues } from './practice-spans.js';

/**
 * Money of the psychologist's sessions. A refund is one when the money had been a session's: paid
 * twice or too late it never was, and one that is tried again is not another.
 */
const OF_SESSIONS = `
  WITH ${SPANS},
  line AS (
    SELECT l.happened_at, l.account_code, l.owner_id, l.amount,
           l.account_code = 'refunds_owed' AND l.amount < 0
             AND bool_or(l.account_code IN ('client_funds','psychologist_payable','goodwill'))
                 OVER (PARTITION BY l.transaction_id, l.booking_id) AS is_return
      FROM ledger_line_view l JOIN booking_session_view b ON b.id = l.booking_id
     WHERE b.psychologist_id = $1)
  SELECT coalesce(-sum(l.amount) FILTER (WHERE l.account_code = 'psychologist_payable' AND l.happened_at >= s.from_at), 0)::bigint AS share,
         coalesce(-sum(l.amount) FILTER (WHERE l.account_code = 'fee_income' AND l.happened_at >= s.from_at), 0)::bigint AS fee,
         coalesce(-sum(l.amount) FILTER (WHERE l.account_code = 'vat_out' AND l.happened_at >= s.from_at), 0)::bigint AS vat,
         coalesce(-sum(l.amount) FILTER (WHERE l.is_return AND l.happened_at >= s.from_at), 0)::bigint AS refunded,
         count(DISTINCT l.owner_id) FILTER (WHERE l.is_return AND l.happened_at >= s.from_at)::int AS "refundCount",
         coalesce(-sum(l.amount) FILTER (WHERE l.account_code = 'client_funds'), 0)::bigint AS "heldForSessions"
    FROM span s LEFT JOIN line l ON l.happened_at < s.to_at
   GROUP BY s.n ORDER BY s.n`;

/**
 * What is the psychologist's own: earned, set aside for a payout, gone to their bank. What reached the
 * bank is told by the bank's line, less what the transfer cost the house; a reversal brings it back.
 */
const OWN = `
  WITH ${SPANS},
  payout AS (
    SELECT DISTINCT q.owner_id
      FROM ledger_line_view p JOIN ledger_line_view q ON q.transaction_id = p.transaction_id
     WHERE p.account_code = 'psychologist_payable' AND p.owner_id = $1
       AND q.account_code LIKE 'payouts\\_%'),
  line AS (
    SELECT l.transaction_id, l.happened_at, l.account_code, l.amount
      FROM ledger_line_view l
     WHERE (l.account_code = 'psychologist_payable' AND l.owner_id = $1)
        OR (l.account_code LIKE 'payouts\\_%' AND l.owner_id IN (SELECT o.owner_id FROM payout o))),
  beside AS (
    SELECT b.happened_at, b.account_code, b.amount
      FROM ledger_line_view b
     WHERE b.transaction_id IN (SELECT l.transaction_id FROM line l)
       AND (b.account_code IN ('bank','transfer_cost','tax_withheld') OR b.account_code LIKE 'payout\\_float%')),
  balance AS (
    SELECT s.n,
           coalesce(-sum(l.amount) FILTER (WHERE l.account_code = 'psychologist_payable'), 0)::bigint AS payable,
           coalesce(-sum(l.amount) FILTER (WHERE l.account_code <> 'psychologist_payable'), 0)::bigint AS under_way
      FROM span s LEFT JOIN line l ON l.happened_at < s.to_at GROUP BY s.n),
  movement AS (
    SELECT s.n,
           coalesce(-sum(b.amount) FILTER (WHERE b.account_code <> 'tax_withheld'), 0)::bigint AS paid_out,
           coalesce(-sum(b.amount) FILTER (WHERE b.account_code = 'tax_withheld'), 0)::bigint AS withheld
      FROM span s LEFT JOIN beside b ON b.happened_at >= s.from_at AND b.happened_at < s.to_at GROUP BY s.n)
  SELECT m.paid_out AS "paidOut", m.withheld AS "taxWithheld", b.payable, b.under_way AS "payoutUnderWay"
    FROM balance b JOIN movement m ON m.n = b.n ORDER BY b.n`;

/** Shown is what is published of a session that is still completed. */
const STARS = `
  WITH ${SPANS},
  stars AS (
    SELECT r.created_at, r.rating
      FROM review_stars_view r JOIN booking_session_view b ON b.id = r.booking_id
     WHERE r.psychologist_id = $1 AND r.status = 'published' AND b.status = 'completed')
  SELECT count(*) FILTER (WHERE r.created_at >= s.from_at)::int AS count,
         round(avg(r.rating) FILTER (WHERE r.created_at >= s.from_at), 2)::float8 AS average,
         round(avg(r.rating), 2)::float8 AS rating,
         count(r.rating)::int AS "ratingCount"
    FROM span s LEFT JOIN stars r ON r.created_at < s.to_at
   GROUP BY s.n ORDER BY s.n`;

type OfSessions = Pick<
  MoneyFigures,
  'share' | 'fee' | 'vat' | 'refunded' | 'refundCount' | 'heldForSessions'
>;
type Own = Pick<MoneyFigures, 'paidOut' | 'taxWithheld' | 'payable' | 'payoutUnderWay'>;
/** As the driver hands it out. */
type Plain<Figures> = { [Name in keyof Figures]: number };

/** Money and stars of one psychologist. */
@Injectable()
export class PracticeMoney {
  /** One for each span; asked of the books each time. */
  async money(
    sql: Queryable,
    psychologistId: string,
    spans: readonly Interval[],
  ): Promise<MoneyFigures[]> {
    const values = [psychologistId, ...spanValues(spans)];
    const [ofSessions, own] = await Promise.all([
      sql.query<Plain<OfSessions>>(OF_SESSIONS, values),
      sql.query<Plain<Own>>(OWN, values),
    ]);
    const owned = rowPerSpan(own, spans);
    return rowPerSpan(ofSessions, spans).map((row, index) => moneyOf(row, owned[index]));
  }

  /** One for each span. */
  async stars(
    sql: Queryable,
    psychologistId: string,
    spans: readonly Interval[],
  ): Promise<readonly ReviewFigures[]> {
    const values = [psychologistId, ...spanValues(spans)];
    return rowPerSpan(await sql.query<ReviewFigures>(STARS, values), spans);
  }
}

function moneyOf(of: Plain<OfSessions>, own: Plain<Own> | undefined): MoneyFigures {
  const amount = (value = 0): Rupiah => rupiah(value);
  return {
    earned: amount(of.share + of.fee + of.vat),
    share: amount(of.share),
    fee: amount(of.fee),
    vat: amount(of.vat),
    refunded: amount(of.refunded),
    refundCount: of.refundCount,
    paidOut: amount(own?.paidOut),
    taxWithheld: amount(own?.taxWithheld),
    heldForSessions: amount(of.heldForSessions),
    payable: amount(own?.payable),
    payoutUnderWay: amount(own?.payoutUnderWay),
  };
}
