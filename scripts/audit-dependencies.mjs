import { spawnSync } from 'node:child_process';
import { verdictOn } from './tree/audit-verdict.mjs';
import { ROOT } from './tree/root.mjs';

/**
 * What is known against the packages that run in production: `npm run audit:dependencies`.
 * Ends with 0 when nothing is, with 1 when something has a deadline, and with 2 when the registry
 * could not be asked, which is no all-clear.
 */
const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const { lines, code } = verdictOn(error === undefined ? stdout : '');
for (const line of lines) console.log(line);
process.exitCode = code;
