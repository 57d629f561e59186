import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from '../../scripts/tree/build.mjs';
import { ROOT } from '../../scripts/tree/root.mjs';

/** @type {(() => Promise<void>) | undefined} */
let stop;

/**
 * Before all database tests of a run: one real server in a temporary folder, and in it a template of
 * each database, made by the migrations. A test worker clones them:
 * `CREATE DATABASE … TEMPLATE rp_template`.
 *
 * Leaves `RP_TEST_PG` (address of the server's own database, as superuser) for the workers. Jest
 * runs this file as it stands, so it uses the compiled server and is no TypeScript itself.
 */
export default async function startPostgres() {
  await buildStale({ names: ['server'] });
  const { startEmbeddedPostgres } = await built('platform/embedded/index.js');
  const { migrate } = await built('migrate.js');
  const dataFolder = await mkdtemp(join(tmpdir(), 'ruangpulih-test-'));
  const databases = ['rp_template', 'rp_template_keys'];
  const server = await startEmbeddedPostgres({ dataFolder, databases, isDurable: false });
  stop = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await migrate(server.url('rp_template'), server.url('rp_template_keys'));
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.RP_TEST_PG = server.url('postgres');
}

/** @param {string} path below `src`, as compiled */
function built(path) {
  return import(pathToFileURL(join(ROOT, 'dist', 'src', path)).href);
}

/** After them: stops the server and removes its folder. */
export async function stopPostgres() {
  await stop?.();
}
