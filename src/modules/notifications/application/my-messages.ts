import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { DEFAULT_LIMIT, pageOf, timeAndIdOf, type Page } from '../../../platform/http/cursor.js';
import type { Channel, MessageKind } from '../domain/message.js';

export const MESSAGE_STATES = [
  ...(['owed', 'claimed', 'sent', 'unknown', 'delivered', 'failed', 'dropped'] as const),
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A message and how far it got; never what it says. */
export interface MyMessageRow {
  id: string;
  kind: MessageKind;
  channel: Channel;
  status: MessageState;
  booking_id: string | null;
  due_at: Date;
  sent_at: Date | null;
}

/** What only says that something clinical waits is told where that is read, and nowhere else. */
const OF_RECIPIENT = `
  SELECT m.id, m.kind, m.channel, m.status, m.booking_id, m.due_at, m.sent_at
    FROM message_owed m
   WHERE m.recipient_id = $1 AND m.kind NOT IN ('safety_alert','session_news','admin_invited','guest_invited','guest_code','guest_moved','guest_cancelled')
     AND ($2::timestamptz IS NULL OR (m.due_at, m.id) < ($2, $3::uuid))
   ORDER BY m.due_at DESC, m.id DESC LIMIT $4`;

/** One's own messages and reminders. */
@Injectable()
export class MyMessages {
  constructor(private readonly database: Database) {}

  /** What is due last comes first. @throws ValidationFailed for a cursor of another list. */
  async list(
    accountId: string,
    query: { limit?: number; cursor?: string },
  ): Promise<Page<MyMessageRow>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [at, id] = query.cursor === undefined ? [null, null] : timeAndIdOf(query.cursor);
    const values = [accountId, at, id, limit + 1];
    const rows = await this.database.query<MyMessageRow>(OF_RECIPIENT, values);
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.due_at.toISOString(), row.id],
    );
  }
}
