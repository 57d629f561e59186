import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, signalProcess } from '../tree/process-identity.mjs';

const PATIENCE_MS = 10_000;

/**
 * Remembers which processes belong to this data folder, for the launcher after us.
 *
 * @param {string} dataFolder
 * @param {Readonly<Record<string, import('../tree/process-identity.mjs').ProcessIdentity>>} byName
 */
export function recordProcesses(dataFolder, byName) {
  writeFileSync(join(dataFolder, 'processes.json'), JSON.stringify(byName), { mode: 0o600 });
}

/**
 * Children of a killed launcher notice its death within seconds and may still be at it. They are
 * asked once more, waited for, and at last ended: our own leftovers must never hold our ports. SIGINT,
 * because PostgreSQL takes SIGTERM as a request to wait for its clients.
 *
 * @param {string} dataFolder
 * @param {AbortSignal} signal
 */
export async function stopLeftovers(dataFolder, signal) {
  let remaining = readRecorded(dataFolder).filter(isRunning);
  for (const identity of remaining) signalProcess(identity, 'SIGINT');
  for (let waited = 0; remaining.length > 0 && waited < PATIENCE_MS; waited += 100) {
    await sleep(100, undefined, { signal });
    remaining = remaining.filter(isRunning);
  }
  for (const identity of remaining) signalProcess(identity, 'SIGKILL');
}

/**
 * @param {string} dataFolder
 * @returns {import('../tree/process-identity.mjs').ProcessIdentity[]}
 */
function readRecorded(dataFolder) {
  try {
    return Object.values(JSON.parse(readFileSync(join(dataFolder, 'processes.json'), 'utf8')));
  } catch {
    return [];
  }
}
