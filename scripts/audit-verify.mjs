import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPostgres } from './start/database.mjs';
import { buildStale } from './tree/build.mjs';
import { ClearError } from './tree/clear-error.mjs';
import { releaseLock, takeLock } from './tree/lock.mjs';
import { reportFailure } from './tree/report-failure.mjs';
import { ROOT } from './tree/root.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Verifies the audit trail: of the databases that the environment names, or else of the local data
 * folder, whether or not the app is running on it.
 */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop.abort());

try {
  await buildStale({ names: ['server'] });
  const { DATABASE_URL, DATA_DIR } = process.env;
  const folder = resolve(ROOT, DATA_DIR || '.data');
  if (DATABASE_URL) await verify(folder, {});
  else await verifyLocal(folder);
} catch (error) {
  reportFailure(error);
  process.exitCode = 2;
}

/** @param {string} folder */
async function verifyLocal(folder) {
  if (!existsSync(join(folder, 'postgres.json'))) {
    throw new ClearError(`There is no database in ${folder}; set DATA_DIR, or DATABASE_URL.`);
  }
  const lock = join(folder, 'launcher.lock');
  if (takeLock(lock) !== undefined) return verify(folder, runningServer(folder));
  try {
    const server = await startPostgres(folder, stop.signal);
    try {
      await verify(
        folder,
        addresses((name) => server.url(name)),
      );
    } finally {
      await server.stop();
    }
  } finally {
    releaseLock(lock);
  }
}

/** Where the server of a running `npm start` answers. @param {string} folder */
function runningServer(folder) {
  const { port, password } = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'));
  const login = `postgres:${encodeURIComponent(password)}`;
  return addresses((name) => `postgres://${login}@127.0.0.1:${port}/${name}`);
}

/** @param {(database: string) => string} urlOf */
function addresses(urlOf) {
  return { DATABASE_URL: urlOf('ruangpulih'), KEYS_DATABASE_URL: urlOf('ruangpulih_keys') };
}

/** @param {string} folder @param {NodeJS.ProcessEnv} databases */
async function verify(folder, databases) {
  const { KEY_FILE, KEY_VERSIONS, KEY_COMMAND } = process.env;
  const hasKey = KEY_FILE || KEY_VERSIONS || KEY_COMMAND;
  const env = {
    ...process.env,
    ...databases,
    ...(hasKey ? {} : { KEY_FILE: join(folder, 'keys', 'master.key') }),
  };
  const program = join(ROOT, 'dist', 'src', 'audit-verify.js');
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env,
    stdio: 'inherit',
  });
  stop.signal.addEventListener('abort', () => child.kill());
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
}
