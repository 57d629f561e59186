import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from './tree/build.mjs';
import { reportFailure } from './tree/report-failure.mjs';
import { ROOT } from './tree/root.mjs';

try {
  await buildStale({ names: ['server'] });
  const { main } = await import(pathToFileURL(join(ROOT, 'dist', 'proofs', 'main.js')).href);
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  reportFailure(error);
  process.exit();
}
