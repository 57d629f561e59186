import { beginFirstStart, emptyDataFolder, prepareDataFolder } from '../start/data-folder.mjs';
import { listenForHalt, STOP } from '../start/halt.mjs';
import { lockDataFolder, untilAborted } from '../start/launch.mjs';
import { stopLeftovers } from '../start/leftovers.mjs';
import { requireFree, requireFreePorts } from '../start/ports.mjs';
import { readSettings } from '../start/settings.mjs';
import { runSteps } from '../start/steps.mjs';
import { Supervisor } from '../start/supervisor.mjs';
import { buildStale } from '../tree/build.mjs';
import { ClearError } from '../tree/clear-error.mjs';
import { install, isInstalled } from '../tree/install.mjs';
import { releaseLock } from '../tree/lock.mjs';
import { reportFailure } from '../tree/report-failure.mjs';
import { apiPorts } from './environment.mjs';
import { greeting } from './greeting.mjs';
import { chooseProxy } from './nginx.mjs';
import { Topology } from './topology.mjs';

/**
 * The processes of docker-compose.yml on this machine, with the demo's stand-ins for the providers:
 * PostgreSQL, two APIs, a worker, the sandbox, and the reverse proxy in front. Exits with 0 after a
 * stop that was asked for, otherwise with 1.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function launchTopology(args, env) {
  const halt = listenForHalt();
  const supervisor = new Supervisor(halt);
  /** @type {string | undefined} */
  let lock;
  try {
    const settings = readTopologySettings(args, env);
    prepareDataFolder(settings.dataFolder);
    lock = await lockDataFolder(settings.dataFolder, halt.signal);
    await stopLeftovers(settings.dataFolder, halt.signal);
    await requireFreePorts(settings, '127.0.0.1');
    for (const port of apiPorts(settings.port)) {
      await requireFree(port, ['127.0.0.1'], `Port ${port} (of an API)`);
    }
    if (settings.isFresh) emptyDataFolder(settings.dataFolder);
    const isFirst = beginFirstStart(settings.dataFolder);
    const proxy = chooseProxy(env);
    const topology = new Topology(settings, { supervisor, signal: halt.signal, proxy });
    const isFilled = !args.includes('--empty');
    await runSteps(planSteps(topology, halt.signal, isFirst && isFilled), halt.signal);
    console.log(greeting(settings, proxy));
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

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @throws {ClearError} naming what is wrong
 */
function readTopologySettings(args, env) {
  if (env.DATABASE_URL) {
    throw new ClearError('npm run topology brings its own PostgreSQL; leave DATABASE_URL out.');
  }
  const others = args.filter((arg) => arg !== '--empty');
  return readSettings(others, { ...env, DATA_DIR: env.DATA_DIR || '.data/topology' });
}

/**
 * @param {Topology} topology
 * @param {AbortSignal} signal
 * @param {boolean} needsSeed
 * @returns {import('../start/steps.mjs').Step[]}
 */
function planSteps(topology, signal, needsSeed) {
  const step = (/** @type {string} */ title, /** @type {() => unknown} */ run) => ({ title, run });
  return [
    step('Installing what is missing', () => isInstalled() || install({ signal })),
    step('Building what has changed', () => buildStale({ signal })),
    step('Starting PostgreSQL', () => topology.startPostgres()),
    step('Migrating the database', () => topology.migrate()),
    step('Starting the sandbox', () => topology.startSandbox()),
    ...(needsSeed ? [step('Filling in the demo', () => topology.seed())] : []),
    step('Starting two APIs and a worker', () => topology.startApp()),
    step('Starting the proxy', () => topology.startProxy()),
  ];
}
