import { buildStale } from '../tree/build.mjs';
import { install, isInstalled } from '../tree/install.mjs';
import { reportFailure } from '../tree/report-failure.mjs';
import { KINDS } from './kinds.mjs';
import { inWords, NOTHING, ONE_FAILURE, plus } from './tally.mjs';

/** @typedef {import('./kinds.mjs').Kind} Kind */

/**
 * Runs the named kinds of test, or all of them. The last line says how it went.
 *
 * @param {readonly string[]} names
 */
export async function runTests(names) {
  const unknown = names.find((name) => !KINDS.some((kind) => kind.name === name));
  if (unknown !== undefined) {
    const known = KINDS.map(({ name }) => name).join(', ');
    console.error(`There is no kind of test called ${unknown}; there are ${known}.`);
    process.exitCode = 1;
    return;
  }
  const kinds = names.length === 0 ? KINDS : KINDS.filter(({ name }) => names.includes(name));
  const total = await runKinds(kinds);
  console.log(inWords(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** @param {readonly Kind[]} kinds */
async function runKinds(kinds) {
  if (!(await installMissing())) return ONE_FAILURE;
  let total = NOTHING;
  /** @type {string[]} */
  const lines = [];
  for (const kind of kinds) {
    const { tally, line } = await runKind(kind);
    total = plus(total, tally);
    lines.push(line);
  }
  console.log(['', ...lines].join('\n'));
  return total;
}

/** @returns {Promise<boolean>} whether tests can run at all */
async function installMissing() {
  try {
    if (!isInstalled()) {
      console.log('Installing what is missing…');
      await install();
    }
    return true;
  } catch (error) {
    reportFailure(error);
    return false;
  }
}

/** @param {Kind} kind */
async function runKind({ name, parts, run }) {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  const tally = await buildStale({ names: parts })
    .then(run)
    .catch((error) => {
      reportFailure(error);
      return ONE_FAILURE;
    });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return { tally, line: `${name.padEnd(14)}${inWords(tally)} (${seconds} s)` };
}
