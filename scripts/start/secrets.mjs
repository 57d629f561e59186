import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the app and its sandbox share; made once, readable by its owner only.
 *
 * @typedef {object} Secrets
 * @property {string} midtransServerKey
 * @property {string} sandboxToken
 * @property {string} whatsappToken
 * @property {string} whatsappAppSecret
 * @property {string} whatsappVerifyToken
 */

/**
 * @param {string} dataFolder
 * @returns {Secrets}
 */
export function readSecrets(dataFolder) {
  const file = join(dataFolder, 'secrets.json');
  const known = knownSecrets(file);
  const secrets = { ...newSecrets(), ...known };
  if (Object.keys(secrets).length > Object.keys(known).length) {
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

/**
 * A folder of an older release lacks what was added since.
 *
 * @param {string} file
 * @returns {Partial<Secrets>}
 */
function knownSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @returns {Secrets} */
function newSecrets() {
  return {
    midtransServerKey: `SB-Mid-server-${randomBytes(18).toString('base64url')}`,
    sandboxToken: randomBytes(24).toString('base64url'),
    whatsappToken: `SB-WA-${randomBytes(24).toString('base64url')}`,
    whatsappAppSecret: randomBytes(16).toString('hex'),
    whatsappVerifyToken: randomBytes(24).toString('base64url'),
  };
}
