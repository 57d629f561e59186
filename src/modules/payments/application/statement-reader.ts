import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import { instantOf, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { Psychologists } from '../../directory/index.js';
import type { PayoutStatus } from '../domain/payout-status.js';
import { SoldSessions, type SoldSession } from '../domain/sold-sessions.js';

/** Why a balance moved. */
export const STATEMENT_KINDS = [
  'session',
  'refund',
  'payout',
  'payout_withdrawn',
  'payout_failed',
  'payout_reversed',
  'other',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** A payout as a statement names it. */
interface StatedPayout {
  readonly id: string;
  readonly status: PayoutStatus;
  readonly net: Rupiah;
  readonly withheld: Rupiah;
  readonly lastFour: string;
  readonly paidOn: CivilDate | null;
  readonly bankReference: string | null;
}

/** One movement of a psychologist's balance, and where it left it. */
export interface StatementLine {
  /** Of the ledger's transaction. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly at: Instant;
  /** Up is positive. */
  readonly amount: Rupiah;
  readonly balance: Rupiah;
  /** Of a session: what was kept of its price, and what of that is not the psychologist's. */
  readonly price: Rupiah | null;
  readonly fee: Rupiah | null;
  readonly vat: Rupiah | null;
  readonly session: SoldSession | null;
  readonly payout: StatedPayout | null;
}

/** Half-open period `[from, to)`; `before` is the line after which to go on. */
export interface StatementRequest {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly before: readonly [at: string, id: string] | null;
  readonly limit: number;
}

interface Row {
  id: string;
  kind: StatementKind;
  at: Date;
  amount: number;
  balance: number;
  booking_id: string | null;
  price: number;
  fee: number;
  vat: number;
  payout: StatedPayout | null;
}

/** The balance runs over all lines, whichever of them are asked for. */
const LINES = `
  WITH line AS (
    SELECT t.id, t.cause, t.happened_at AS at, e.booking_id, -e.amount AS amount,
           (sum(-e.amount) OVER (ORDER BY t.happened_at, t.id))::bigint AS balance
      FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
     WHERE e.account_code = 'psychologist_payable' AND e.owner_id = $1),
  shown AS (
    SELECT * FROM line
     WHERE ($2::timestamptz IS NULL OR at >= $2) AND ($3::timestamptz IS NULL OR at < $3)
       AND ($4::timestamptz IS NULL OR (at, id) < ($4, $5::uuid))
     ORDER BY at DESC, id DESC LIMIT $6)
  SELECT l.id, l.at, l.amount, l.balance, l.booking_id,
         CASE WHEN l.cause LIKE 'booking:%:earned' OR l.cause LIKE 'booking:%:cancelled' THEN 'session'
              WHEN l.cause LIKE 'payout:%:prepared' THEN 'payout'
              WHEN l.cause LIKE 'payout:%' THEN 'payout_' || split_part(l.cause, ':', 3)
              WHEN l.booking_id IS NOT NULL THEN 'refund' ELSE 'other' END AS kind,
         coalesce(m.price, 0)::bigint AS price, coalesce(m.fee, 0)::bigint AS fee, coalesce(m.vat, 0)::bigint AS vat,
         p.payout
    FROM shown l
    CROSS JOIN LATERAL (
      SELECT sum(o.amount) FILTER (WHERE o.account_code IN ('client_funds','refunds_owed')) AS price,
             -sum(o.amount) FILTER (WHERE o.account_code = 'fee_income') AS fee,
             -sum(o.amount) FILTER (WHERE o.account_code = 'vat_out') AS vat
        FROM ledger_entry o WHERE o.transaction_id = l.id) m
    LEFT JOIN LATERAL (
      SELECT json_build_object('id', p.id, 'status', p.status, 'net', p.net, 'withheld', p.withheld, 'lastFour', b.last_four,
                               'paidOn', p.paid_on, 'bankReference', p.bank_reference) AS payout
        FROM payout p JOIN bank_account b ON b.id = p.bank_account_id
       WHERE l.cause LIKE 'payout:%' AND p.id = split_part(l.cause, ':', 2)::uuid) p ON true
   ORDER BY l.at DESC, l.id DESC`;

/** A psychologist's account with us, line by line, newest first. */
@Injectable()
export class StatementReader {
  constructor(
    private readonly database: Database,
    private readonly psychologists: Psychologists,
    private readonly sessions: SoldSessions,
  ) {}

  async of(accountId: string, request: StatementRequest): Promise<StatementLine[]> {
    const psychologistId = await this.psychologists.idOfAccount(this.database, accountId);
    if (psychologistId === null) return [];
    const { from, to, before, limit } = request;
    const values = [psychologistId, from, to, before?.[0] ?? null, before?.[1] ?? null, limit];
    const rows = await this.database.query<Row>(LINES, values);
    const bookingIds = rows.flatMap((row) => row.booking_id ?? []);
    const sessions = await this.sessions.describe(this.database, bookingIds);
    return rows.map((row) => lineOf(row, sessions));
  }
}

function lineOf(row: Row, sessions: ReadonlyMap<string, SoldSession>): StatementLine {
  const { id, kind, payout, booking_id: bookingId } = row;
  const ofSession = (amount: number): Rupiah | null => (bookingId === null ? null : rupiah(amount));
  return {
    ...{ id, kind, payout },
    at: instantOf(row.at),
    amount: rupiah(row.amount),
    balance: rupiah(row.balance),
    price: ofSession(row.price),
    fee: ofSession(row.fee),
    vat: ofSession(row.vat),
    session: sessions.get(bookingId ?? '') ?? null,
  };
}
