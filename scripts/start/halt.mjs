/**
 * @typedef {object} Halt
 * @property {AbortSignal} signal aborted with an error when something went wrong, else with `STOP`
 * @property {(reason: unknown) => void} now
 */

/** The reason of a stop somebody asked for. */
export const STOP = Symbol('stop');

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * The one place that decides that everything must stop: a signal, the death of npm that started us,
 * or whoever calls `now`. Only the first reason counts; Ctrl-C arrives twice under npm (from the
 * terminal and forwarded), and an impatient person sends more.
 *
 * @returns {Halt}
 */
export function listenForHalt() {
  const controller = new AbortController();
  const now = (/** @type {unknown} */ reason) => controller.abort(reason);
  for (const signal of SIGNALS) process.on(signal, () => now(STOP));
  // The terminal or npm may be gone before us; the last words then reach nobody, and that is fine.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.env.npm_lifecycle_event !== undefined) watchParent(now);
  return { signal: controller.signal, now };
}

/** @param {(reason: unknown) => void} now */
function watchParent(now) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) now(STOP);
  }, 500).unref();
}
