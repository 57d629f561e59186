import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the app and its sandbox share; made once, readable by its owner only.
 *
 * @typedef {object} Secrets
 * @property {string} midtransServerKey
 * @property {string} sandboxToken
 */

/**
 * @param {string} dataFolder
 * @returns {Secrets}
 */
export function readSecrets(dataFolder) {
  const file = join(dataFolder, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const secrets = {
      midtransServerKey: `SB-Mid-server-${randomBytes(18).toString('base64url')}`,
      sandboxToken: randomBytes(24).toString('base64url'),
    };
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return secrets;
  }
}
