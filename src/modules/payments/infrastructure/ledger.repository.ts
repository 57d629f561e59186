import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { hashOf } from '../../../platform/http/idempotency.js';
import type { Posting } from '../domain/postings.js';

const INSERT_TRANSACTION = `
  INSERT INTO ledger_transaction (id, cause, content_hash, happened_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (cause) DO NOTHING RETURNING id`;
const INSERT_ENTRIES = `
  INSERT INTO ledger_entry (transaction_id, line, account_code, owner_id, booking_id, amount)
  SELECT $1, l.line, l.account, l.owner, l.booking, l.amount
    FROM unnest($2::int[], $3::text[], $4::uuid[], $5::uuid[], $6::bigint[]) AS l (line, account, owner, booking, amount)`;
const POSTED = `SELECT content_hash FROM ledger_transaction WHERE cause = $1`;

export interface LedgerRow {
  id: string;
  cause: string;
  happened_at: Date;
  line: number;
  account_code: string;
  owner_id: string | null;
  amount: number;
}

const OF_BOOKING = `
  SELECT t.id, t.cause, t.happened_at, e.line, e.account_code, e.owner_id, e.amount
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
   WHERE t.id IN (SELECT transaction_id FROM ledger_entry WHERE booking_id = $1)
   ORDER BY t.happened_at, t.id, e.line`;
const OF_PAYOUT = `
  SELECT t.id, t.cause, t.happened_at, e.line, e.account_code, e.owner_id, e.amount
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
   WHERE t.cause = ANY(SELECT 'payout:' || $1::text || ':' || step
                         FROM unnest(ARRAY['prepared','approved','done','withdrawn','failed','reversed']) step)
   ORDER BY t.happened_at, t.id, e.line`;

/** Relies on the constraints `ledger_cause`, `ledger_balances` and the append-only rights. */
@Injectable()
export class LedgerRepository {
  /**
   * Posts once per cause; the same posting again is a no-op.
   *
   * @throws Error when the cause was posted with other content: that is a bug, and loud.
   */
  async post(tx: Tx, posting: Posting): Promise<void> {
    const id = newId();
    const hash = hashOf(posting.lines);
    const posted = await tx.query(INSERT_TRANSACTION, [
      id,
      posting.cause,
      hash,
      toDate(posting.happenedAt),
    ]);
    if (posted.length === 0) return this.assertSame(tx, posting.cause, hash);
    await tx.query(INSERT_ENTRIES, [
      id,
      posting.lines.map((_, index) => index + 1),
      posting.lines.map((line) => line.account),
      posting.lines.map((line) => line.ownerId),
      posting.lines.map((line) => line.bookingId),
      posting.lines.map((line) => line.amount),
    ]);
  }

  async ofBooking(sql: Queryable, bookingId: string): Promise<LedgerRow[]> {
    return sql.query<LedgerRow>(OF_BOOKING, [bookingId]);
  }

  async ofPayout(sql: Queryable, payoutId: string): Promise<LedgerRow[]> {
    return sql.query<LedgerRow>(OF_PAYOUT, [payoutId]);
  }

  private async assertSame(tx: Tx, cause: string, hash: string): Promise<void> {
    const [row] = await tx.query<{ content_hash: string }>(POSTED, [cause]);
    if (row?.content_hash !== hash) throw new Error(`${cause} was posted with other content.`);
  }
}
