import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, toDate } from '../../../kernel/time/instant.js';
import { MASTER_KEY } from '../../../platform/crypto/key-ring.js';
import type { MasterKey } from '../../../platform/crypto/master-key.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { MOST_PHONE_TRIES, PHONE_CODE_MS } from '../domain/phone-code.js';
import { KeyedCodes } from './keyed-codes.js';

/** A code for the one number it proves. */
export interface WrittenCode {
  /** E.164; nobody has proven yet that it is theirs. */
  readonly phone: string;
  readonly code: string;
}

interface Waiting {
  id: string;
  phone: string;
  codeHash: Buffer | null;
}

/** At most one an account (index `phone_proof_open`). */
const OPEN = `INSERT INTO phone_proof (id, account_id, phone, made_at) VALUES ($1, $2, $3, $4)`;
const CLOSE = `UPDATE phone_proof SET closed_at = $2 WHERE account_id = $1 AND closed_at IS NULL`;
const CLOSE_ONE = `UPDATE phone_proof SET closed_at = $2 WHERE id = $1`;
const TO_WRITE = `SELECT phone FROM phone_proof WHERE id = $1 AND closed_at IS NULL FOR UPDATE`;
const PUT_CODE = `UPDATE phone_proof SET code_hash = $2, expires_at = $3 WHERE id = $1`;
const WAITING = `
  SELECT id, phone, code_hash AS "codeHash" FROM phone_proof
   WHERE account_id = $1 AND closed_at IS NULL AND expires_at > $2 AND tries < $3 FOR UPDATE`;
const COUNT = `UPDATE phone_proof SET tries = tries + 1 WHERE id = $1`;
const FORGET = `DELETE FROM phone_proof WHERE made_at <= $1 RETURNING 1`;

/** Numbers that wait to be proven. A code is made as its message is written, and kept as a keyed hash. */
@Injectable()
export class PhoneProofs {
  private readonly codes: KeyedCodes;

  constructor(
    @Inject(MASTER_KEY) masterKey: MasterKey,
    private readonly clock: MachineClock,
  ) {
    this.codes = new KeyedCodes(masterKey, 'phone codes');
  }

  /** The one before is worth nothing from then on. */
  async open(tx: Tx, accountId: string, phone: string): Promise<string> {
    await this.close(tx, accountId);
    const id = newId();
    await tx.query(OPEN, [id, accountId, phone, toDate(this.clock.now())]);
    return id;
  }

  async close(tx: Tx, accountId: string): Promise<void> {
    await tx.query(CLOSE, [accountId, toDate(this.clock.now())]);
  }

  /** Null when it is not wanted any more. Writing it again makes the code of before worthless. */
  async write(tx: Tx, id: string): Promise<WrittenCode | null> {
    const [row] = await tx.query<{ phone: string }>(TO_WRITE, [id]);
    if (!row) return null;
    const { code, hash } = this.codes.make(id);
    const expiresAt = toDate(instant(this.clock.now() + PHONE_CODE_MS));
    await tx.query(PUT_CODE, [id, hash, expiresAt]);
    return { phone: row.phone, code };
  }

  /** The number that the code proves, once; null for any other, and counted. */
  async use(tx: Tx, accountId: string, code: string): Promise<string | null> {
    const now = toDate(this.clock.now());
    const [row] = await tx.query<Waiting>(WAITING, [accountId, now, MOST_PHONE_TRIES]);
    const fits = this.codes.fits(row?.id ?? accountId, code, row?.codeHash);
    if (!row) return null;
    await tx.query(COUNT, [row.id]);
    if (!fits) return null;
    await tx.query(CLOSE_ONE, [row.id, now]);
    return row.phone;
  }

  /** Deletes those made before; returns how many. */
  async deleteMadeBefore(tx: Tx, before: Date): Promise<number> {
    return (await tx.query(FORGET, [before])).length;
  }
}
