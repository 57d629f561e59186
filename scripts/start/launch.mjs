import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildStale } from '../tree/build.mjs';
import { ClearError } from '../tree/clear-error.mjs';
import { install, isInstalled } from '../tree/install.mjs';
import { releaseLock, takeLock } from '../tree/lock.mjs';
import { reportFailure } from '../tree/report-failure.mjs';
import { beginFirstStart, emptyDataFolder, prepareDataFolder } from './data-folder.mjs';
import { requireReachable } from './database.mjs';
import { greeting } from './greeting.mjs';
import { listenForHalt, STOP } from './halt.mjs';
import { House } from './house.mjs';
import { stopLeftovers } from './leftovers.mjs';
import { requireFreePorts } from './ports.mjs';
import { readSettings } from './settings.mjs';
import { runSteps } from './steps.mjs';
import { Supervisor } from './supervisor.mjs';

/** A launcher that has just been told to stop holds its lock a little longer. */
const LOCK_PATIENCE_MS = 5_000;

/**
 * From a bare checkout to a running system, and back to nothing when asked to stop. Exits with 0
 * after a stop that was asked for, otherwise with 1.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function launch(args, env) {
  const halt = listenForHalt();
  const supervisor = new Supervisor(halt);
  /** @type {string | undefined} */
  let lock;
  try {
    const settings = readSettings(args, env);
    prepareDataFolder(settings.dataFolder);
    lock = await lockDataFolder(settings.dataFolder, halt.signal);
    await stopLeftovers(settings.dataFolder, halt.signal);
    await requireFreePorts(settings, env.HOST);
    if (settings.isFresh) emptyDataFolder(settings.dataFolder);
    // Another server's demo looks after itself; ours is known to be there after the first start.
    const needsSeed = settings.databases !== undefined || beginFirstStart(settings.dataFolder);
    const house = new House(settings, supervisor, halt.signal);
    await runSteps(planSteps(settings, house, { needsSeed, signal: halt.signal }), halt.signal);
    console.log(greeting(settings));
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
export async function untilAborted(signal) {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

/**
 * @param {string} dataFolder
 * @param {AbortSignal} signal
 */
export async function lockDataFolder(dataFolder, signal) {
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

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {House} house
 * @param {{ needsSeed: boolean, signal: AbortSignal }} circumstances
 * @returns {import('./steps.mjs').Step[]}
 */
function planSteps(settings, house, { needsSeed, signal }) {
  const { databases, isDemo } = settings;
  const step = (/** @type {string} */ title, /** @type {() => unknown} */ run) => ({ title, run });
  return [
    step('Installing what is missing', () => isInstalled() || install({ signal })),
    ...(databases ? [step('Reaching the database', () => requireReachable(databases))] : []),
    step('Building what has changed', () => buildStale({ signal })),
    ...(databases ? [] : [step('Starting PostgreSQL', () => house.startPostgres())]),
    step('Migrating the database', () => house.migrate()),
    ...(isDemo ? [step('Starting the sandbox', () => house.startSandbox())] : []),
    ...(isDemo && needsSeed ? [step('Filling in the demo', () => house.seed())] : []),
    step('Starting the app', () => house.startApp()),
  ];
}
