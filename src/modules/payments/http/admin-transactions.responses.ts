import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf, instantOf } from '../../../kernel/time/instant.js';
import { Money, moneyOf } from '../../../platform/http/money.js';
import type { TransactionRow } from '../application/transaction-reader.js';
import { PAYMENT_STATUSES, type PaymentStatus } from '../domain/payment-status.js';
import { REFUND_STATUSES, type RefundStatus } from '../domain/refund-status.js';
import type { LedgerRow } from '../infrastructure/ledger.repository.js';
import type { Refund } from '../infrastructure/refund.repository.js';
import { PAYMENT_METHODS } from './payments.requests.js';

@ApiSchema({ name: 'LedgerLineResponse' })
export class LedgerLineResponse {
  @ApiProperty({ type: 'integer' }) line!: number;
  @ApiProperty() account!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) ownerId!: string | null;
  @ApiProperty({ type: Money, description: 'Debit positive, credit negative' }) amount!: Money;
}

@ApiSchema({ name: 'LedgerTransactionResponse' })
export class LedgerTransactionResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() cause!: string;
  @ApiProperty({ format: 'date-time' }) happenedAt!: string;
  @ApiProperty({ type: [LedgerLineResponse] }) lines!: LedgerLineResponse[];
}

@ApiSchema({ name: 'AdminRefundResponse' })
export class AdminRefundResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Money }) amount!: Money;
  @ApiProperty() cause!: string;
  @ApiProperty({ enum: REFUND_STATUSES, enumName: 'RefundStatus' }) status!: RefundStatus;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@ApiSchema({ name: 'AdminTransactionListItem' })
export class AdminTransactionListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
  @ApiProperty({ format: 'uuid' }) invoiceId!: string;
  @ApiProperty({ format: 'uuid' }) payerId!: string;
  @ApiProperty() payerName!: string;
  @ApiProperty() provider!: string;
  @ApiProperty({ enum: PAYMENT_METHODS, enumName: 'PaymentMethod' }) method!: 'qris';
  @ApiProperty() orderRef!: string;
  @ApiProperty({ type: Money }) amount!: Money;
  @ApiProperty({ type: Money }) refunded!: Money;
  @ApiProperty({ enum: PAYMENT_STATUSES, enumName: 'PaymentStatus' }) status!: PaymentStatus;
  @ApiProperty({ type: String, enum: ['invoice', 'surplus'], nullable: true })
  usedAs!: 'invoice' | 'surplus' | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) paidAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@ApiSchema({ name: 'AdminTransactionListResponse' })
export class AdminTransactionListResponse {
  @ApiProperty({ type: [AdminTransactionListItem] }) items!: AdminTransactionListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'AdminTransactionResponse' })
export class AdminTransactionResponse extends AdminTransactionListItem {
  @ApiProperty({ type: [AdminRefundResponse] }) refunds!: AdminRefundResponse[];
  @ApiProperty({ type: [LedgerTransactionResponse] }) ledger!: LedgerTransactionResponse[];
}

@ApiSchema({ name: 'AdminMoneyTodayResponse' })
export class AdminMoneyTodayResponse {
  @ApiProperty({ type: Money, description: 'What payments brought in today' }) received!: Money;
  @ApiProperty({ type: 'integer' }) paymentCount!: number;
}

@ApiSchema({ name: 'AdminBalanceResponse' })
export class AdminBalanceResponse {
  @ApiProperty({ type: Money, description: 'Earned and not yet paid out; derived from the ledger' })
  payable!: Money;
}

export function presentTransaction(row: TransactionRow): AdminTransactionListItem {
  return {
    id: row.id,
    bookingId: row.booking_id,
    invoiceId: row.invoice_id,
    payerId: row.payer_id,
    payerName: row.payer_name,
    provider: row.provider,
    method: row.method,
    orderRef: row.order_ref,
    amount: moneyOf(row.amount),
    refunded: moneyOf(row.refunded),
    status: row.status,
    usedAs: row.used_as,
    paidAt: row.paid_at && row.paid_at.toISOString(),
    createdAt: row.created_at.toISOString(),
  };
}

export function presentRefund(refund: Refund): AdminRefundResponse {
  return {
    id: refund.id,
    amount: moneyOf(refund.amount),
    cause: refund.cause,
    status: refund.status,
    createdAt: isoOf(refund.createdAt),
  };
}

/** Gathers ordered ledger lines into their transactions. */
export function presentLedger(rows: readonly LedgerRow[]): LedgerTransactionResponse[] {
  const transactions = new Map<string, LedgerTransactionResponse>();
  for (const row of rows) {
    const transaction = transactions.get(row.id) ?? {
      id: row.id,
      cause: row.cause,
      happenedAt: isoOf(instantOf(row.happened_at)),
      lines: [],
    };
    transaction.lines.push({
      line: row.line,
      account: row.account_code,
      ownerId: row.owner_id,
      amount: moneyOf(row.amount),
    });
    transactions.set(row.id, transaction);
  }
  return [...transactions.values()];
}
