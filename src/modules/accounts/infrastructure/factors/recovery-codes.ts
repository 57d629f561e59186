import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { toDate } from '../../../../kernel/time/instant.js';
import type { Queryable } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { newWrittenCode, readWrittenCode } from '../written-code.js';
import { keyFromPassword } from '../password-hash.js';

/** Codes that nobody has seen yet, with what is stored of them. */
export interface NewRecoverySet {
  readonly codes: readonly string[];
  readonly salt: Buffer;
  readonly hashes: readonly Buffer[];
}

const CODES_PER_SET = 10;
const SALT_BYTES = 16;
const FORGET = `DELETE FROM recovery_set WHERE account_id = $1`;
const INSERT_SET = `INSERT INTO recovery_set (account_id, salt, made_at) VALUES ($1, $2, $3)`;
const INSERT_CODES = `
  INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])`;
const SALT = `SELECT salt FROM recovery_set WHERE account_id = $1`;
const USE = `
  UPDATE recovery_code SET used_at = $3
   WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1`;
const LEFT = `
  SELECT count(*)::int AS left FROM recovery_code WHERE account_id = $1 AND used_at IS NULL`;

/**
 * Ten codes for the day the phone is gone. A set has one salt, so that a code is hashed once (argon2id)
 * to be looked for among the ten.
 */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly clock: MachineClock) {}

  /** Costs ten hashes, so outside of any transaction. */
  async draw(): Promise<NewRecoverySet> {
    const codes = Array.from({ length: CODES_PER_SET }, newWrittenCode);
    const salt = randomBytes(SALT_BYTES);
    const bare = codes.map((code) => readWrittenCode(code) ?? '');
    const hashes = await Promise.all(bare.map((code) => keyFromPassword(code, salt)));
    return { codes, salt, hashes };
  }

  /** From now on these, and none that was drawn before. */
  async replace(tx: Tx, accountId: string, { salt, hashes }: NewRecoverySet): Promise<void> {
    await this.forget(tx, accountId);
    await tx.query(INSERT_SET, [accountId, salt, toDate(this.clock.now())]);
    await tx.query(INSERT_CODES, [accountId, [...hashes]]);
  }

  async forget(tx: Tx, accountId: string): Promise<void> {
    await tx.query(FORGET, [accountId]);
  }

  /** The hash by which a typed code is looked for; undefined when it can be none, or there is no set. */
  async hashOf(sql: Queryable, accountId: string, typed: string): Promise<Buffer | undefined> {
    const code = readWrittenCode(typed);
    const [set] = await sql.query<{ salt: Buffer }>(SALT, [accountId]);
    return code === undefined || !set ? undefined : keyFromPassword(code, set.salt);
  }

  /** Takes a code once: of many at a time one succeeds. */
  async use(tx: Tx, accountId: string, hash: Buffer): Promise<boolean> {
    const now = toDate(this.clock.now());
    return (await tx.query(USE, [accountId, hash, now])).length > 0;
  }

  async countLeft(sql: Queryable, accountId: string): Promise<number> {
    const [row] = await sql.query<{ left: number }>(LEFT, [accountId]);
    return row?.left ?? 0;
  }
}
