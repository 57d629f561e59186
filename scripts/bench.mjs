import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './tree/build.mjs';
import { reportFailure } from './tree/report-failure.mjs';
import { ROOT } from './tree/root.mjs';

/** `npm run bench -- --only slots,search --rounds 5 --seconds 10 --clients 32 --size 10000 --seed 1` */
try {
  await buildStale({ names: ['server'] });
  const main = join(ROOT, 'dist', 'bench', 'main.js');
  const child = spawn(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('exit', (code) => (process.exitCode = code ?? 1));
} catch (error) {
  reportFailure(error);
}
