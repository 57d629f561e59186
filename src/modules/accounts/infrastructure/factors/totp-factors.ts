import { Injectable } from '@nestjs/common';
import { generateSecret, verifySync } from 'otplib';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { instant, toDate, type Instant } from '../../../../kernel/time/instant.js';
import { KeyRing } from '../../../../platform/crypto/key-ring.js';
import { keyIdOf, open, seal, type SealedPlace } from '../../../../platform/crypto/seal.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { TOTP_ENROLMENT_MS } from '../../domain/factors/limits.js';

const BEGIN = `
  INSERT INTO totp_enrolment (account_id, secret, expires_at) VALUES ($1, $2, $3)
  ON CONFLICT (account_id) DO UPDATE SET secret = $2, expires_at = $3`;
const BEGUN = `SELECT secret FROM totp_enrolment WHERE account_id = $1 AND expires_at > $2`;
const END = `DELETE FROM totp_enrolment WHERE account_id = $1 AND secret = $2 RETURNING 1`;
const ADD = `
  INSERT INTO totp_factor (account_id, secret, last_step, added_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (account_id) DO NOTHING RETURNING 1`;
const SECRET = `SELECT secret FROM totp_factor WHERE account_id = $1`;
const USE = `
  UPDATE totp_factor SET last_step = $2 WHERE account_id = $1 AND last_step < $2 RETURNING 1`;
const REMOVE = `DELETE FROM totp_factor WHERE account_id = $1 RETURNING 1`;

const STEP_SECONDS = 30;
const CODE = /^\d{6}$/;

/** Secrets of authenticator apps, sealed under a key of their holder's (RFC 6238, SHA-1, 6 digits, 30 s). */
@Injectable()
export class TotpFactors {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: MachineClock,
  ) {}

  /** A secret that counts once a code of it was given; one begun before is forgotten. Not yet stored. */
  async newSecret(accountId: string): Promise<{ secret: string; sealed: string }> {
    const secret = generateSecret({ length: 20 });
    const key = await this.keys.keyFor({
      personId: accountId,
      retentionClass: 'self',
      authorId: accountId,
    });
    return { secret, sealed: seal(key, placeOf(accountId), secret) };
  }

  async begin(tx: Tx, accountId: string, sealed: string): Promise<void> {
    const until = instant(this.clock.now() + TOTP_ENROLMENT_MS);
    await tx.query(BEGIN, [accountId, sealed, toDate(until)]);
  }

  /** What was begun, sealed; null when nothing was, or too long ago. */
  async begun(accountId: string): Promise<string | null> {
    const now = toDate(this.clock.now());
    const [row] = await this.database.query<{ secret: string }>(BEGUN, [accountId, now]);
    return row?.secret ?? null;
  }

  /** Makes what was begun the factor, its first step used; false when it was not begun, or one is there. */
  async add(tx: Tx, accountId: string, sealed: string, step: number): Promise<boolean> {
    if ((await tx.query(END, [accountId, sealed])).length === 0) return false;
    const now = toDate(this.clock.now());
    return (await tx.query(ADD, [accountId, sealed, step, now])).length > 0;
  }

  /** The factor's secret, sealed; null when there is none. */
  async sealedOf(sql: Queryable, accountId: string): Promise<string | null> {
    const [row] = await sql.query<{ secret: string }>(SECRET, [accountId]);
    return row?.secret ?? null;
  }

  /** The time step that a code belongs to, this one or a neighbour; undefined when it is none of them. */
  async stepOf(accountId: string, sealed: string, code: string): Promise<number | undefined> {
    if (!CODE.test(code)) return undefined;
    const key = await this.keys.keyById(keyIdOf(sealed));
    if (key === null) return undefined;
    const secret = open(key, placeOf(accountId), sealed);
    const epoch = epochOf(this.clock.now());
    const verdict = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
    if (!verdict.valid) return undefined;
    return Math.floor(epoch / STEP_SECONDS) + verdict.delta;
  }

  /** Takes a step once: of many at a time one succeeds, and no older one after it. */
  async useStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
    return (await tx.query(USE, [accountId, step])).length > 0;
  }

  async remove(tx: Tx, accountId: string): Promise<boolean> {
    return (await tx.query(REMOVE, [accountId])).length > 0;
  }
}

function placeOf(accountId: string): SealedPlace {
  return { table: 'totp_factor', rowId: accountId, personId: accountId, field: 'secret' };
}

function epochOf(now: Instant): number {
  return Math.floor(now / 1000);
}
