import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../', import.meta.url));
const READY_MS = 60_000;
const MOST_STARTS = 5;
const PATIENCE_MS = 5_000;

export interface ProgramSettings {
  /** Below `dist`. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFolder: string;
  /** Answers with 2xx once it is ready; without one the program sends the message `ready`. */
  readonly health?: string;
}

/** One of our own programs, as its own process, that can be killed, paused and started again. */
export class Program {
  /** Times it was started. */
  starts = 0;
  /** How it ended although nobody asked it to. */
  readonly ownDeaths: string[] = [];
  private process: ChildProcess | undefined;
  private hasSpoken = false;
  private isReady = false;
  private isAskedToEnd = false;

  constructor(
    readonly name: string,
    private readonly settings: ProgramSettings,
  ) {}

  get pid(): number | undefined {
    return this.process?.pid;
  }

  get isUp(): boolean {
    return this.isReady;
  }

  /**
   * Settles when it is ready. One that ends while it starts is started again, as a supervisor does.
   *
   * @throws Error when it still is not ready after some starts, or stays silent.
   */
  async start(): Promise<void> {
    for (let tries = 1; tries <= MOST_STARTS; tries++) {
      if (await this.becomesReady(this.spawn())) {
        this.isReady = true;
        return;
      }
    }
    throw new Error(`${this.name} did not become ready; its log is in ${this.settings.logFolder}.`);
  }

  private spawn(): ChildProcess {
    const { script, env, logFolder } = this.settings;
    const log = openSync(join(logFolder, `${this.name}.log`), 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', join(DIST, script)], {
      env,
      stdio: ['ignore', log, log, 'ipc'],
      // Ctrl-C reaches it only through us; it notices our death by the closing of the channel.
      detached: true,
    });
    closeSync(log);
    this.process = child;
    this.starts += 1;
    this.isAskedToEnd = false;
    this.hasSpoken = false;
    child.on('message', () => (this.hasSpoken = true));
    child.on('error', () => undefined);
    child.once('exit', (code, signal) => this.ended(code, signal));
    return child;
  }

  private async becomesReady(child: ChildProcess): Promise<boolean> {
    const deadline = performance.now() + READY_MS;
    while (!(await this.saysReady())) {
      if (hasEnded(child) || performance.now() > deadline) return false;
      await sleep(25);
    }
    return true;
  }

  /** SIGKILL: no last word, no rollback of its own. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Stands still for a moment, with whatever it holds. */
  async pause(milliseconds: number): Promise<void> {
    this.process?.kill('SIGSTOP');
    await sleep(milliseconds);
    this.process?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    const timer = setTimeout(() => this.process?.kill('SIGKILL'), PATIENCE_MS);
    await this.end('SIGTERM');
    clearTimeout(timer);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.isReady = false;
    this.isAskedToEnd = true;
    const child = this.process;
    if (!child || hasEnded(child)) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    const wasReady = this.isReady;
    this.isReady = false;
    if (this.isAskedToEnd || !wasReady) return;
    this.ownDeaths.push(`${this.name} ended by itself (${signal ?? `exit code ${code}`})`);
  }

  private async saysReady(): Promise<boolean> {
    return this.hasSpoken || (await this.answers());
  }

  private async answers(): Promise<boolean> {
    const { health } = this.settings;
    if (health === undefined) return false;
    try {
      const answer = await fetch(health, { signal: AbortSignal.timeout(2_000) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
