import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../tree/run-command.mjs';
import { ONE_FAILURE, plus } from './tally.mjs';

const PATIENCE_MS = 15 * 60_000;

/**
 * Runs a test runner that writes its counts as JSON (Jest and Vitest use the same names), showing
 * what it prints. A run that crashed, hung or ran no test at all counts as a failure.
 *
 * @param {(reportFile: string) => readonly string[]} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runReporting(command, { cwd, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'ruangpulih-report-'));
  const file = join(folder, 'report.json');
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const onText = (/** @type {string} */ text) => process.stdout.write(text);
    const { succeeded } = await runCommand(command(file), { cwd, env, signal, onText });
    const tally = readTally(file);
    const ranNothing = tally.passed + tally.failed + tally.skipped === 0;
    const hidesFailure = !succeeded && tally.failed === 0;
    return ranNothing || hidesFailure ? plus(tally, ONE_FAILURE) : tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {import('./tally.mjs').Tally}
 */
function readTally(file) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  const brokenFiles = report.numRuntimeErrorTestSuites ?? 0;
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles,
    skipped: numPendingTests + numTodoTests,
  };
}
