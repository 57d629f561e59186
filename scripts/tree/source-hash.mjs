import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const NOT_A_SOURCE = new Set(['node_modules', 'dist', '.cache', 'coverage']);

/**
 * One hash over the paths and contents of files and folders. Contents, not dates: a checkout
 * touches files without changing them.
 *
 * @param {readonly string[]} inputs relative to the root
 */
export function hashSources(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap((input) => filesUnder(input))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} in a stable order
 */
export function filesUnder(path) {
  const kind = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (kind === undefined) return [];
  if (!kind.isDirectory()) return [path];
  const names = readdirSync(join(ROOT, path)).filter((name) => !NOT_A_SOURCE.has(name));
  return names.sort().flatMap((name) => filesUnder(join(path, name)));
}
