import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClearError } from '../tree/clear-error.mjs';
import { releaseLock, takeLock } from '../tree/lock.mjs';
import { reportFailure } from '../tree/report-failure.mjs';
import { prepareDataFolder } from './data-folder.mjs';
import { listenForHalt, STOP } from './halt.mjs';
import { stopLeftovers } from './leftovers.mjs';
import { Supervisor } from './supervisor.mjs';

/** A launcher that has just been told to stop holds its lock a little longer. */
const LOCK_PATIENCE_MS = 5_000;

/**
 * @typedef {object} Circumstances
 * @property {import('./settings.mjs').Settings} settings
 * @property {Supervisor} supervisor
 * @property {import('./halt.mjs').Halt} halt
 */

/**
 * Starts something on a data folder that is ours alone, waits until it must stop, and stops it.
 * Exits with 0 after a stop that was asked for, otherwise with 1.
 *
 * @param {() => import('./settings.mjs').Settings} readSettings
 * @param {(circumstances: Circumstances) => Promise<void>} start
 */
export async function runUntilStopped(readSettings, start) {
  const halt = listenForHalt();
  const supervisor = new Supervisor(halt);
  /** @type {string | undefined} */
  let lock;
  try {
    const settings = readSettings();
    prepareDataFolder(settings.dataFolder);
    lock = await lockDataFolder(settings.dataFolder, halt.signal);
    await stopLeftovers(settings.dataFolder, halt.signal);
    await start({ settings, supervisor, halt });
    await untilAborted(halt.signal);
  } catch (error) {
    halt.now(error);
  }
  const { reason } = halt.signal;
  if (reason === STOP) console.log('\nStopping…');
  else reportFailure(reason);
  await supervisor.stopAll();
  if (lock !== undefined) releaseLock(lock);
  process.exit();
}

/** @param {AbortSignal} signal */
async function untilAborted(signal) {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

/**
 * @param {string} dataFolder
 * @param {AbortSignal} signal
 */
async function lockDataFolder(dataFolder, signal) {
  const file = join(dataFolder, 'launcher.lock');
  let holder = takeLock(file);
  for (let waited = 0; holder !== undefined && waited < LOCK_PATIENCE_MS; waited += 100) {
    await sleep(100, undefined, { signal });
    holder = takeLock(file);
  }
  if (holder === undefined) return file;
  throw new ClearError(
    `RuangPulih already runs on ${dataFolder} (process ${holder}); stop it or choose another DATA_DIR.`,
  );
}
