import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity } from './identity.js';
import { keepFromOrphaning } from './keeper.js';
import { readPostmaster } from './postmaster.js';

const STOP_MS = 7_000;

interface Patience {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** A PostgreSQL process of ours, from its start to its end. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #dismissKeeper: () => void;
  readonly #logFile: string;
  readonly #logStart: number;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;

  /** `command` is the program with its settings; its messages are appended to `logFile`. */
  constructor(identity: Identity, command: readonly string[], logFile: string) {
    const [file = '', ...args] = [...identity.prefix, ...command];
    const log = openSync(logFile, 'a', 0o600);
    this.#logFile = logFile;
    this.#logStart = statSync(logFile).size;
    // A group of its own: Ctrl-C reaches the whole group of the launcher, and PostgreSQL goes last.
    this.#child = spawn(file, args, { stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.#dismissKeeper = identity.diesWithLauncher ? () => undefined : keepFromOrphaning(this.pid);
    this.ended = new Promise((resolve) => {
      const finish = (): void => {
        this.#dismissKeeper();
        resolve();
      };
      this.#child.once('exit', finish).once('error', finish);
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Waits until the server accepts connections; false when it ended first or the time ran out. */
  async becomesReady(cluster: string, { timeoutMs, signal }: Patience): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    while (!this.hasEnded && performance.now() < deadline && signal?.aborted !== true) {
      const postmaster = await readPostmaster(cluster);
      if (postmaster?.pid === this.pid && postmaster.isReady) return true;
      await sleep(20);
    }
    return false;
  }

  /** What it has logged since it started. */
  messages(): string {
    return readFileSync(this.#logFile).subarray(this.#logStart).toString('utf8');
  }

  /**
   * Fast shutdown: sessions are ended, a checkpoint is written, the next start needs no recovery.
   * When it is slow it is told to drop everything, which costs a recovery but no data.
   */
  async stop(): Promise<void> {
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      if (this.hasEnded) return;
      this.#child.kill(signal);
      const patience = new AbortController();
      const timeout = sleep(STOP_MS, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([this.ended, timeout]);
      patience.abort();
    }
  }
}
