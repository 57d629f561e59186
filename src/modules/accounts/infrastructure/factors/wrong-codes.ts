import { Injectable } from '@nestjs/common';
import { newId } from '../../../../kernel/identity/id.js';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { instant, instantOf, toDate } from '../../../../kernel/time/instant.js';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { TooManyRequests } from '../../../../platform/http/http.errors.js';
import { WRONG_CODE_LIMITS } from '../../domain/factors/limits.js';

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('wrong_code:' || $1::text, 0))`;
/** The one with which a limit was reached, if it was. */
const REACHED = `
  SELECT at FROM wrong_code WHERE account_id = $1 AND at > $2 ORDER BY at DESC OFFSET $3 LIMIT 1`;
const INSERT = `INSERT INTO wrong_code (id, account_id, at) VALUES ($1, $2, $3)`;

/** Slows down guessing the second factor of an account, from wherever it is tried. */
@Injectable()
export class WrongCodes {
  constructor(private readonly clock: MachineClock) {}

  /**
   * Attempts at one account wait for one another until the transaction ends.
   *
   * @throws TooManyRequests while the account has to wait.
   */
  async assertWelcome(tx: Tx, accountId: string): Promise<void> {
    await tx.query(LOCK, [accountId]);
    const now = this.clock.now();
    for (const { windowMs, most } of WRONG_CODE_LIMITS) {
      const since = toDate(instant(now - windowMs));
      const [row] = await tx.query<{ at: Date }>(REACHED, [accountId, since, most - 1]);
      if (!row) continue;
      const waitMs = instantOf(row.at) + windowMs - now;
      throw new TooManyRequests(Math.max(1, Math.ceil(waitMs / 1000)));
    }
  }

  async record(tx: Tx, accountId: string): Promise<void> {
    await tx.query(INSERT, [newId(), accountId, toDate(this.clock.now())]);
  }
}
