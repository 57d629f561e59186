import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { PaymentStatus } from '../domain/payment-status.js';

export interface Payment {
  readonly id: string;
  readonly invoiceId: string;
  readonly attempt: number;
  readonly provider: 'midtrans';
  readonly method: 'qris';
  readonly orderRef: string;
  readonly redirectUrl: string | null;
  readonly amount: Rupiah;
  readonly payUntil: Instant;
  readonly paidAt: Instant | null;
  readonly status: PaymentStatus;
  readonly usedAs: 'invoice' | 'surplus' | null;
}

interface Row {
  id: string;
  invoice_id: string;
  attempt: number;
  provider: 'midtrans';
  method: 'qris';
  order_ref: string;
  redirect_url: string | null;
  amount: number;
  pay_until: Date;
  paid_at: Date | null;
  status: PaymentStatus;
  used_as: 'invoice' | 'surplus' | null;
}

const COLUMNS = `id, invoice_id, attempt, provider, method, order_ref, redirect_url, amount, pay_until, paid_at, status, used_as`;
const SELECT = `SELECT ${COLUMNS} FROM payment`;
const INSERT = `
  INSERT INTO payment (id, invoice_id, attempt, provider, method, order_ref, amount, pay_until, status, request_key, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'created', $9, $10)`;
const SETTLE = `
  UPDATE payment SET status = 'settled', paid_at = $2, provider_ref = $3, used_as = $4
   WHERE id = $1 AND status <> 'settled'`;
/** Never away from a settled payment: money that came in stays come in. */
const END = `UPDATE payment SET status = $2 WHERE id = $1 AND status IN ('created','pending')`;
/** An attempt that was given up stays so: whoever opens its page too late must not hand it out. */
const OPENED = `
  UPDATE payment SET redirect_url = $2, status = CASE WHEN status = 'created' THEN 'pending' ELSE status END
   WHERE id = $1 AND status <> 'failed'`;
/** Never an attempt whose page somebody has been shown. */
const GIVE_UP = `
  UPDATE payment SET status = 'failed', request_key = NULL
   WHERE id = $1 AND status IN ('created','pending') AND redirect_url IS NULL RETURNING id`;
const DUE_FOR_CHECK = `
  SELECT order_ref FROM payment
   WHERE status IN ('created','pending') AND (checked_at IS NULL OR checked_at <= $1) AND created_at <= $2
   ORDER BY pay_until LIMIT 50`;

@Injectable()
export class PaymentRepository {
  async insert(
    tx: Tx,
    payment: Omit<Payment, 'redirectUrl' | 'paidAt' | 'status' | 'usedAs'> & { requestKey: string },
  ): Promise<void> {
    await tx.query(INSERT, [
      payment.id,
      payment.invoiceId,
      payment.attempt,
      payment.provider,
      payment.method,
      payment.orderRef,
      payment.amount,
      toDate(payment.payUntil),
      payment.requestKey,
      toDate(tx.now),
    ]);
  }

  async byRequestKey(sql: Queryable, requestKey: string): Promise<Payment | null> {
    return one(await sql.query<Row>(`${SELECT} WHERE request_key = $1`, [requestKey]));
  }

  async byOrder(sql: Queryable, orderRef: string): Promise<Payment | null> {
    return one(await sql.query<Row>(`${SELECT} WHERE order_ref = $1`, [orderRef]));
  }

  async byId(sql: Queryable, id: string): Promise<Payment | null> {
    return one(await sql.query<Row>(`${SELECT} WHERE id = $1`, [id]));
  }

  async lock(tx: Tx, id: string): Promise<Payment | null> {
    return one(await tx.query<Row>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]));
  }

  /** All attempts of some invoices, the newest first. */
  async ofInvoices(sql: Queryable, invoiceIds: readonly string[]): Promise<Payment[]> {
    const rows = await sql.query<Row>(
      `${SELECT} WHERE invoice_id = ANY($1) ORDER BY attempt DESC`,
      [invoiceIds],
    );
    return rows.map(toPayment);
  }

  async opened(tx: Tx, id: string, redirectUrl: string): Promise<void> {
    await tx.query(OPENED, [id, redirectUrl]);
  }

  async settle(
    tx: Tx,
    id: string,
    facts: { paidAt: Instant; providerRef: string; usedAs: 'invoice' | 'surplus' },
  ): Promise<void> {
    await tx.query(SETTLE, [id, toDate(facts.paidAt), facts.providerRef, facts.usedAs]);
  }

  /** Ends an unpaid attempt. */
  async end(tx: Tx, id: string, status: 'failed' | 'expired' | 'cancelled'): Promise<void> {
    await tx.query(END, [id, status]);
  }

  /** Ends an attempt without a page, so that its request may start a new one; false when it has one. */
  async giveUp(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(GIVE_UP, [id])).length === 1;
  }

  /** Unpaid attempts nobody asked the provider about since `before`. */
  async dueForCheck(sql: Queryable, before: Instant, createdBefore: Instant): Promise<string[]> {
    const rows = await sql.query<{ order_ref: string }>(DUE_FOR_CHECK, [
      toDate(before),
      toDate(createdBefore),
    ]);
    return rows.map((row) => row.order_ref);
  }

  async noteCheck(sql: Queryable, orderRef: string, at: Instant): Promise<void> {
    await sql.query('UPDATE payment SET checked_at = $2 WHERE order_ref = $1', [
      orderRef,
      toDate(at),
    ]);
  }
}

function one(rows: readonly Row[]): Payment | null {
  const [row] = rows;
  return row ? toPayment(row) : null;
}

function toPayment(row: Row): Payment {
  return {
    id: row.id,
    invoiceId: row.invoice_id,
    attempt: row.attempt,
    provider: row.provider,
    method: row.method,
    orderRef: row.order_ref,
    redirectUrl: row.redirect_url,
    amount: rupiah(row.amount),
    payUntil: instantOf(row.pay_until),
    paidAt: row.paid_at && instantOf(row.paid_at),
    status: row.status,
    usedAs: row.used_as,
  };
}
