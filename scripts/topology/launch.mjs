import { beginFirstStart, emptyDataFolder } from '../start/data-folder.mjs';
import { requireFree, requireFreePorts } from '../start/ports.mjs';
import { runUntilStopped } from '../start/run-until-stopped.mjs';
import { readSettings } from '../start/settings.mjs';
import { runSteps } from '../start/steps.mjs';
import { buildStale } from '../tree/build.mjs';
import { ClearError } from '../tree/clear-error.mjs';
import { install, isInstalled } from '../tree/install.mjs';
import { apiPorts } from './environment.mjs';
import { greeting } from './greeting.mjs';
import { chooseProxy } from './nginx.mjs';
import { Topology } from './topology.mjs';

/**
 * The processes of docker-compose.yml on this machine, with the demo's stand-ins for the providers:
 * PostgreSQL, two APIs, a worker, the sandbox, and the reverse proxy in front.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function launchTopology(args, env) {
  const read = () => readTopologySettings(args, env);
  return runUntilStopped(read, async ({ settings, supervisor, halt: { signal } }) => {
    await requireFreePorts(settings, '127.0.0.1');
    for (const port of apiPorts(settings.port)) {
      await requireFree(port, ['127.0.0.1'], `Port ${port} (of an API)`);
    }
    if (settings.isFresh) emptyDataFolder(settings.dataFolder);
    const isFirst = beginFirstStart(settings.dataFolder);
    const proxy = chooseProxy(env);
    const topology = new Topology(settings, { supervisor, signal, proxy });
    const isFilled = !args.includes('--empty');
    await runSteps(planSteps(topology, signal, isFirst && isFilled), signal);
    console.log(greeting(settings, proxy));
  });
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
