import { createHash, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const BASE64_OF_KEY = /^[A-Za-z0-9+/]{43}=$/;
/** A random key of 32 bytes has about 30 different ones; one with this few was typed by somebody. */
const FEWEST_DIFFERENT_BYTES = 12;

/** A key that wraps data keys. Its id names the version that wrapped what, without revealing it. */
export interface MasterKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Undefined when the text is not 32 bytes in base64, or none that chance would make. */
export function masterKeyFrom(text: string): MasterKey | undefined {
  if (!BASE64_OF_KEY.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  if (new Set(key).size < FEWEST_DIFFERENT_BYTES) return undefined;
  const id = createHash('sha256').update('master key id').update(key).digest('hex').slice(0, 12);
  return { id, key };
}

/** A new key as it is written down. */
export function newKeyText(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/** A key of 32 bytes for one purpose; it tells nothing of the master key, nor of another purpose's. */
export function derivedKey({ key }: MasterKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', purpose, KEY_BYTES));
}
