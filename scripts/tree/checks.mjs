import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { ROOT } from './root.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {readonly string[]} command a Node script and its arguments, relative to the root
 *
 * @typedef {object} CheckResult
 * @property {string} name
 * @property {boolean} succeeded
 */

const TSC = 'node_modules/typescript/bin/tsc';
const KNIP = 'node_modules/knip/bin/knip.js';

/** @type {readonly Check[]} */
const CHECKS = [
  {
    name: 'format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  { name: 'types: server', command: [TSC, '--noEmit'] },
  { name: 'types: scripts', command: [TSC, '--noEmit', '-p', 'scripts'] },
  { name: 'types: client-web', command: [TSC, '--noEmit', '-p', 'client-web'] },
  { name: 'types: admin-portal', command: [TSC, '--noEmit', '-p', 'admin-portal'] },
  {
    name: 'dependency rules',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'sandbox',
      'proofs',
      'client-web/src',
      'admin-portal/src',
    ],
  },
  { name: 'dead code', command: [KNIP, '--no-progress', '--treat-config-hints-as-errors'] },
  { name: 'dead code: tests apart', command: [KNIP, '--no-progress', '--production', '--exports'] },
  { name: 'secrets', command: ['node_modules/secretlint/bin/secretlint.js', '**/*'] },
  { name: 'generated files', command: ['scripts/api-sync.mjs', '--check'] },
  ...['client-web', 'admin-portal']
    .map((part) => ({ name: `copy: ${part}`, command: [`${part}/scripts/check-copy.mjs`] }))
    .filter(({ command: [script = ''] }) => existsSync(join(ROOT, script))),
];

const AT_ONCE = 2;

/**
 * Runs every check, two at a time, with one line for each; what a failed one said follows it.
 *
 * @returns {Promise<CheckResult[]>}
 */
export async function runChecks() {
  await buildStale({ names: ['server'] }).catch(() => undefined);
  const waiting = [...CHECKS];
  /** @type {CheckResult[]} */
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      results.push(await runCheck(check));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

/**
 * @param {Check} check
 * @returns {Promise<CheckResult>}
 */
async function runCheck({ name, command }) {
  const startedAt = performance.now();
  const { succeeded, output } = await runCommand([process.execPath, ...command]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${succeeded ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!succeeded) console.log(output.trim());
  return { name, succeeded };
}
