import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify } from '../tree/process-identity.mjs';
import { ROOT } from '../tree/root.mjs';

const MAX_LOG_BYTES = 10 * 1024 * 1024;

/**
 * One of our own programs. It runs in a process group of its own, so that Ctrl-C does not reach it
 * and the order of stopping stays ours; it notices our death by the closing of the IPC channel. Its
 * output goes into a file that stays writable when we are gone.
 */
export class Child {
  #process;
  #logFile;
  #logStart;

  /**
   * @param {string} name as people read it
   * @param {string} script relative to the root
   * @param {{ env: NodeJS.ProcessEnv, logFolder: string, patienceMs: number }} options
   */
  constructor(name, script, { env, logFolder, patienceMs }) {
    this.name = name;
    this.patienceMs = patienceMs;
    this.#logFile = join(logFolder, `${name.toLowerCase()}.log`);
    const log = openLog(this.#logFile);
    this.#logStart = statSync(this.#logFile).size;
    this.#process = spawn(process.execPath, ['--enable-source-maps', join(ROOT, script)], {
      cwd: ROOT,
      env,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.identity = identify(this.#process.pid ?? 0);
    /** @type {Promise<string>} how it ended */
    this.ended = new Promise((resolve) => {
      this.#process.once('error', (error) => resolve(error.message));
      this.#process.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
  }

  get logFile() {
    return this.#logFile;
  }

  get hasEnded() {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  /** Its last words since it started: one line. */
  lastLine() {
    const text = readFileSync(this.#logFile).subarray(this.#logStart).toString('utf8');
    return text.trim().split('\n').at(-1) ?? '';
  }

  /**
   * Politely first; after its patience has run out, by force.
   *
   * @param {NodeJS.Signals} [signal]
   */
  async stop(signal = 'SIGTERM') {
    if (this.hasEnded) return;
    this.#process.kill(signal);
    const patience = new AbortController();
    const timeout = sleep(this.patienceMs, undefined, { signal: patience.signal });
    await Promise.race([this.ended, timeout.catch(() => undefined)]);
    patience.abort();
    this.#process.kill('SIGKILL');
    await this.ended;
  }
}

/** @param {string} file */
function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
