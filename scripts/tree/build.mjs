import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClearError } from './clear-error.mjs';
import { releaseLock, takeLock } from './lock.mjs';
import { PARTS } from './parts.mjs';
import { ROOT } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { filesUnder, hashSources } from './source-hash.mjs';

const STAMPS = join(ROOT, '.cache', 'build');

/** @typedef {import('./parts.mjs').Part} Part */

/** @param {readonly Part[]} [parts] */
export function staleParts(parts = PARTS) {
  return parts.filter((part) => !isFresh(part, hashSources(part.inputs)));
}

/**
 * Builds what its sources have outgrown. Two builds of one tree wait for each other.
 *
 * @param {{ names?: readonly string[], signal?: AbortSignal }} [options]
 */
export async function buildStale({ names, signal } = {}) {
  const wanted = names === undefined ? PARTS : PARTS.filter(({ name }) => names.includes(name));
  if (staleParts(wanted).length === 0) return;
  const lock = join(STAMPS, 'lock');
  while (!hasTaken(lock)) await sleep(200, undefined, { signal });
  try {
    await Promise.all(staleParts(wanted).map((part) => build(part, signal)));
  } finally {
    releaseLock(lock);
  }
}

/** @param {string} lock */
function hasTaken(lock) {
  try {
    mkdirSync(STAMPS, { recursive: true });
    return takeLock(lock) === undefined;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new ClearError(`Something must be built, but ${STAMPS} cannot be written to (${code}).`);
  }
}

/**
 * @param {Part} part
 * @param {AbortSignal | undefined} signal
 */
async function build(part, signal) {
  const hash = hashSources(part.inputs);
  rmSync(join(STAMPS, part.name), { force: true });
  const cwd = join(ROOT, part.folder);
  const env = { ...process.env, NODE_ENV: 'production' };
  const { succeeded, output } = await runCommand(part.command, { cwd, env, signal });
  if (!succeeded) throw new ClearError(`Building ${part.name} failed:\n${output.trim()}`);
  if (part.name === 'server') removeOrphans();
  writeFileSync(join(STAMPS, part.name), hash);
}

/**
 * @param {Part} part
 * @param {string} hash
 */
function isFresh({ name, output }, hash) {
  const stamp = join(STAMPS, name);
  return (
    existsSync(join(ROOT, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  );
}

/** The compiler leaves the output of sources that are gone; a migration must not come back that way. */
function removeOrphans() {
  for (const folder of ['src', 'sandbox', 'migrations', 'proofs', 'bench']) {
    for (const path of filesInOutput(folder)) {
      const source = path.replace(/^dist\//, '').replace(/\.js(\.map)?$/, '.ts');
      if (!existsSync(join(ROOT, source))) rmSync(join(ROOT, path));
    }
  }
}

/** @param {string} folder */
function filesInOutput(folder) {
  return filesUnder(`dist/${folder}`).filter((path) => /\.js(\.map)?$/.test(path));
}
