import { buildStale } from '../tree/build.mjs';
import { install, isInstalled } from '../tree/install.mjs';
import { beginFirstStart, emptyDataFolder } from './data-folder.mjs';
import { requireReachable } from './database.mjs';
import { greeting } from './greeting.mjs';
import { House } from './house.mjs';
import { requireFreePorts } from './ports.mjs';
import { runUntilStopped } from './run-until-stopped.mjs';
import { readSettings } from './settings.mjs';
import { runSteps } from './steps.mjs';

/**
 * From a bare checkout to a running system, and back to nothing when asked to stop.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function launch(args, env) {
  const read = () => readSettings(args, env);
  return runUntilStopped(read, async ({ settings, supervisor, halt: { signal } }) => {
    await requireFreePorts(settings, env.HOST);
    if (settings.isFresh) emptyDataFolder(settings.dataFolder);
    // Another server's demo looks after itself; ours is known to be there after the first start.
    const needsSeed = settings.databases !== undefined || beginFirstStart(settings.dataFolder);
    const house = new House(settings, supervisor, signal);
    await runSteps(planSteps(settings, house, { needsSeed, signal }), signal);
    console.log(greeting(settings));
  });
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
