import { Injectable } from '@nestjs/common';
import { concerning } from '../../../platform/audit/admin-acts.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
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
  payer_id: string;
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

const SELECT = `
  SELECT p.id, l.booking_id, p.invoice_id, a.id AS payer_id, a.name AS payer_name, p.provider, p.method, p.order_ref,
         p.amount, p.refunded, p.status, p.used_as, p.paid_at, p.created_at`;
const FROM = `
    FROM payment p
    JOIN invoice i ON i.id = p.invoice_id
    JOIN account_view a ON a.id = i.payer_account_id
    LEFT JOIN invoice_line l ON l.invoice_id = i.id AND l.kind = 'session'`;
const WHERE = `
   WHERE ($1::text IS NULL OR p.status = $1)
     AND ($2::text IS NULL OR a.name ILIKE $2 OR p.order_ref ILIKE $2 OR p.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR p.created_at >= $3)
     AND ($4::timestamptz IS NULL OR p.created_at < $4)
     AND ($5::uuid IS NULL OR i.payer_account_id = $5)`;
const TABLE: AdminTable<TransactionSort> = {
  select: SELECT,
  from: FROM,
  where: WHERE,
  id: 'p.id',
  sortColumn: {
    createdAt: 'p.created_at',
    paidAt: 'p.paid_at',
    amount: 'p.amount',
    status: 'p.status',
  },
};

/** The back office's view of money, newest first unless asked otherwise. */
@Injectable()
export class TransactionReader {
  constructor(
    private readonly database: Database,
    private readonly refunds: RefundRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  list(
    request: AdminTableRequest<TransactionSort>,
    { payerId }: { payerId?: string | undefined } = {},
  ): Promise<{ items: TransactionRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, { ...request, own: [payerId ?? null] });
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
    concerning(payment.payer_id);
    const [refunds, ledger] = await Promise.all([
      this.refunds.ofPayment(this.database, id),
      payment.booking_id === null ? [] : this.ledgerOfBooking(payment.booking_id),
    ]);
    return { payment, refunds, ledger };
  }
}
