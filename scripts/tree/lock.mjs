import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, isRunning } from './process-identity.mjs';

/**
 * Takes a lock file for this process. A lock whose holder has ended is taken over.
 *
 * @param {string} file
 * @returns {number | undefined} the process id of the living holder, or nothing when it is ours now
 */
export function takeLock(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    for (;;) {
      if (tryLink(mine, file)) return undefined;
      const holder = readHolder(file);
      if (holder !== undefined && isRunning(holder)) return holder.pid;
      discard(file, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} file */
export function releaseLock(file) {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** A hard link is made by exactly one of several processes. @param {string} from @param {string} to */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moved aside before it is removed: of several processes that find it stale, one moves it.
 *
 * @param {string} file
 * @param {string} aside
 */
function discard(file, aside) {
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was faster.
  }
}

/**
 * @param {string} file
 * @returns {import('./process-identity.mjs').ProcessIdentity | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
