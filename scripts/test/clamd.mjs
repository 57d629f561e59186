import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../tree/run-command.mjs';

const LONGEST_MS = 90_000;

/**
 * A virus scanner's program for the tests of uploads: the machine's own, else, for root, Debian's (7 MB,
 * about ten seconds). Its signatures, which are large, are not fetched: the tests bring one of their own.
 *
 * @returns {Promise<{ path?: string, reason?: string }>} its program, or why there is none
 */
export async function provideClamd() {
  try {
    const path = clamdOnPath() ?? (await clamdByApt());
    const { succeeded, output } = await runCommand([path, '--version']);
    if (!succeeded) throw new Error(`${path} does not run here: ${output.trim()}`);
    return { path };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns {string | undefined} RP_CLAMD first, because somebody chose it */
function clamdOnPath() {
  const { RP_CLAMD: chosen, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).map((folder) => join(folder, 'clamd'));
  return [...(chosen ? [chosen] : []), ...onPath].find((path) => existsSync(path));
}

async function clamdByApt() {
  if (process.getuid?.() !== 0) {
    throw new Error('no clamd on this machine, and only root may install packages');
  }
  console.log('Installing ClamAV with apt…');
  // At this run level Debian installs a service without starting it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const signal = AbortSignal.timeout(LONGEST_MS);
  await runCommand(['apt-get', 'update', '-q'], { env, signal });
  const install = ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'clamav-daemon'];
  const { succeeded, output } = await runCommand(install, { env, signal });
  const path = clamdOnPath();
  if (!succeeded || path === undefined) {
    throw new Error(output.trim().split('\n').at(-1) || 'the package brought no scanner');
  }
  return path;
}
