import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './start/database.mjs';
import { buildStale } from './tree/build.mjs';
import { ClearError } from './tree/clear-error.mjs';
import { reportFailure } from './tree/report-failure.mjs';
import { runCommand } from './tree/run-command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ruangpulih-migrations-'));
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());

try {
  await buildStale({ names: ['server'] });
  await check(interrupted.signal);
} catch (error) {
  reportFailure(error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** On a server of its own, in a folder that is gone afterwards. @param {AbortSignal} signal */
async function check(signal) {
  const server = await startPostgres(folder, signal);
  try {
    const env = {
      ...process.env,
      DATABASE_URL: server.url('ruangpulih'),
      KEYS_DATABASE_URL: server.url('ruangpulih_keys'),
    };
    const command = [process.execPath, '--enable-source-maps', 'dist/src/check-schema.js'];
    const { succeeded, output } = await runCommand(command, { env, signal });
    if (!succeeded) throw new ClearError(output.trim());
    console.log(output.trim());
  } finally {
    await server.stop();
  }
}
