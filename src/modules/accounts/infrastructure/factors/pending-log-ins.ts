import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { instant, toDate } from '../../../../kernel/time/instant.js';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { MOST_WRONG_PER_LOG_IN, PENDING_LOG_IN_MS } from '../../domain/factors/limits.js';
import { hashOfToken, newSessionToken } from '../session-token.js';

const INSERT = `
  INSERT INTO pending_log_in (token_hash, account_id, expires_at) VALUES ($1, $2, $3)`;
const LOCK = `
  SELECT account_id AS "accountId" FROM pending_log_in
   WHERE token_hash = $1 AND expires_at > $2 AND wrong_count < ${MOST_WRONG_PER_LOG_IN}`;
const COUNT_WRONG = `
  UPDATE pending_log_in SET wrong_count = wrong_count + 1
   WHERE token_hash = $1 AND wrong_count < ${MOST_WRONG_PER_LOG_IN}`;
const END = `DELETE FROM pending_log_in WHERE token_hash = $1`;
const END_ALL = `DELETE FROM pending_log_in WHERE account_id = $1`;

/** Log-ins of whom only the password is known yet. A token of theirs opens no session. */
@Injectable()
export class PendingLogIns {
  constructor(private readonly clock: MachineClock) {}

  async open(tx: Tx, accountId: string): Promise<string> {
    const token = newSessionToken();
    const until = instant(this.clock.now() + PENDING_LOG_IN_MS);
    await tx.query(INSERT, [hashOfToken(token), accountId, toDate(until)]);
    return token;
  }

  /** Whose it is; null when there is none, it is over, or too many codes were wrong. */
  async accountOf(sql: Pick<Tx, 'query'>, token: string | undefined): Promise<string | null> {
    return this.find(sql, token, '');
  }

  /** The same, and attempts with one token wait for one another until the transaction ends. */
  async lock(tx: Tx, token: string | undefined): Promise<string | null> {
    return this.find(tx, token, ' FOR UPDATE');
  }

  async countWrong(tx: Tx, token: string): Promise<void> {
    await tx.query(COUNT_WRONG, [hashOfToken(token)]);
  }

  async end(tx: Tx, token: string): Promise<void> {
    await tx.query(END, [hashOfToken(token)]);
  }

  async endAll(tx: Tx, accountId: string): Promise<void> {
    await tx.query(END_ALL, [accountId]);
  }

  private async find(
    sql: Pick<Tx, 'query'>,
    token: string | undefined,
    locking: string,
  ): Promise<string | null> {
    const hash = token === undefined ? undefined : hashOfToken(token);
    if (!hash) return null;
    const now = toDate(this.clock.now());
    const [row] = await sql.query<{ accountId: string }>(LOCK + locking, [hash, now]);
    return row?.accountId ?? null;
  }
}
