import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/** The key that wraps all data keys. Its id says which one wrapped what, without revealing it. */
export interface MasterKey {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * Reads the master key, 32 bytes in base64, from a file that its owner alone may read. Where the
 * file is missing one is made, except in production, where losing a key is not mended by a new one.
 *
 * @throws Error with one sentence that names the file's fault, never its content.
 */
export function readMasterKey(file: string, options: { mayCreate: boolean }): MasterKey {
  if (options.mayCreate) createOnce(file);
  let text: string;
  try {
    if ((statSync(file).mode & 0o077) !== 0) {
      throw new Error(`The key file ${file} can be read by others; set its mode to 600.`);
    }
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new Error(`The key file ${file} does not exist.`, { cause: error });
    }
    throw error;
  }
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`The key file ${file} does not hold a key.`);
  const id = createHash('sha256').update('master key id').update(key).digest('hex').slice(0, 12);
  return { id, key };
}

/** A key of 32 bytes for one purpose; it tells nothing of the master key, nor of another purpose's. */
export function derivedKey({ key }: MasterKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', purpose, KEY_BYTES));
}

function createOnce(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const key = randomBytes(KEY_BYTES).toString('base64');
    writeFileSync(file, `${key}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
