import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClearError } from '../tree/clear-error.mjs';

/** Everything a start writes there, but for the lock. The folder may hold a person's other things. */
const OURS = [
  'postgres',
  'postgres.new',
  'postgres.json',
  'postgres.log',
  'keys',
  'files',
  'sandbox',
];
const UNFINISHED = 'first-start-unfinished';
const ALSO_OURS = [UNFINISHED, 'secrets.json', 'processes.json', 'logs'];

/**
 * @param {string} folder
 * @throws {ClearError} when it can be neither made nor written to
 */
export function prepareDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new ClearError(`The data folder ${folder} cannot be written to (${code}); set DATA_DIR.`);
  }
}

/** @param {string} folder */
export function emptyDataFolder(folder) {
  for (const name of [...OURS, ...ALSO_OURS]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  prepareDataFolder(folder);
}

/**
 * Between here and `finishFirstStart` the demo is half made: some of its bookings are there, and
 * some of their payments. When a first start was killed in between, the next one begins anew.
 *
 * @param {string} folder
 * @returns {boolean} whether this is a first start
 */
export function beginFirstStart(folder) {
  if (existsSync(join(folder, UNFINISHED))) emptyDataFolder(folder);
  if (existsSync(join(folder, 'postgres'))) return false;
  writeFileSync(join(folder, UNFINISHED), '');
  return true;
}

/** @param {string} folder */
export function finishFirstStart(folder) {
  rmSync(join(folder, UNFINISHED), { force: true });
}
