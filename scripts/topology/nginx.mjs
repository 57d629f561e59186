import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from '../tree/root.mjs';
import { KEPT } from '../tree/run-command.mjs';

const SOURCE = join(ROOT, 'deploy', 'nginx');
const ALSO_LOOK_IN = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
const MIME_TYPES = '/etc/nginx/mime.types';

/**
 * @typedef {object} Proxy
 * @property {string | undefined} nginx its program; without one the stand-in serves
 */

/**
 * @param {NodeJS.ProcessEnv} env `PROXY=stand-in` leaves an installed nginx alone
 * @returns {Proxy}
 */
export function chooseProxy(env) {
  return { nginx: env.PROXY === 'stand-in' ? undefined : findNginx(env.PATH) };
}

/** @param {string} [path] */
export function findNginx(path = '') {
  const folders = [...path.split(delimiter), ...ALSO_LOOK_IN].filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
}

/**
 * Writes the real configuration with other ports, addresses and folders, and nothing else changed.
 *
 * @param {{ folder: string, port: number, upstreams: readonly string[] }} place
 * @returns {string} the main file
 */
export function renderNginx({ folder, port, upstreams }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [first = '', second = ''] = upstreams;
  const render = (/** @type {string} */ name) => {
    const text = readFileSync(join(SOURCE, name), 'utf8')
      .replaceAll('/tmp/', `${folder}/`)
      .replaceAll('/etc/nginx/site.d/*.conf', join(folder, 'plain.conf'))
      .replaceAll('/etc/nginx/locations.conf', join(folder, 'locations.conf'))
      .replaceAll('listen 8080', `listen 127.0.0.1:${port}`)
      .replaceAll('api-1:3000', first)
      .replaceAll('api-2:3000', second);
    writeFileSync(join(folder, name), withoutMissingTypes(text));
  };
  for (const name of ['locations.conf', 'plain.conf', 'nginx.conf']) render(name);
  return join(folder, 'nginx.conf');
}

/** The application names the type of whatever it sends. @param {string} text */
function withoutMissingTypes(text) {
  return existsSync(MIME_TYPES) ? text : text.replace(`include ${MIME_TYPES};`, '');
}

/**
 * Runs nginx until the signal; when this process is killed, nginx goes as well.
 *
 * @param {string} program
 * @param {string} file
 * @param {AbortSignal} signal
 * @returns {Promise<number>} its exit code
 */
export function runNginx(program, file, signal) {
  // Workers of a root master become somebody who may not enter our folder.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const child = spawn('sh', ['-c', KEPT, 'sh', program, '-c', file, '-g', `${user}daemon off;`], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    detached: true,
  });
  const lifeline = /** @type {import('node:stream').Writable} */ (child.stdio[3]);
  lifeline.on('error', () => undefined);
  const end = () => lifeline.destroy();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      end();
      resolve(code ?? 0);
    });
  });
}
