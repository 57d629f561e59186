import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instantOf, MINUTE, toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';
import type { Duty } from '../domain/duties.js';
import type { Role } from '../domain/roles.js';
import { expiryOf, isAlive } from '../domain/session-lifetime.js';
import { noteActivity } from './account-activity.js';
import { hashOfToken, newSessionToken } from './session-token.js';

/** Whose session it is, with what every request needs to know of them. */
export interface SessionHolder {
  readonly sessionId: string;
  readonly accountId: string;
  readonly roles: readonly Role[];
  /** Of an admin; a duty that is taken is gone with the next request. */
  readonly duties: readonly Duty[];
  /** IANA name. */
  readonly timeZone: string;
  readonly language: Language;
  readonly hasFactor: boolean;
  /** Nothing but what is theirs to read is open to them. */
  readonly isSuspended: boolean;
  /** Until when they need not prove once more who they are; null when they never have. */
  readonly freshUntil: Date | null;
  /** Since when the present token is it. */
  readonly tokenAt: Date;
  readonly expiresAt: Date;
}

/** A new session, for whom and from which program. */
export interface NewSession {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly userAgent: string | undefined;
  /** Set where the next thing to do needs a proof as new as this log-in. */
  readonly freshUntil?: Instant | undefined;
  /** As people are shown it, never a whole address. */
  readonly network: string;
  readonly deviceHash: Buffer;
}

interface Row extends SessionHolder {
  createdAt: Date;
  lastSeenAt: Date;
}

/** On the path of every request: one prepared statement, six index look-ups. */
const HOLDER = `
  SELECT s.id AS "sessionId", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt",
         s.expires_at AS "expiresAt", coalesce(s.token_at, s.created_at) AS "tokenAt",
         a.id AS "accountId", a.time_zone AS "timeZone", a.language,
         ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles,
         ARRAY(SELECT d.duty FROM admin_duty d WHERE d.account_id = a.id) AS duties,
         s.fresh_until AS "freshUntil", a.suspended_at IS NOT NULL AS "isSuspended",
         EXISTS (SELECT 1 FROM totp_factor t WHERE t.account_id = a.id)
           OR EXISTS (SELECT 1 FROM passkey p WHERE p.account_id = a.id) AS "hasFactor"
    FROM session s JOIN account a ON a.id = s.account_id
   WHERE s.revoked_at IS NULL AND s.expires_at > $2`;
const BY_TOKEN = `${HOLDER} AND s.token_hash = $1`;
const BY_ID = `${HOLDER} AND s.id = $1`;
const INSERT = `
  INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at, user_agent,
                       network, device_hash, fresh_until, token_at)
  VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $3)`;
/** The session that has, will have or had the token: a request may arrive while one follows another. */
export const ITS_SESSION = `
  SELECT id FROM session WHERE token_hash = $1 OR next_hash = $1
   UNION ALL SELECT session_id FROM spent_token WHERE token_hash = $1`;
const FRESHEN = `UPDATE session SET fresh_until = $2 WHERE id IN (${ITS_SESSION}) AND revoked_at IS NULL`;
const TOUCH = `UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`;
const REVOKE = `UPDATE session SET revoked_at = $2 WHERE id IN (${ITS_SESSION}) AND revoked_at IS NULL`;
const REVOKE_BY_ID = `UPDATE session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING 1`;
const REVOKE_ALL = `UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL`;
const REPLACE = `
  UPDATE session SET token_hash = $2, token_at = $3, next_hash = NULL, next_at = NULL
   WHERE id IN (${ITS_SESSION}) AND revoked_at IS NULL RETURNING 1`;
const REVOKE_OTHERS = `
  UPDATE session SET revoked_at = $3 WHERE account_id = $1 AND token_hash <> $2 AND revoked_at IS NULL`;

const LONGEST_USER_AGENT = 300;

/** Who is signed in where. Lives on the machine's time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
  ) {}

  /** The account behind a session's present token; null when it is over or unknown. */
  async holderOf(token: string): Promise<SessionHolder | null> {
    const hash = hashOfToken(token);
    return hash ? this.standing(BY_TOKEN, hash) : null;
  }

  /** The same by the session's id, for a token that is not its present one. */
  holderById(sessionId: string): Promise<SessionHolder | null> {
    return this.standing(BY_ID, sessionId);
  }

  /** Opens a session and returns its token, which is nowhere else. */
  async open(tx: Tx, session: NewSession): Promise<string> {
    const token = newSessionToken();
    const now = this.clock.now();
    await tx.query(INSERT, [
      hashOfToken(token),
      session.accountId,
      toDate(now),
      toDate(expiryOf(now, session.roles)),
      session.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
      session.network,
      session.deviceHash,
      session.freshUntil === undefined ? null : toDate(session.freshUntil),
    ]);
    await noteActivity(tx, session);
    return token;
  }

  /** Until then, whoever holds the token need not prove once more who they are. */
  async freshen(tx: Tx, token: string, until: Instant): Promise<void> {
    await tx.query(FRESHEN, [hashOfToken(token), toDate(until)]);
  }

  /** Ends the token's session, if there is one. */
  async revoke(tx: Tx, token: string | undefined): Promise<void> {
    const hash = token === undefined ? undefined : hashOfToken(token);
    if (hash) await tx.query(REVOKE, [hash, toDate(this.clock.now())]);
  }

  /** @returns false when it is over already. */
  async revokeById(tx: Tx, sessionId: string): Promise<boolean> {
    return (await tx.query(REVOKE_BY_ID, [sessionId, toDate(this.clock.now())])).length > 0;
  }

  /** Ends every session of an account. */
  async revokeAll(tx: Tx, accountId: string): Promise<void> {
    await tx.query(REVOKE_ALL, [accountId, toDate(this.clock.now())]);
  }

  /**
   * Gives a session another token, as befits whoever has just proved themselves again, and ends all
   * others of the account. Its limits stay: it is no new session.
   *
   * @returns the new token; null when the session is over already.
   */
  async renewAndEndOthers(
    tx: Tx,
    accountId: string,
    token: string | undefined,
  ): Promise<string | null> {
    const now = toDate(this.clock.now());
    const hash = token === undefined ? undefined : hashOfToken(token);
    const renewed = newSessionToken();
    const renewedHash = hashOfToken(renewed);
    const replaced = hash ? await tx.query(REPLACE, [hash, renewedHash, now]) : [];
    await tx.query(REVOKE_OTHERS, [accountId, renewedHash, now]);
    return replaced.length > 0 ? renewed : null;
  }

  private async standing(statement: string, by: Buffer | string): Promise<SessionHolder | null> {
    const now = this.clock.now();
    const [row] = await this.database.query<Row>(statement, [by, toDate(now)]);
    if (!row) return null;
    const lastSeenAt = instantOf(row.lastSeenAt);
    const isOver = !isAlive({ createdAt: instantOf(row.createdAt), lastSeenAt }, row.roles, now);
    if (isOver) return null;
    if (now >= lastSeenAt + MINUTE) await this.touch(row, now);
    return row;
  }

  /** Once a minute is enough to judge idleness, and spares a write on every request. */
  private async touch(holder: SessionHolder, now: Instant): Promise<void> {
    await this.runner.run(async (tx) => {
      await tx.query(TOUCH, [holder.sessionId, toDate(now)]);
      await noteActivity(tx, holder);
    });
  }
}
