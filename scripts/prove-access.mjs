import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './tree/build.mjs';
import { reportFailure } from './tree/report-failure.mjs';
import { ROOT } from './tree/root.mjs';

const PLANTS = ['open-route', 'clinical-on-behalf'];
const HELP = `Usage: npm run prove:access -- [--plant ${PLANTS.join('|')}] [--accept-fields]`;

/**
 * Asks a live server every operation of the contract as everybody there is, and compares with what
 * is written down. With a plant it must fail; `--accept-fields` writes down which fields are answered.
 */
const [flag, plant, ...rest] = process.argv.slice(2);
const isPlanted = flag === '--plant' && PLANTS.includes(plant ?? '') && rest.length === 0;
const isAccepting = flag === '--accept-fields' && plant === undefined;

if (flag !== undefined && !isPlanted && !isAccepting) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  await buildStale({ names: ['server'] }).then(ask, reportFailure);
}

function ask() {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = ['-c', 'jest.config.mjs', '--selectProjects=journey', '--verbose'];
  const pattern = join('test', 'journeys', 'access-matrix');
  const env = {
    ...process.env,
    NODE_OPTIONS: '--experimental-vm-modules',
    ...(isPlanted ? { RP_PLANT: plant } : {}),
    ...(isAccepting ? { RP_ACCEPT_FIELDS: '1' } : {}),
  };
  const child = spawn(process.execPath, [jest, ...args, '--testPathPatterns', pattern], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  child.once('exit', (code) => {
    console.log(`access: ${code === 0 ? 'HOLDS' : 'DOES NOT HOLD'}`);
    process.exitCode = code ?? 1;
  });
}
