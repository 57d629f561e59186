import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { masterKeyFrom, newKeyText, type MasterKey } from './master-key.js';

/** Who reads a key file. */
export interface KeyFileUse {
  readonly production: boolean;
  /** A missing file is made: in development, where no text is lost with a key. */
  readonly mayCreate: boolean;
}

/** Says of a file that nobody decided about its key; production refuses it. */
const MADE_BY_ITSELF = '# Made by a start in development. Production refuses this file.';

/**
 * Reads the versions of the master key from a file that its owner alone may read: 32 bytes in base64
 * a line, oldest first; lines that begin with # are remarks.
 *
 * @throws Error with one sentence that names the file's fault, never its content.
 */
export function readKeyFile(file: string, { production, mayCreate }: KeyFileUse): MasterKey[] {
  if (mayCreate) createOnce(file);
  const text = ownText(file);
  if (production && text.includes(MADE_BY_ITSELF)) {
    throw new Error(
      `The key file ${file} was made by a start in development; production needs its own.`,
    );
  }
  const lines = text.split('\n').map((line) => line.trim());
  const versions = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => masterKeyFrom(line));
  const keys = versions.filter((version) => version !== undefined);
  if (keys.length === 0 || keys.length < versions.length) {
    throw new Error(`The key file ${file} does not hold a key.`);
  }
  return keys;
}

/**
 * Adds a version to the file, which from then on is the newest: written beside it, made lasting and
 * moved into its place, so that the file is always whole.
 *
 * @throws Error when another hand is at it, or the folder cannot be written to.
 */
export function appendToKeyFile(file: string, remark: string): MasterKey {
  const text = ownText(file);
  const line = newKeyText();
  const added = masterKeyFrom(line);
  if (added === undefined) throw new Error('The new key is not a key.');
  const beside = `${file}.new`;
  writeLasting(beside, `${text.trimEnd()}\n# ${remark}\n${line}\n`);
  renameSync(beside, file);
  syncFolder(dirname(file));
  return added;
}

function ownText(file: string): string {
  try {
    if ((statSync(file).mode & 0o077) !== 0) {
      throw new Error(`The key file ${file} can be read by others; set its mode to 600.`);
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new Error(`The key file ${file} does not exist.`, { cause: error });
    }
    throw error;
  }
}

function createOnce(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const text = `${MADE_BY_ITSELF}\n${newKeyText()}\n`;
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** A file that is there already is another hand's: two rotations at once would lose one's key. */
function writeLasting(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
