import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { DropReason } from '../domain/drop-reason.js';
import type {
  Channel,
  ClaimedMessage,
  MessageKind,
  MessageSubject,
  OwedMessage,
} from '../domain/message.js';
import { isAlreadyDue } from '../domain/owed-messages.js';

interface Row {
  id: string;
  about_kind: MessageSubject['aboutKind'];
  about_id: string;
  revision: number;
  kind: MessageKind;
  channel: Channel;
  stands_in: boolean;
  booking_id: string | null;
  amount: number | null;
  recipient_id: string;
  due_at: Date;
  useless_at: Date | null;
  attempts: number;
  claimed_until: Date;
}

const INSERT = `
  INSERT INTO message_owed (id, about_kind, about_id, revision, kind, channel, recipient_id,
                            booking_id, amount, due_at, useless_at, status, reason, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ON CONFLICT ON CONSTRAINT message_once DO NOTHING`;

/** Due by the business clock ($1); free to try, and claimed, by the machine's ($2, $3). */
const CLAIM = `
  UPDATE message_owed
     SET status = 'claimed', claimed_until = $3, attempts = attempts + 1, retry_at = NULL
   WHERE id IN (
     SELECT id FROM message_owed
      WHERE status = 'owed' AND due_at <= $1 AND (retry_at IS NULL OR retry_at <= $2)
      ORDER BY due_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)
  RETURNING id, about_kind, about_id, revision, kind, channel, stands_in, booking_id, amount,
            recipient_id, due_at, useless_at, attempts, claimed_until`;
const DROP = `
  UPDATE message_owed SET status = 'dropped', reason = $2, claimed_until = NULL WHERE id = $1`;
const GIVE_UP_LOST = `
  UPDATE message_owed SET status = 'unknown', reason = 'lost_while_sending', claimed_until = NULL
   WHERE status = 'claimed' AND claimed_until <= $1
  RETURNING id`;
/** Certain knowledge, so it holds even if the lease ran out meanwhile. */
const SENT = `
  UPDATE message_owed
     SET status = 'sent', reason = NULL, provider_ref = $2, sent_at = $3, claimed_until = NULL
   WHERE id = $1 AND status IN ('claimed', 'unknown')`;
/** The rest is only for whoever still holds the claim. */
const SETTLE = `
  UPDATE message_owed SET status = $3, reason = $4, retry_at = $5, claimed_until = NULL
   WHERE id = $1 AND status = 'claimed' AND claimed_until = $2
  RETURNING id`;

const LONGEST_REASON = 300;

/** The table of messages owed: what is owed, taken, and how handing it over ended. */
@Injectable()
export class MessageRepository {
  /** One row a key (constraint `message_once`): what is owed already is left as it is. */
  async owe(tx: Tx, message: OwedMessage, channel: Channel): Promise<void> {
    const isDropped = isAlreadyDue(message, tx.now);
    await tx.query(INSERT, [
      newId(),
      message.aboutKind,
      message.aboutId,
      message.revision,
      message.kind,
      channel,
      message.recipientId,
      message.bookingId,
      message.amount,
      toDate(message.dueAt),
      message.uselessAt === null ? null : toDate(message.uselessAt),
      isDropped ? 'dropped' : 'owed',
      isDropped ? 'already_due' : null,
      toDate(tx.now),
    ]);
  }

  /** The longest due messages that nobody has claimed; locks their rows until the commit. */
  async claimDue(
    tx: Tx,
    lease: { now: Instant; claimedUntil: Instant },
    most: number,
  ): Promise<ClaimedMessage[]> {
    const rows = await tx.query<Row>(CLAIM, [
      toDate(tx.now),
      toDate(lease.now),
      toDate(lease.claimedUntil),
      most,
    ]);
    return rows.map(messageOf);
  }

  async drop(tx: Tx, id: string, reason: DropReason): Promise<void> {
    await tx.query(DROP, [id, reason]);
  }

  /** Ids of the messages whose sender died, by the machine's clock. */
  async giveUpLost(tx: Tx, now: Instant): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(GIVE_UP_LOST, [toDate(now)]);
    return rows.map(({ id }) => id);
  }

  async markSent(tx: Tx, { id }: ClaimedMessage, providerRef: string): Promise<void> {
    await tx.query(SENT, [id, providerRef.slice(0, LONGEST_REASON), toDate(tx.now)]);
  }

  /** @returns false when more is known of it already. */
  async markUnknown(tx: Tx, message: ClaimedMessage, reason: string): Promise<boolean> {
    return this.settle(tx, message, { status: 'unknown', reason, retryAt: null });
  }

  /** @returns false when more is known of it already. */
  async markFailed(tx: Tx, message: ClaimedMessage, reason: string): Promise<boolean> {
    return this.settle(tx, message, { status: 'failed', reason, retryAt: null });
  }

  /** Back onto the pile, not before an instant on the machine's clock. */
  async postpone(
    tx: Tx,
    message: ClaimedMessage,
    { retryAt, reason }: { retryAt: Instant; reason: string },
  ): Promise<void> {
    await this.settle(tx, message, { status: 'owed', reason, retryAt });
  }

  private async settle(
    tx: Tx,
    { id, claimedUntil }: ClaimedMessage,
    to: { status: 'owed' | 'unknown' | 'failed'; reason: string; retryAt: Instant | null },
  ): Promise<boolean> {
    const reason = to.reason.slice(0, LONGEST_REASON);
    const retryAt = to.retryAt === null ? null : toDate(to.retryAt);
    const values = [id, toDate(claimedUntil), to.status, reason, retryAt];
    return (await tx.query(SETTLE, values)).length > 0;
  }
}

function messageOf(row: Row): ClaimedMessage {
  return {
    id: row.id,
    aboutKind: row.about_kind,
    aboutId: row.about_id,
    revision: row.revision,
    kind: row.kind,
    channel: row.channel,
    standsIn: row.stands_in,
    bookingId: row.booking_id,
    amount: row.amount === null ? null : rupiah(row.amount),
    recipientId: row.recipient_id,
    dueAt: instantOf(row.due_at),
    uselessAt: row.useless_at === null ? null : instantOf(row.useless_at),
    attempts: row.attempts,
    claimedUntil: instantOf(row.claimed_until),
  };
}
