import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Audit } from '../../../platform/audit/audit.js';
import {
  decodeCursor,
  DEFAULT_LIMIT,
  pageOf,
  unknownCursor,
  type Page,
} from '../../../platform/http/cursor.js';
import { OwnBooking } from '../../booking/index.js';
import { ChatRepository } from '../infrastructure/chat.repository.js';
import { readable, type ChatMessage } from './chat-message.js';
import { ChatSeal } from './chat-seal.js';

/** One of the two reads what was written, the newest first. */
@Injectable()
export class ReadChat {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnBooking,
    private readonly chat: ChatRepository,
    private readonly seal: ChatSeal,
    private readonly audit: Audit,
  ) {}

  /** Leaves a trail when there was something to read. @throws NotFound unless the account is a party. */
  async run(
    bookingId: string,
    accountId: string,
    query: { limit?: number | undefined; cursor?: string | undefined },
  ): Promise<Page<ChatMessage>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const before = query.cursor === undefined ? null : placeIn(query.cursor);
    const { carePersonId, rows } = await this.runner.run(async (tx) => {
      const { booking } = await this.own.of(tx, bookingId, accountId);
      const found = await this.chat.list(tx, bookingId, { before, limit: limit + 1 });
      if (found.length > 0) {
        await this.audit.record(tx, {
          actorId: accountId,
          act: 'chat.read',
          about: { kind: 'booking', id: bookingId },
          personId: booking.carePersonId,
        });
      }
      return { carePersonId: booking.carePersonId, rows: found };
    });
    const texts = await this.seal.openAll(carePersonId, rows);
    const open = rows.map((row, index) => ({ row, message: readable(row, texts[index] ?? null) }));
    return pageOf(
      open,
      limit,
      ({ message }) => message,
      ({ row }) => [row.seq],
    );
  }
}

function placeIn(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1);
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) throw unknownCursor();
  return seq;
}
