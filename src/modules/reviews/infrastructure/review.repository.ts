import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Opinion, Review, ReviewStatus } from '../domain/review.js';
import { IS_SHOWN, REVIEW_COLUMNS, reviewOf, type ReviewRow } from './review.row.js';

/** A session as reviews need it. */
export interface ReviewedSession {
  readonly psychologistId: string;
  readonly clientAccountId: string;
  readonly isCompleted: boolean;
}

const SESSION = `
  SELECT psychologist_id AS "psychologistId", client_account_id AS "clientAccountId", status = 'completed' AS "isCompleted"
    FROM booking_party_view WHERE id = $1`;
const INSERT = `
  INSERT INTO review (id, booking_id, psychologist_id, client_account_id, rating, text, status, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'published', $7) ON CONFLICT (booking_id) DO NOTHING RETURNING id`;
const ONE = `SELECT ${REVIEW_COLUMNS} FROM review r`;
const SET_OPINION = `
  UPDATE review SET rating = $2, text = $3, edited_at = $4, version = version + 1 WHERE id = $1`;
/** Who withdraws takes the words back, and with them the answer to them. */
const WITHDRAW = `
  UPDATE review SET status = 'withdrawn', text = NULL, reply = NULL, replied_at = NULL, version = version + 1 WHERE id = $1`;
const STANDING = `
  SELECT id, psychologist_id AS "psychologistId" FROM review
   WHERE client_account_id = $1 AND status <> 'withdrawn' ORDER BY psychologist_id`;
const SET_STATUS = `UPDATE review SET status = $2, version = version + 1 WHERE id = $1`;
const SET_REPLY = `UPDATE review SET reply = $2, replied_at = $3, version = version + 1 WHERE id = $1`;
const SUM = `
  SELECT count(*)::int AS count, sum(r.rating)::int AS sum FROM review r WHERE r.psychologist_id = $1 AND ${IS_SHOWN}`;
const WITHDRAW_REPLIES = `
  UPDATE review SET reply = NULL, replied_at = NULL, version = version + 1
   WHERE psychologist_id = $1 AND reply IS NOT NULL`;

@Injectable()
export class ReviewRepository {
  async session(sql: Queryable, bookingId: string): Promise<ReviewedSession | null> {
    const [row] = await sql.query<ReviewedSession>(SESSION, [bookingId]);
    return row ?? null;
  }

  /** False when the booking has a review already. */
  async insert(
    tx: Tx,
    review: Pick<Review, 'id' | 'bookingId' | 'psychologistId' | 'clientAccountId'> & Opinion,
  ): Promise<boolean> {
    const { id, bookingId, psychologistId, clientAccountId, rating, text } = review;
    const who = [id, bookingId, psychologistId, clientAccountId];
    return (await tx.query(INSERT, [...who, rating, text, toDate(tx.now)])).length === 1;
  }

  async ofBooking(sql: Queryable, bookingId: string): Promise<Review | null> {
    const [row] = await sql.query<ReviewRow>(`${ONE} WHERE r.booking_id = $1`, [bookingId]);
    return row ? reviewOf(row) : null;
  }

  async byId(sql: Queryable, id: string): Promise<Review | null> {
    const [row] = await sql.query<ReviewRow>(`${ONE} WHERE r.id = $1`, [id]);
    return row ? reviewOf(row) : null;
  }

  async lock(tx: Tx, id: string): Promise<Review | null> {
    const [row] = await tx.query<ReviewRow>(`${ONE} WHERE r.id = $1 FOR UPDATE`, [id]);
    return row ? reviewOf(row) : null;
  }

  async setOpinion(tx: Tx, id: string, { rating, text }: Opinion): Promise<void> {
    await tx.query(SET_OPINION, [id, rating, text, toDate(tx.now)]);
  }

  async withdraw(tx: Tx, id: string): Promise<void> {
    await tx.query(WITHDRAW, [id]);
  }

  /** What a psychologist answered goes; what clients said is theirs. */
  async withdrawReplies(tx: Tx, psychologistId: string): Promise<void> {
    await tx.query(WITHDRAW_REPLIES, [psychologistId]);
  }

  /** What a client wrote and has not taken back. */
  standingOf(sql: Queryable, accountId: string): Promise<{ id: string; psychologistId: string }[]> {
    return sql.query(STANDING, [accountId]);
  }

  async setStatus(tx: Tx, id: string, status: ReviewStatus): Promise<void> {
    await tx.query(SET_STATUS, [id, status]);
  }

  async setReply(tx: Tx, id: string, text: string | null): Promise<void> {
    await tx.query(SET_REPLY, [id, text, text === null ? null : toDate(tx.now)]);
  }

  /** What the reviews that are shown of a psychologist add up to. */
  async sum(sql: Queryable, psychologistId: string): Promise<{ count: number; sum: number }> {
    const [row] = await sql.query<{ count: number; sum: number | null }>(SUM, [psychologistId]);
    return { count: row?.count ?? 0, sum: row?.sum ?? 0 };
  }
}
