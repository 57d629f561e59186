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
  SELECT s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", a.id AS "accountId",
         a.time_zone AS "timeZone", a.language,
         ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles,
         ARRAY(SELECT d.duty FROM admin_duty d WHERE d.account_id = a.id) AS duties,
         s.fresh_until AS "freshUntil", a.suspended_at IS NOT NULL AS "isSuspended",
         EXISTS (SELECT 1 FROM totp_factor t WHERE t.account_id = a.id)
           OR EXISTS (SELECT 1 FROM passkey p WHERE p.account_id = a.id) AS "hasFactor"
    FROM session s JOIN account a ON a.id = s.account_id
   WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2`;
const INSERT = `
  INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at, user_agent,
                       network, device_hash, fresh_until)
  VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8)`;
const FRESHEN = `UPDATE session SET fresh_until = $2 WHERE token_hash = $1 AND revoked_at IS NULL`;
const TOUCH = `UPDATE session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2`;
const REVOKE = `UPDATE session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL`;
const REVOKE_ALL = `UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL`;
const REPLACE = `UPDATE session SET token_hash = $2 WHERE token_hash = $1 AND revoked_at IS NULL RETURNING 1`;
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

  /** The account behind a token; null when the session is over or unknown. */
  async holderOf(token: string): Promise<SessionHolder | null> {
    const hash = hashOfToken(token);
    if (!hash) return null;
    const now = this.clock.now();
    const [row] = await this.database.query<Row>(HOLDER, [hash, toDate(now)]);
    if (!row) return null;
    const lastSeenAt = instantOf(row.lastSeenAt);
    const isOver = !isAlive({ createdAt: instantOf(row.createdAt), lastSeenAt }, row.roles, now);
    if (isOver) return null;
    if (now >= lastSeenAt + MINUTE) await this.touch(hash, now, row);
    return row;
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
    const hash = token === undefined ? undefined : hashOfToken(token);
    const renewed = newSessionToken();
    const renewedHash = hashOfToken(renewed);
    const replaced = hash ? await tx.query(REPLACE, [hash, renewedHash]) : [];
    await tx.query(REVOKE_OTHERS, [accountId, renewedHash, toDate(this.clock.now())]);
    return replaced.length > 0 ? renewed : null;
  }

  /** Once a minute is enough to judge idleness, and spares a write on every request. */
  private async touch(hash: Buffer, now: Instant, holder: SessionHolder): Promise<void> {
    await this.runner.run(async (tx) => {
      await tx.query(TOUCH, [hash, toDate(now)]);
      await noteActivity(tx, holder);
    });
  }
}
