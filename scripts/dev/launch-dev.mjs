import { beginFirstStart, emptyDataFolder } from '../start/data-folder.mjs';
import { requireReachable } from '../start/database.mjs';
import { addresses } from '../start/environment.mjs';
import { greeting } from '../start/greeting.mjs';
import { House } from '../start/house.mjs';
import { requireFreePorts } from '../start/ports.mjs';
import { untilReady } from '../start/readiness.mjs';
import { runUntilStopped } from '../start/run-until-stopped.mjs';
import { readSettings } from '../start/settings.mjs';
import { runSteps } from '../start/steps.mjs';
import { buildStale } from '../tree/build.mjs';
import { install, isInstalled } from '../tree/install.mjs';
import { devPorts, requireFreeDevPorts } from './ports.mjs';
import { restarter } from './restarter.mjs';
import { Restarts } from './restarts.mjs';
import { SourceWatch } from './watch.mjs';

/** Beside a running `npm start`, not in its way. */
const OWN = { DATA_DIR: '.data/dev', PORT: '4000' };
const VITE_PATIENCE_MS = 1_500;

/**
 * The demo for whoever works on it: the app and the sandbox start again when their sources change,
 * and both front ends replace what changed in the open page.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function launchDev(args, env) {
  const startedAt = performance.now();
  const ownEnv = { ...env, DATA_DIR: env.DATA_DIR || OWN.DATA_DIR, PORT: env.PORT || OWN.PORT };
  const read = () => readSettings([...args, '--demo'], ownEnv);
  await runUntilStopped(read, async ({ settings: wished, supervisor, halt: { signal } }) => {
    const settings = { ...wished, appPort: devPorts(wished.port).app };
    await requireFreePorts(settings, undefined);
    await requireFreeDevPorts(settings.port);
    if (settings.isFresh) emptyDataFolder(settings.dataFolder);
    const needsSeed = settings.databases !== undefined || beginFirstStart(settings.dataFolder);
    const restarts = new Restarts(supervisor, signal);
    const house = new House(settings, restarts, signal);
    await runSteps(planSteps(settings, house, { needsSeed, signal }), signal);
    for (const name of ['App', 'Sandbox']) restarts.settle(name);
    await new SourceWatch(restarter({ house, restarts, signal })).start();
    console.log(greeting(settings));
    console.log(`Ready in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
    console.log('A change in src, migrations or sandbox starts them again; the pages follow.');
  });
}

/**
 * @param {import('../start/settings.mjs').Settings} settings
 * @param {House} house
 * @param {{ needsSeed: boolean, signal: AbortSignal }} circumstances
 * @returns {import('../start/steps.mjs').Step[]}
 */
function planSteps(settings, house, { needsSeed, signal }) {
  const { databases } = settings;
  const step = (/** @type {string} */ title, /** @type {() => unknown} */ run) => ({ title, run });
  return [
    step('Installing what is missing', () => isInstalled() || install({ signal })),
    step('Building the server', () => buildStale({ names: ['server'], signal })),
    databases
      ? step('Reaching the database', () => requireReachable(databases))
      : step('Starting PostgreSQL', () => house.startPostgres()),
    step('Migrating the database', () => house.migrate()),
    step('Starting the sandbox', () => house.startSandbox()),
    ...(needsSeed ? [step('Filling in the demo', () => house.seed())] : []),
    step('Starting the app and the front ends', () =>
      Promise.all([house.startApp(), startFrontEnds(settings.port, house, signal)]),
    ),
  ];
}

/**
 * @param {number} port
 * @param {House} house
 * @param {AbortSignal} signal
 */
async function startFrontEnds(port, house, signal) {
  const env = { ...process.env, PORT: String(port) };
  const vite = house.start('Vite', 'scripts/dev/front-ends.mjs', env, VITE_PATIENCE_MS);
  const { app } = addresses(port);
  for (const path of ['/', '/admin/']) await untilReady(vite, `${app}${path}`, signal);
}
