/**
 * @typedef {object} Step
 * @property {string} title
 * @property {() => unknown} run
 */

const STILL_WORKING_MS = 5_000;

/**
 * Runs steps one after the other, each with a line that shows it at work and how long it took.
 *
 * @param {readonly Step[]} steps
 * @param {AbortSignal} signal
 */
export async function runSteps(steps, signal) {
  for (const [index, { title, run }] of steps.entries()) {
    const startedAt = performance.now();
    process.stdout.write(`[${index + 1}/${steps.length}] ${title} `);
    const pulse = setInterval(() => process.stdout.write('.'), STILL_WORKING_MS);
    try {
      await run();
      signal.throwIfAborted();
      process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    } catch (error) {
      process.stdout.write('\n');
      throw error;
    } finally {
      clearInterval(pulse);
    }
  }
}
