import { createHmac, randomBytes } from 'node:crypto';
import { derivedKey, type MasterKey } from '../../../platform/crypto/master-key.js';
import { UnknownMasterKey, type MasterKeys } from '../../../platform/crypto/master-keys.js';

const PURPOSE = 'passwords';
/** `<version of the master key>:<argon2 hash>`; a hash without a version was made without a pepper. */
const PEPPERED = /^([^$:]+):(\$.+)$/s;

/** One for the process, as its places for hashing are; null in a process that boots no application. */
let masters: MasterKeys | null = null;

/** From now on passwords are hashed with a key that follows from the newest version of these. */
export function pepperFrom(keys: MasterKeys): void {
  masters = keys;
}

/** A password as argon2 is given it, and what tells later with which key that was. */
export interface Peppered {
  readonly secret: string;
  readonly mark: string;
}

/** With the newest version of the master key. */
export async function pepper(password: string): Promise<Peppered> {
  if (masters === null) return { secret: password, mark: '' };
  const newest = await masters.newest();
  return { secret: secretOf(password, newest), mark: `${newest.id}:` };
}

/**
 * With the version a stored hash was made with, and that hash as argon2 reads it. Where that version
 * was lost no password fits any more, in the same time: its holder makes a new one by mail.
 */
export async function pepperAs(
  stored: string,
  password: string,
): Promise<{ secret: string; hash: string }> {
  const [, version, hash] = PEPPERED.exec(stored) ?? [];
  if (version === undefined || hash === undefined) return { secret: password, hash: stored };
  const master = await versionOf(version);
  const secret = master === null ? randomBytes(32).toString('base64') : secretOf(password, master);
  return { secret, hash };
}

async function versionOf(id: string): Promise<MasterKey | null> {
  try {
    return (await masters?.byId(id)) ?? null;
  } catch (error) {
    if (error instanceof UnknownMasterKey) return null;
    throw error;
  }
}

function secretOf(password: string, master: MasterKey): string {
  return createHmac('sha256', derivedKey(master, PURPOSE)).update(password).digest('base64');
}
