import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { LedgerRepository, type LedgerRow } from '../infrastructure/ledger.repository.js';
import type { PaymentStatus } from '../domain/payment-status.js';
import { RefundRepository, type Refund } from '../infrastructure/refund.repository.js';

/** A payment as finance sees it. */
export interface TransactionRow {
  id: string;
  booking_id: string | null;
  invoice_id: string;
  payer_name: string;
  provider: string;
  method: 'qris';
  order_ref: string;
  amount: number;
  refunded: number;
  status: PaymentStatus;
  used_as: 'invoice' | 'surplus' | null;
  paid_at: Date | null;
  created_at: Date;
}

export const TRANSACTION_SORTS = ['createdAt', 'paidAt', 'amount', 'status'] as const;
export type TransactionSort = (typeof TRANSACTION_SORTS)[number];

export interface TransactionQuery {
  readonly limit: number;
  readonly offset: number;
  readonly sort: TransactionSort;
  readonly descending: boolean;
  readonly status?: PaymentStatus | undefined;
  readonly text?: string | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

const SORT_COLUMN: Readonly<Record<TransactionSort, string>> = {
  createdAt: 'p.created_at',
  paidAt: 'p.paid_at',
  amount: 'p.amount',
  status: 'p.status',
};
const SELECT = `
  SELECT p.id, l.booking_id, p.invoice_id, a.name AS payer_name, p.provider, p.method, p.order_ref, p.amount,
         p.refunded, p.status, p.used_as, p.paid_at, p.created_at`;
const FROM = `
    FROM payment p
    JOIN invoice i ON i.id = p.invoice_id
    JOIN account_view a ON a.id = i.payer_account_id
    LEFT JOIN invoice_line l ON l.invoice_id = i.id AND l.kind = 'session'`;
const WHERE = `
   WHERE ($1::text IS NULL OR p.status = $1)
     AND ($2::text IS NULL OR a.name ILIKE $2 OR p.order_ref ILIKE $2 OR p.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR p.created_at >= $3)
     AND ($4::timestamptz IS NULL OR p.created_at < $4)`;

/** The back office's view of money, newest first unless asked otherwise. */
@Injectable()
export class TransactionReader {
  constructor(
    private readonly database: Database,
    private readonly refunds: RefundRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  async list(query: TransactionQuery): Promise<{ items: TransactionRow[]; total: number }> {
    const filters = [
      query.status ?? null,
      query.text === undefined ? null : `%${query.text.replace(/[\\%_]/g, '\\$&')}%`,
      query.from === undefined ? null : toDate(query.from),
      query.to === undefined ? null : toDate(query.to),
    ];
    const direction = query.descending ? 'DESC' : 'ASC';
    const order = `ORDER BY ${SORT_COLUMN[query.sort]} ${direction} NULLS LAST, p.id ${direction}`;
    const [items, [count]] = await Promise.all([
      this.database.query<TransactionRow>(`${SELECT}${FROM}${WHERE} ${order} LIMIT $5 OFFSET $6`, [
        ...filters,
        query.limit,
        query.offset,
      ]),
      this.database.query<{ total: number }>(
        `SELECT count(*)::int AS total${FROM}${WHERE}`,
        filters,
      ),
    ]);
    return { items, total: count?.total ?? 0 };
  }

  async ofBooking(bookingId: string): Promise<TransactionRow[]> {
    return this.database.query<TransactionRow>(
      `${SELECT}${FROM} WHERE l.booking_id = $1 ORDER BY p.created_at, p.id`,
      [bookingId],
    );
  }

  async ledgerOfBooking(bookingId: string): Promise<LedgerRow[]> {
    return this.ledger.ofBooking(this.database, bookingId);
  }

  /** @throws NotFound when there is no such payment. */
  async one(
    id: string,
  ): Promise<{ payment: TransactionRow; refunds: Refund[]; ledger: LedgerRow[] }> {
    const [payment] = await this.database.query<TransactionRow>(
      `${SELECT}${FROM} WHERE p.id = $1`,
      [id],
    );
    if (!payment) throw new NotFound();
    const [refunds, ledger] = await Promise.all([
      this.refunds.ofPayment(this.database, id),
      payment.booking_id === null ? [] : this.ledgerOfBooking(payment.booking_id),
    ]);
    return { payment, refunds, ledger };
  }
}
