import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../tree/run-command.mjs';

/**
 * A Redis server's program for the tests of the queue: the machine's own, else, for root, Debian's.
 *
 * @returns {Promise<{ path?: string, reason?: string }>} its program, or why there is none
 */
export async function provideRedis() {
  try {
    const path = redisOnPath() ?? (await redisByApt());
    await requireWorking(path);
    return { path };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns {string | undefined} RP_REDIS_SERVER first, because somebody chose it */
function redisOnPath() {
  const { RP_REDIS_SERVER: chosen, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).map((folder) => join(folder, 'redis-server'));
  return [...(chosen ? [chosen] : []), ...onPath].find((path) => existsSync(path));
}

async function redisByApt() {
  if (process.getuid?.() !== 0) {
    throw new Error('no redis-server on this machine, and only root may install packages');
  }
  console.log('Installing Redis with apt…');
  // At this run level Debian installs a service without starting it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await runCommand(['apt-get', 'update', '-q'], { env });
  const install = ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'redis-server'];
  const { succeeded, output } = await runCommand(install, { env });
  const path = redisOnPath();
  if (!succeeded || path === undefined) {
    throw new Error(output.trim().split('\n').at(-1) || 'the package brought no server');
  }
  return path;
}

/** @param {string} path */
async function requireWorking(path) {
  const { succeeded, output } = await runCommand([path, '--version']);
  if (!succeeded) throw new Error(`${path} does not run here: ${output.trim()}`);
}
