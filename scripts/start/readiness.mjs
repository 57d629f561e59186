import { setTimeout as sleep } from 'node:timers/promises';
import { ClearError } from '../tree/clear-error.mjs';

const PATIENCE_MS = 90_000;

/**
 * Waits until a child answers with 2xx.
 *
 * @param {import('./child.mjs').Child} child
 * @param {string} address
 * @param {AbortSignal} signal
 */
export async function untilReady(child, address, signal) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!child.hasEnded && performance.now() < deadline) {
    if (await answers(address)) return;
    await sleep(50, undefined, { signal });
  }
  const manner = child.hasEnded ? 'ended while starting' : 'did not become ready';
  throw new ClearError(`${child.name} ${manner}: ${child.lastLine()} (log: ${child.logFile})`);
}

/** @param {string} address */
async function answers(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
