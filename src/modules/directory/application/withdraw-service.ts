import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';

const WITHDRAW = `
  UPDATE service s SET withdrawn_at = coalesce(s.withdrawn_at, $3)
    FROM psychologist p
   WHERE s.id = $2 AND p.id = s.psychologist_id AND p.account_id = $1
  RETURNING 1`;

/** Offers a service no longer; what has been booked stands, and repeating it changes nothing. */
@Injectable()
export class WithdrawService {
  /** @throws NotFound when the service is not the account's. */
  async execute(tx: Tx, accountId: string, id: string): Promise<void> {
    const withdrawn = await tx.query(WITHDRAW, [accountId, id, toDate(tx.now)]);
    if (withdrawn.length === 0) throw new NotFound();
  }
}
