import { Injectable } from '@nestjs/common';
import { instantOf, minusMinutes, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Party } from '../../booking/index.js';

/** A message as it is kept. */
export interface SealedMessage {
  readonly id: string;
  readonly bookingId: string;
  readonly authorId: string;
  readonly party: Party;
  readonly textSealed: string;
}

export interface ChatRow {
  readonly id: string;
  readonly seq: number;
  readonly bookingId: string;
  readonly authorId: string;
  readonly party: Party;
  readonly textSealed: string;
  readonly sentAt: Instant;
}

type Row = Omit<ChatRow, 'sentAt'> & { sentAt: Date };

const COLUMNS = `id, seq, booking_id AS "bookingId", author_id AS "authorId", party,
  text_sealed AS "textSealed", sent_at AS "sentAt"`;
const INSERT = `
  INSERT INTO chat_message (id, booking_id, author_id, party, text_sealed, sent_at)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING RETURNING ${COLUMNS}`;
const BY_ID = `SELECT ${COLUMNS} FROM chat_message WHERE id = $1`;
const COUNT = `SELECT count(*)::int AS count FROM chat_message WHERE author_id = $1 AND sent_at > $2`;
const LIST = `
  SELECT ${COLUMNS} FROM chat_message
   WHERE booking_id = $1 AND seq < coalesce($2::bigint, 9223372036854775807)
   ORDER BY seq DESC LIMIT $3`;

/** What the two wrote to each other; append-only and sealed. */
@Injectable()
export class ChatRepository {
  /** Null when a message of that id is there already. */
  async insert(tx: Tx, message: SealedMessage): Promise<ChatRow | null> {
    const { id, bookingId, authorId, party, textSealed } = message;
    const values = [id, bookingId, authorId, party, textSealed, toDate(tx.now)];
    const [row] = await tx.query<Row>(INSERT, values);
    return row ? toMessage(row) : null;
  }

  async byId(tx: Tx, id: string): Promise<ChatRow | null> {
    const [row] = await tx.query<Row>(BY_ID, [id]);
    return row ? toMessage(row) : null;
  }

  /** How many an account wrote within the last minute. */
  async countRecent(tx: Tx, authorId: string): Promise<number> {
    const since = toDate(minusMinutes(tx.now, 1));
    const [row] = await tx.query<{ count: number }>(COUNT, [authorId, since]);
    return row?.count ?? 0;
  }

  /** The newest first, below a place in the order. */
  async list(
    tx: Tx,
    bookingId: string,
    page: { before: number | null; limit: number },
  ): Promise<ChatRow[]> {
    const rows = await tx.query<Row>(LIST, [bookingId, page.before, page.limit]);
    return rows.map(toMessage);
  }
}

function toMessage(row: Row): ChatRow {
  return { ...row, sentAt: instantOf(row.sentAt) };
}
