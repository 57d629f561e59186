import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

const BEGIN = `
  UPDATE account SET leaving_since = $2 WHERE id = $1 AND leaving_since IS NULL AND erased_at IS NULL`;
const THINK_BETTER = `UPDATE account SET leaving_since = NULL WHERE id = $1`;

/** Who has said that they leave: whoever makes a booking for them waits for the account's row. */
@Injectable()
export class Leaving {
  async begin(tx: Tx, accountId: string): Promise<void> {
    await tx.query(BEGIN, [accountId, toDate(tx.now)]);
  }

  async takeBack(tx: Tx, accountId: string): Promise<void> {
    await tx.query(THINK_BETTER, [accountId]);
  }
}
