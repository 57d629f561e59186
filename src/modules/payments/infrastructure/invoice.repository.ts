import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

export type InvoiceStatus = 'open' | 'paid' | 'void';

export interface InvoiceRow {
  id: string;
  payer_account_id: string;
  total: number;
  status: InvoiceStatus;
  booking_id: string;
}

const SELECT = `
  SELECT i.id, i.payer_account_id, i.total, i.status, l.booking_id
    FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id AND l.kind = 'session'`;
const INSERT = `
  WITH bill AS (
    INSERT INTO invoice (id, payer_account_id, terms_id, total, status, created_at)
    VALUES ($1, $2, $3, $4, 'open', $5))
  INSERT INTO invoice_line (id, invoice_id, booking_id, kind, price, cash_part)
  VALUES ($6, $1, $7, 'session', $4, $4)`;

@Injectable()
export class InvoiceRepository {
  /** Sent with the commit: nothing in the transaction that bills reads its bill. */
  insert(
    tx: Tx,
    row: {
      id: string;
      lineId: string;
      payerAccountId: string;
      termsId: string;
      bookingId: string;
      total: number;
    },
  ): void {
    tx.atCommit(INSERT, [
      row.id,
      row.payerAccountId,
      row.termsId,
      row.total,
      toDate(tx.now),
      row.lineId,
      row.bookingId,
    ]);
  }

  async byId(sql: Queryable, id: string): Promise<InvoiceRow | null> {
    const [row] = await sql.query<InvoiceRow>(`${SELECT} WHERE i.id = $1`, [id]);
    return row ?? null;
  }

  async ofBookings(sql: Queryable, bookingIds: readonly string[]): Promise<InvoiceRow[]> {
    return sql.query<InvoiceRow>(`${SELECT} WHERE l.booking_id = ANY($1)`, [bookingIds]);
  }

  async lock(tx: Tx, id: string): Promise<InvoiceRow | null> {
    const [row] = await tx.query<InvoiceRow>(`${SELECT} WHERE i.id = $1 FOR UPDATE OF i`, [id]);
    return row ?? null;
  }

  async setStatus(tx: Tx, id: string, status: InvoiceStatus): Promise<void> {
    await tx.query('UPDATE invoice SET status = $2 WHERE id = $1', [id, status]);
  }
}
