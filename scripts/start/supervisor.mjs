import { ClearError } from '../tree/clear-error.mjs';

/**
 * Something that runs until it is stopped.
 *
 * @typedef {object} Running
 * @property {string} name
 * @property {string} logFile
 * @property {Promise<unknown>} ended
 * @property {() => Promise<void>} stop
 */

/** Keeps what was started, in that order, and stops it in the opposite one. */
export class Supervisor {
  /** @type {Running[]} */
  #running = [];
  #halt;

  /** @param {import('./halt.mjs').Halt} halt */
  constructor(halt) {
    this.#halt = halt;
  }

  /**
   * From now on the death of this one stops everything.
   *
   * @param {Running} running
   */
  add(running) {
    this.#running.push(running);
    void running.ended.then((how) => {
      const manner = typeof how === 'string' ? ` (${how})` : '';
      this.#halt.now(
        new ClearError(
          `${running.name} ended unexpectedly${manner}; its log is ${running.logFile}.`,
        ),
      );
    });
  }

  async stopAll() {
    for (const running of this.#running.reverse()) await running.stop();
    this.#running = [];
  }
}
