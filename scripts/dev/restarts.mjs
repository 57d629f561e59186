/** @typedef {import('../start/child.mjs').Child} Child */
/** @typedef {import('../start/supervisor.mjs').Running} Running */

/** What stops and starts again while the rest runs. */
const NAMES = new Set(['App', 'Sandbox']);

/**
 * Stands before the supervisor, for which the end of a part is the end of everything. Of the parts
 * that may start again it learns the name alone, and stops whichever then runs.
 */
export class Restarts {
  #supervisor;
  #signal;
  /** @type {Map<string, Child>} */
  #current = new Map();
  /** @type {Set<Child>} */
  #settled = new Set();

  /**
   * @param {import('../start/supervisor.mjs').Supervisor} supervisor
   * @param {AbortSignal} signal
   */
  constructor(supervisor, signal) {
    this.#supervisor = supervisor;
    this.#signal = signal;
  }

  /** @param {Child | Running} running */
  add(running) {
    if (!('lastLine' in running) || !NAMES.has(running.name)) return this.#supervisor.add(running);
    const { name } = running;
    const isFirst = !this.#current.has(name);
    this.#current.set(name, running);
    if (!isFirst) return;
    this.#supervisor.add({
      name,
      logFile: running.logFile,
      ended: new Promise(() => undefined),
      stop: () => this.stop(name),
    });
  }

  /** From now on it is told when the part ends by itself. @param {string} name */
  settle(name) {
    const child = this.#current.get(name);
    if (child === undefined) return;
    this.#settled.add(child);
    void child.ended.then((how) => {
      if (this.#signal.aborted || !this.#settled.has(child)) return;
      console.log(`${name} ended (${how}): ${child.lastLine()} (log: ${child.logFile})`);
      console.log('It starts again after the next change.');
    });
  }

  /** @param {string} name */
  async stop(name) {
    const child = this.#current.get(name);
    if (child === undefined) return;
    this.#settled.delete(child);
    await child.stop();
  }
}
