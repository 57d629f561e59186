/** Longer than a process needs to fail at once, so that a broken one does not spin. */
const REST_MS = 500;

/** @typedef {import('../start/child.mjs').Child} Child */

/** A process that is started again whenever it ends, until it is stopped. */
export class Kept {
  #start;
  #signal;

  /**
   * @param {() => Child} start
   * @param {AbortSignal} signal after which nothing is started any more
   */
  constructor(start, signal) {
    this.#start = start;
    this.#signal = signal;
    this.child = start();
    /** @type {Promise<never>} only a stop ends it */
    this.ended = new Promise(() => undefined);
    this.#watch();
  }

  get name() {
    return this.child.name;
  }

  get logFile() {
    return this.child.logFile;
  }

  /** Ctrl-C drains nobody: no request comes through a proxy that is stopped first. */
  stop() {
    return this.child.stop('SIGINT');
  }

  #watch() {
    void this.child.ended.then((how) => {
      if (this.#signal.aborted) return;
      console.log(`${this.name} ended (${how}) and is started again.`);
      setTimeout(() => {
        if (this.#signal.aborted) return;
        this.child = this.#start();
        this.#watch();
      }, REST_MS);
    });
  }
}
