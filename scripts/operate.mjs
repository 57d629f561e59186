import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareDataFolder } from './start/data-folder.mjs';
import { startPostgres } from './start/database.mjs';
import { filesIn, keyFileIn } from './start/environment.mjs';
import { buildStale } from './tree/build.mjs';
import { releaseLock, takeLock } from './tree/lock.mjs';
import { reportFailure } from './tree/report-failure.mjs';
import { ROOT } from './tree/root.mjs';

const PROGRAM = join(ROOT, 'dist', 'src', 'operations', 'main.js');

/** Ctrl-C reaches the command as well; what was started here is stopped after it. */
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

try {
  await buildStale({ names: ['server'] });
  const { env } = process;
  const dataFolder = resolve(ROOT, env.DATA_DIR || '.data');
  if (env.DATABASE_URL) await run(placesOf(dataFolder));
  else await onEmbeddedServer(dataFolder);
} catch (error) {
  reportFailure(error);
}

/**
 * On the server of a running `npm start`, or else on one that is started for the command.
 *
 * @param {string} dataFolder
 */
async function onEmbeddedServer(dataFolder) {
  prepareDataFolder(dataFolder);
  const lock = join(dataFolder, 'launcher.lock');
  if (takeLock(lock) !== undefined) return run(addressesOf(dataFolder));
  try {
    const server = await startPostgres(dataFolder, new AbortController().signal);
    try {
      const databases = { main: server.url('ruangpulih'), keys: server.url('ruangpulih_keys') };
      await run({ ...placesOf(dataFolder), ...named(databases) });
    } finally {
      await server.stop();
    }
  } finally {
    releaseLock(lock);
  }
}

/** @param {string} dataFolder */
function addressesOf(dataFolder) {
  const { port, password } = JSON.parse(readFileSync(join(dataFolder, 'postgres.json'), 'utf8'));
  const at = (/** @type {string} */ name) =>
    `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
  return {
    ...placesOf(dataFolder),
    ...named({ main: at('ruangpulih'), keys: at('ruangpulih_keys') }),
  };
}

/** @param {{ main: string, keys: string }} databases */
function named({ main, keys }) {
  return { DATABASE_URL: main, KEYS_DATABASE_URL: keys };
}

/** As a start has them. @param {string} dataFolder @returns {NodeJS.ProcessEnv} */
function placesOf(dataFolder) {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  return {
    ...(given.KEY_VERSIONS || given.KEY_COMMAND ? {} : { KEY_FILE: keyFileIn(dataFolder) }),
    FILES_DIR: filesIn(dataFolder),
    ...given,
  };
}

/** @param {NodeJS.ProcessEnv} env */
async function run(env) {
  const args = ['--enable-source-maps', PROGRAM, ...process.argv.slice(2)];
  // A person names folders from where they stand, and npm steps into the project's own.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(process.execPath, args, { env, cwd, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
}
