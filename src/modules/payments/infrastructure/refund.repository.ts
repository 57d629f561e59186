import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { RefundOccasion, RefundStatus } from '../domain/refund-status.js';

export interface Refund {
  readonly id: string;
  readonly paymentId: string;
  readonly bookingId: string | null;
  readonly amount: Rupiah;
  readonly cause: string;
  readonly occasion: RefundOccasion;
  readonly status: RefundStatus;
  readonly refundKey: string;
  readonly createdAt: Instant;
}

interface Row {
  id: string;
  payment_id: string;
  booking_id: string | null;
  amount: number;
  cause: string;
  occasion: RefundOccasion;
  status: RefundStatus;
  refund_key: string;
  created_at: Date;
}

const SELECT = `
  SELECT id, payment_id, booking_id, amount, cause, CASE WHEN cause LIKE '%:surplus' THEN 'surplus' ELSE 'booking' END AS occasion, status, refund_key, created_at FROM refund`;
const INSERT = `
  INSERT INTO refund (id, payment_id, booking_id, amount, cause, status, borne_by, refund_key, created_at)
  VALUES ($1, $2, $3, $4, $5, 'requested', 'none', $6, $7)
  ON CONFLICT (cause) WHERE status <> 'failed' DO NOTHING RETURNING id`;
/** Compare-and-swap: false when the refund is not in that state any more. */
const MOVE = `
  UPDATE refund SET status = $3, route = CASE WHEN $3 IN ('sent','confirmed') THEN 'gateway' ELSE route END
   WHERE id = $1 AND status = $2 RETURNING id`;

@Injectable()
export class RefundRepository {
  /** False when this cause has its refund already (constraint `refund_cause`). */
  async insert(
    tx: Tx,
    refund: Omit<Refund, 'status' | 'occasion' | 'createdAt'>,
  ): Promise<boolean> {
    const inserted = await tx.query(INSERT, [
      refund.id,
      refund.paymentId,
      refund.bookingId,
      refund.amount,
      refund.cause,
      refund.refundKey,
      toDate(tx.now),
    ]);
    return inserted.length === 1;
  }

  async move(tx: Tx, id: string, from: RefundStatus, to: RefundStatus): Promise<boolean> {
    return (await tx.query(MOVE, [id, from, to])).length === 1;
  }

  async requested(sql: Queryable): Promise<Refund[]> {
    return many(
      await sql.query<Row>(`${SELECT} WHERE status = 'requested' ORDER BY created_at LIMIT 50`),
    );
  }

  /** Sent refunds nobody asked the provider about since `before`. */
  async dueForCheck(sql: Queryable, before: Instant): Promise<Refund[]> {
    const rows = await sql.query<Row>(
      `${SELECT} WHERE status = 'sent' AND (checked_at IS NULL OR checked_at <= $1) ORDER BY created_at LIMIT 50`,
      [toDate(before)],
    );
    return many(rows);
  }

  async sentOfPayment(sql: Queryable, paymentId: string): Promise<Refund[]> {
    return many(
      await sql.query<Row>(`${SELECT} WHERE payment_id = $1 AND status = 'sent'`, [paymentId]),
    );
  }

  async noteCheck(sql: Queryable, id: string, at: Instant): Promise<void> {
    await sql.query('UPDATE refund SET checked_at = $2 WHERE id = $1', [id, toDate(at)]);
  }

  async ofBookings(sql: Queryable, bookingIds: readonly string[]): Promise<Refund[]> {
    return many(
      await sql.query<Row>(`${SELECT} WHERE booking_id = ANY($1) ORDER BY created_at DESC`, [
        bookingIds,
      ]),
    );
  }

  async ofPayment(sql: Queryable, paymentId: string): Promise<Refund[]> {
    return many(
      await sql.query<Row>(`${SELECT} WHERE payment_id = $1 ORDER BY created_at`, [paymentId]),
    );
  }
}

function many(rows: readonly Row[]): Refund[] {
  return rows.map((row) => ({
    id: row.id,
    paymentId: row.payment_id,
    bookingId: row.booking_id,
    amount: rupiah(row.amount),
    cause: row.cause,
    occasion: row.occasion,
    status: row.status,
    refundKey: row.refund_key,
    createdAt: instantOf(row.created_at),
  }));
}
