import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Subject } from './log-in-candidates.js';
import { hashOfToken, newSessionToken } from './session-token.js';

/** The browser somebody was just let in with. */
export interface MetDevice {
  /** For the browser to keep; ours when it brought one that we know. */
  readonly token: string;
  readonly hash: Buffer;
  /** The account has been signed in elsewhere before, but never here. */
  readonly isNews: boolean;
}

interface Acquaintance {
  isKnownHere: boolean;
  isOurs: boolean;
  hasAny: boolean;
}

const KNOWN_TO_EMAIL = `
  SELECT 1 FROM known_device d JOIN account a ON a.id = d.account_id
   WHERE d.token_hash = $1 AND d.forgotten_at IS NULL AND a.email = $2`;
const KNOWN_TO_PHONE = `
  SELECT 1 FROM known_device d JOIN account a ON a.id = d.account_id
   WHERE d.token_hash = $1 AND d.forgotten_at IS NULL AND a.phone = $2
     AND a.phone_verified_at IS NOT NULL`;
const ACQUAINTANCE = `
  SELECT EXISTS (SELECT 1 FROM known_device
                  WHERE token_hash = $1::bytea AND account_id = $2 AND forgotten_at IS NULL) AS "isKnownHere",
         EXISTS (SELECT 1 FROM known_device
                  WHERE token_hash = $1 AND forgotten_at IS NULL) AS "isOurs",
         EXISTS (SELECT 1 FROM known_device WHERE account_id = $2) AS "hasAny"`;
const SEEN = `
  INSERT INTO known_device (token_hash, account_id, first_at, last_at) VALUES ($1, $2, $3, $3)
  ON CONFLICT ON CONSTRAINT known_device_once DO UPDATE SET last_at = $3, forgotten_at = NULL`;
const FORGET_ALL = `
  UPDATE known_device SET forgotten_at = $2 WHERE account_id = $1 AND forgotten_at IS NULL`;
const DELETE_OLD = `DELETE FROM known_device WHERE last_at <= $1 RETURNING 1`;

/**
 * Browsers an account has been signed in with, by a cookie of their own that outlasts sessions. What
 * it buys: others' failures do not slow it down, and a sign-in with it is no news.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly clock: MachineClock) {}

  /** The hash of a browser that somebody with this address or number was signed in with. */
  async recognise(
    sql: Queryable,
    subject: Subject,
    token: string | undefined,
  ): Promise<Buffer | null> {
    const hash = token === undefined ? undefined : hashOfToken(token);
    if (hash === undefined) return null;
    const [statement, value] =
      'email' in subject ? [KNOWN_TO_EMAIL, subject.email] : [KNOWN_TO_PHONE, subject.phone];
    return (await sql.query(statement, [hash, value])).length > 0 ? hash : null;
  }

  /** A token that we never gave out is not taken over: somebody else may have put it there. */
  async meet(tx: Tx, accountId: string, brought: string | undefined): Promise<MetDevice> {
    const own = brought === undefined ? undefined : hashOfToken(brought);
    const [known] = await tx.query<Acquaintance>(ACQUAINTANCE, [own ?? null, accountId]);
    const fresh = newSessionToken();
    const token = brought !== undefined && known?.isOurs === true ? brought : fresh;
    const hash = hashOf(token);
    await tx.query(SEEN, [hash, accountId, toDate(this.clock.now())]);
    return { token, hash, isNews: known?.hasAny === true && !known.isKnownHere };
  }

  /** From now on each of them is new again. */
  async forgetAll(tx: Tx, accountId: string): Promise<void> {
    await tx.query(FORGET_ALL, [accountId, toDate(this.clock.now())]);
  }

  /** Deletes those not seen since; returns how many. */
  async deleteUnseenSince(tx: Tx, before: Date): Promise<number> {
    return (await tx.query(DELETE_OLD, [before])).length;
  }
}

/** @throws Error for a text that is no token: none is ever given out that is not. */
function hashOf(token: string): Buffer {
  const hash = hashOfToken(token);
  if (hash === undefined) throw new Error('Not a token of ours.');
  return hash;
}
