import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

const FORGET = `SELECT chat_forget($1, $2) AS gone`;

/** Chats go when their time is over. */
@Injectable()
export class ForgetChat {
  /** Returns how many messages went, `most` at a time. */
  async before(tx: Tx, at: Instant, most: number): Promise<number> {
    const [row] = await tx.query<{ gone: number }>(FORGET, [toDate(at), most]);
    return row?.gone ?? 0;
  }
}
