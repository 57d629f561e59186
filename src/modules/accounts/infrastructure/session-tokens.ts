import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, instantOf, toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { SPENT_GRACE_MS, SUCCESSOR_WAITS_MS } from '../domain/session-rotation.js';
import { hashOfToken, newSessionToken } from './session-token.js';
import { ITS_SESSION } from './sessions.js';

/** What a token that is not a session's present one turns out to be. */
export type Recognised =
  | { readonly as: 'unknown' }
  /** Of a session that goes on: by its id. */
  | { readonly as: 'present' | 'just-spent'; readonly sessionId: string }
  /** Of a session that must end: two people have had its tokens. */
  | { readonly as: 'copied'; readonly sessionId: string; readonly accountId: string };

interface SpentRow {
  sessionId: string;
  accountId: string;
  spentAt: Date;
}

/** A successor that comes back has arrived, so the present token steps down. Of many at once, one does it. */
const ARRIVED = `SELECT id, token_hash AS "tokenHash" FROM session WHERE next_hash = $1 FOR UPDATE`;
const SUCCEED = `
  UPDATE session SET token_hash = next_hash, token_at = $2, next_hash = NULL, next_at = NULL
   WHERE id = $1`;
const SPEND = `INSERT INTO spent_token (token_hash, session_id, spent_at) VALUES ($1, $2, $3)`;
const PRESENT = `SELECT id FROM session WHERE token_hash = $1`;
const SPENT = `
  SELECT t.session_id AS "sessionId", s.account_id AS "accountId", t.spent_at AS "spentAt"
    FROM spent_token t JOIN session s ON s.id = t.session_id
   WHERE t.token_hash = $1 AND s.revoked_at IS NULL`;
const DUE = `
  SELECT next_hash AS "nextHash" FROM session
   WHERE id = $1 AND token_hash = $2 AND revoked_at IS NULL
     AND (next_at IS NULL OR next_at <= $3) FOR UPDATE`;
const APPOINT = `UPDATE session SET next_hash = $2, next_at = $3 WHERE id = $1`;

/**
 * The tokens of a session, one after the other. One follows only once it has come back from the
 * browser: an answer that was lost on the way leaves the present one in force. What was spent is
 * remembered, so that a copy that is used later gives itself away.
 */
@Injectable()
export class SessionTokens {
  constructor(
    private readonly database: Database,
    private readonly clock: MachineClock,
  ) {}

  /** Whether it is or was any session’s at all: a forged one costs a single query. */
  async isOurs(hash: Buffer): Promise<boolean> {
    return (await this.database.query(ITS_SESSION, [hash])).length > 0;
  }

  /** What a token is that no session has as its present one. */
  async recognise(tx: Tx, hash: Buffer): Promise<Recognised> {
    const now = this.clock.now();
    const [arrived] = await tx.query<{ id: string; tokenHash: Buffer }>(ARRIVED, [hash]);
    if (arrived) {
      await tx.query(SPEND, [arrived.tokenHash, arrived.id, toDate(now)]);
      await tx.query(SUCCEED, [arrived.id, toDate(now)]);
      return { as: 'present', sessionId: arrived.id };
    }
    // Whoever waited for another request with the same token finds what that one has made of it.
    const [present] = await tx.query<{ id: string }>(PRESENT, [hash]);
    if (present) return { as: 'present', sessionId: present.id };
    const [spent] = await tx.query<SpentRow>(SPENT, [hash]);
    if (!spent) return { as: 'unknown' };
    const { sessionId, accountId, spentAt } = spent;
    if (now < instantOf(spentAt) + SPENT_GRACE_MS) return { as: 'just-spent', sessionId };
    return { as: 'copied', sessionId, accountId };
  }

  /** A successor for the browser to keep; null when another request has one on its way. */
  async appoint(tx: Tx, sessionId: string, hash: Buffer): Promise<string | null> {
    const now = this.clock.now();
    const waitedSince = toDate(instant(now - SUCCESSOR_WAITS_MS));
    const [due] = await tx.query<{ nextHash: Buffer | null }>(DUE, [sessionId, hash, waitedSince]);
    if (!due) return null;
    if (due.nextHash) await tx.query(SPEND, [due.nextHash, sessionId, toDate(now)]);
    const successor = newSessionToken();
    await tx.query(APPOINT, [sessionId, hashOfToken(successor), toDate(now)]);
    return successor;
  }
}
