import { ClearError } from '../tree/clear-error.mjs';

/**
 * @param {object} parts
 * @param {import('../start/house.mjs').House} parts.house
 * @param {import('./restarts.mjs').Restarts} parts.restarts
 * @param {AbortSignal} parts.signal
 * @returns {(folders: ReadonlySet<string>) => Promise<void>} starts again what the folders concern
 */
export function restarter({ house, restarts, signal }) {
  /** @param {string} name @param {() => Promise<unknown>} start */
  const restart = async (name, start) => {
    const startedAt = performance.now();
    await restarts.stop(name);
    await start();
    restarts.settle(name);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${name} runs again after ${seconds} s.`);
  };
  return async (folders) => {
    try {
      if (folders.has('sandbox')) await restart('Sandbox', () => house.startSandbox());
      if (folders.has('migrations')) await house.migrate();
      if (folders.has('src') || folders.has('migrations')) {
        await restart('App', () => house.startApp());
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ClearError)) throw error;
      console.log(`${error.message}\nThe next change tries again.`);
    }
  };
}
