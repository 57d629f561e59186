import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { derivedKey, type MasterKey } from '../../../platform/crypto/master-key.js';
import { PHONE_CODE_DIGITS } from '../domain/phone-code.js';

/** What nobody's code is: compared with where there is none, so that it takes as long. */
const NOTHING = Buffer.alloc(32);

/** Codes that are sent to somebody to type in. Only a keyed hash of them is kept. */
export class KeyedCodes {
  private readonly key: Buffer;

  /** @param purpose what they prove; codes for something else are worth nothing here. */
  constructor(masterKey: MasterKey, purpose: string) {
    this.key = derivedKey(masterKey, purpose);
  }

  /** A new one for a row, and what is kept of it. */
  make(id: string): { code: string; hash: Buffer } {
    const code = String(randomInt(10 ** PHONE_CODE_DIGITS)).padStart(PHONE_CODE_DIGITS, '0');
    return { code, hash: this.hashOf(id, code) };
  }

  /** Takes as long where nothing is kept. */
  fits(id: string, code: string, kept: Buffer | null | undefined): boolean {
    return timingSafeEqual(this.hashOf(id, code), kept ?? NOTHING);
  }

  private hashOf(id: string, code: string): Buffer {
    return createHmac('sha256', this.key).update(`${id}:${code}`).digest();
  }
}
