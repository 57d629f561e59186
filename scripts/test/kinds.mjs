import { join } from 'node:path';
import { runChecks } from '../tree/checks.mjs';
import { ROOT } from '../tree/root.mjs';
import { countBrowserTests } from './browser-tests.mjs';
import { provideChromium } from './chromium.mjs';
import { provideClamd } from './clamd.mjs';
import { provideNginx } from './nginx.mjs';
import { provideRedis } from './redis.mjs';
import { runReporting } from './run-reporting.mjs';
import { NOTHING, plus } from './tally.mjs';

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {readonly string[]} parts what must be built before
 * @property {() => Promise<import('./tally.mjs').Tally>} run
 */

/** Civil time is where mistakes hide, so its rules are tested where days begin at other moments, too. */
const OTHER_ZONES = ['Asia/Jayapura', 'America/New_York'];
const RULES = '/(kernel|domain)/';

const SERVER = ['server'];
const EVERYTHING = ['server', 'client-web', 'admin-portal'];

/** @type {readonly Kind[]} */
export const KINDS = [
  { name: 'check', parts: SERVER, run: check },
  { name: 'unit', parts: [], run: unit },
  { name: 'architecture', parts: SERVER, run: () => jest('architecture') },
  { name: 'web', parts: [], run: web },
  { name: 'db', parts: SERVER, run: () => withRedis('db') },
  { name: 'http', parts: SERVER, run: () => jest('http') },
  { name: 'journey', parts: EVERYTHING, run: journey },
  { name: 'proof', parts: SERVER, run: () => jest('proof') },
  { name: 'start', parts: EVERYTHING, run: start },
  { name: 'browser', parts: EVERYTHING, run: browser },
];

async function check() {
  const results = await runChecks();
  const passed = results.filter(({ succeeded }) => succeeded).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function unit() {
  let tally = await jest('unit');
  for (const TZ of OTHER_ZONES) {
    tally = plus(tally, await jest('unit', { env: { TZ }, args: ['--testPathPatterns', RULES] }));
  }
  return tally;
}

async function web() {
  const client = await vitest('client-web');
  return plus(client, await vitest('admin-portal'));
}

async function start() {
  await provideNginx();
  return jest('start', { workers: 3 });
}

/** Without a virus scanner its one test is skipped; uploads are tested with its stand-in all the same. */
async function journey() {
  const { path, reason } = await provideClamd();
  if (path === undefined) console.log(`The test on clamd is skipped: ${reason}.`);
  return withRedis('journey', path === undefined ? {} : { RP_CLAMD: path });
}

/**
 * Without a Redis its tests are skipped and counted as such.
 *
 * @param {string} kind
 * @param {NodeJS.ProcessEnv} [env]
 */
async function withRedis(kind, env = {}) {
  const { path, reason } = await provideRedis();
  if (path !== undefined) return jest(kind, { env: { ...env, RP_REDIS_SERVER: path } });
  console.log(`The tests on Redis are skipped: ${reason}.`);
  return jest(kind, { env });
}

async function browser() {
  const { path, reason } = await provideChromium();
  if (path !== undefined) return jest('browser', { env: { RP_CHROMIUM: path } });
  console.log(`The browser tests are skipped: ${reason}`);
  return { ...NOTHING, skipped: countBrowserTests() };
}

/**
 * @param {string} kind
 * @param {{ workers?: number, env?: NodeJS.ProcessEnv, args?: readonly string[] }} [options]
 */
function jest(kind, { workers = 2, env = {}, args = [] } = {}) {
  const nodeOptions = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  return runReporting(
    (file) => [
      ...[process.execPath, 'node_modules/jest/bin/jest.js', '--config', 'jest.config.mjs'],
      ...['--selectProjects', kind, '--maxWorkers', String(workers)],
      ...['--json', '--outputFile', file, ...args],
    ],
    { env: { ...process.env, TZ: 'UTC', NODE_OPTIONS: nodeOptions, ...env } },
  );
}

/** @param {string} part */
function vitest(part) {
  return runReporting(
    (file) => [
      ...[process.execPath, join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ],
    { cwd: join(ROOT, part), env: { ...process.env, TZ: 'UTC' } },
  );
}
