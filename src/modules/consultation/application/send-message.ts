import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { IdempotencyKeyReused, TooManyRequests } from '../../../platform/http/http.errors.js';
import { DatabaseNews } from '../../../platform/realtime/database-news.js';
import {
  ChatRepository,
  type ChatRow,
  type SealedMessage,
} from '../infrastructure/chat.repository.js';
import { readable, type ChatMessage } from './chat-message.js';
import { ChatSeal } from './chat-seal.js';
import { MayWrite } from './may-write.js';
import { ROOM_NEWS } from './room-acts.js';

const MOST_A_MINUTE = 60;
const WAIT_SECONDS = 10;

/** What somebody writes, under an id that their own page has made. */
export interface NewMessage {
  readonly id: string;
  readonly text: string;
}

/** One of the two writes to the other. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly may: MayWrite,
    private readonly chat: ChatRepository,
    private readonly seal: ChatSeal,
    private readonly news: DatabaseNews,
  ) {}

  /**
   * The same id with the same text again is the same message.
   *
   * @throws NotFound unless the account is a party; ChatClosed before and after; TooManyRequests past
   * sixty in a minute; IdempotencyKeyReused when the id is another message's.
   */
  async run(bookingId: string, accountId: string, message: NewMessage): Promise<ChatMessage> {
    const { booking, party } = await this.may.as(bookingId, accountId);
    const { carePersonId } = booking;
    const textSealed = await this.seal.seal({ ...message, carePersonId, authorId: accountId });
    const row = await this.runner.run((tx) =>
      this.write(tx, { id: message.id, bookingId, authorId: accountId, party, textSealed }),
    );
    if (row.bookingId !== bookingId || row.authorId !== accountId) throw new IdempotencyKeyReused();
    const [text = null] = await this.seal.openAll(carePersonId, [row]);
    if (text !== message.text) throw new IdempotencyKeyReused();
    return readable(row, text);
  }

  private async write(tx: Tx, message: SealedMessage): Promise<ChatRow> {
    const { id, bookingId, authorId } = message;
    const recent = await this.chat.countRecent(tx, authorId);
    if (recent >= MOST_A_MINUTE) throw new TooManyRequests(WAIT_SECONDS);
    const written = await this.chat.insert(tx, message);
    if (written) {
      await this.news.publish(tx, ROOM_NEWS, bookingId);
      return written;
    }
    const first = await this.chat.byId(tx, id);
    if (!first) throw new Error('The message that was in the way is not there.');
    return first;
  }
}
