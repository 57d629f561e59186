import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process id alone says little, because ids are reused; with the moment it started it is a name.
 *
 * @typedef {object} ProcessIdentity
 * @property {number} pid
 * @property {string} startedAt in whatever form this system gives it; compared, never read
 */

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} nothing when no such process runs
 */
export function identify(pid) {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/**
 * @param {ProcessIdentity} identity
 * @returns {boolean}
 */
export function isRunning({ pid, startedAt }) {
  return identify(pid)?.startedAt === startedAt;
}

/**
 * Sends a signal only if the process is still the one that was recorded.
 *
 * @param {ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 */
export function signalProcess(identity, signal) {
  try {
    if (isRunning(identity)) process.kill(identity.pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Field 22 of `stat`, in ticks since boot; the name in field 2 may itself contain spaces. A zombie
 * has ended, only its parent has not noticed.
 *
 * @param {number} pid
 */
function startOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : `${bootId()}/${fields[18]}`;
  } catch {
    return undefined;
  }
}

function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/** @param {number} pid */
function startByPs(pid) {
  try {
    const text = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const [state = '', ...start] = text.split(/\s+/);
    return state === '' || state.startsWith('Z') ? undefined : start.join(' ');
  } catch {
    return undefined;
  }
}
