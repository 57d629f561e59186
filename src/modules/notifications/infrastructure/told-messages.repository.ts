import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { changedBy, type ProviderStatus } from '../domain/provider-status.js';

/** What the provider tells of one message. */
export interface StatusNews {
  /** Ours, as the provider repeats it; null when it does not. */
  readonly messageId: string | null;
  readonly providerRef: string;
  readonly status: ProviderStatus;
  /** The provider's number for why it failed. */
  readonly errorCode: number | null;
}

const FIND = `
  SELECT id FROM message_owed WHERE channel = 'whatsapp' AND (id = $1 OR provider_ref = $2) LIMIT 1`;
const STORE = `
  INSERT INTO provider_message (id, provider, dedupe_key, raw, received_at)
  VALUES ($1, 'whatsapp', $2, $3, $4) ON CONFLICT (provider, dedupe_key) DO NOTHING RETURNING id`;
const APPLY = `
  UPDATE message_owed
     SET status = $2, reason = $3, provider_ref = coalesce(provider_ref, $4), claimed_until = NULL,
         sent_at = CASE WHEN $2 = 'failed' THEN sent_at ELSE coalesce(sent_at, $5) END
   WHERE id = $1 AND status = ANY ($6::text[])
  RETURNING id`;
const STAND_IN = `
  UPDATE message_owed m SET stands_in = true, status = 'owed', reason = NULL
    FROM message_owed w
   WHERE w.id = $1 AND w.channel = 'whatsapp' AND m.channel = 'email'
     AND (m.about_kind, m.about_id, m.revision, m.kind, m.recipient_id)
       = (w.about_kind, w.about_id, w.revision, w.kind, w.recipient_id)
     AND (m.status = 'owed' OR (m.status = 'dropped' AND m.reason = 'switched_off'))
  RETURNING m.id`;
const DROP_OWED = `
  UPDATE message_owed SET status = 'dropped', reason = 'channel_off', retry_at = NULL
   WHERE recipient_id = $1 AND channel = 'whatsapp' AND status = 'owed'`;
const OWE_AGAIN = `
  UPDATE message_owed SET status = 'owed', reason = NULL
   WHERE recipient_id = $1 AND channel = 'whatsapp' AND status = 'dropped'
     AND reason = 'channel_off' AND due_at > $2`;

/** What becomes of messages by WhatsApp after they were owed: news, withdrawal, and email instead. */
@Injectable()
export class ToldMessagesRepository {
  /** Id of the message the news is about, if it is one of ours. */
  async find(tx: Tx, { messageId, providerRef }: StatusNews): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(FIND, [messageId, providerRef]);
    return row?.id;
  }

  /** Keeps what was told, without whom it was told of. @returns false when it was told before. */
  async store(tx: Tx, news: StatusNews): Promise<boolean> {
    const { providerRef, status } = news;
    const dedupeKey = createHash('sha256').update(`${providerRef} ${status}`).digest('hex');
    const values = [newId(), dedupeKey, JSON.stringify(news), toDate(tx.now)];
    return (await tx.query(STORE, values)).length > 0;
  }

  /** @returns false when the message has got further already: nothing goes backwards. */
  async apply(tx: Tx, id: string, news: StatusNews): Promise<boolean> {
    const { status, providerRef, errorCode } = news;
    const reason = status === 'failed' ? `told ${errorCode ?? 'no reason'}` : null;
    const values = [id, status, reason, providerRef, toDate(tx.now), changedBy(status)];
    return (await tx.query(APPLY, values)).length > 0;
  }

  /**
   * The same message by email, had it been left to this one; one that is sent or on its way is
   * left alone. @returns whether there is an email to send now.
   */
  async letEmailStandIn(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(STAND_IN, [id])).length > 0;
  }

  /** Nothing owed by WhatsApp goes out any more; four at most may be leaving at this moment. */
  async dropOwed(tx: Tx, recipientId: string): Promise<void> {
    await tx.query(DROP_OWED, [recipientId]);
  }

  /** Agreed to again: what lies ahead is owed as before. */
  async oweAgain(tx: Tx, recipientId: string): Promise<void> {
    await tx.query(OWE_AGAIN, [recipientId, toDate(tx.now)]);
  }
}
