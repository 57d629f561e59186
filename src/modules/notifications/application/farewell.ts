import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';

const STATUS = `
  SELECT bool_or(status IN ('owed','claimed')) AS "isWaiting" FROM message_owed
   WHERE recipient_id = $1 AND kind = 'erasure_begins'`;

/** How far the last message to somebody who leaves has come: their address is needed until then. */
@Injectable()
export class Farewell {
  /** Whether it has left, or was given up; false as long as nobody has owed it yet. */
  async isOver(sql: Queryable, accountId: string): Promise<boolean> {
    const [row] = await sql.query<{ isWaiting: boolean | null }>(STATUS, [accountId]);
    return row?.isWaiting === false;
  }
}
