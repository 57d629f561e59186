import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnvironment } from './environment.js';
import { isAlive } from './processes.js';

export interface LaunchOptions {
  /** The project's folder. */
  readonly root: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What runs the command, to become somebody else. */
  readonly prefix?: readonly string[];
  /** The command itself; a person types `npm start`. */
  readonly command?: readonly string[];
}

export const NODE_START = [process.execPath, 'scripts/start.mjs'];

/** `npm start` as a terminal runs it: in a process group of its own, so that Ctrl-C can be imitated. */
export class Launcher {
  readonly #process: ChildProcess;
  readonly #dataFolder: string;
  readonly ended: Promise<number | null>;
  output = '';
  errors = '';

  constructor({
    root,
    dataFolder,
    port,
    args = [],
    env = {},
    prefix = [],
    command,
  }: LaunchOptions) {
    this.#dataFolder = dataFolder;
    const [file = '', ...rest] = [...prefix, ...(command ?? ['npm', 'start', '--'])];
    this.#process = spawn(file, [...rest, ...args], {
      cwd: root,
      env: { ...cleanEnvironment(), DATA_DIR: dataFolder, PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.ended = new Promise((resolve) => this.#process.once('exit', resolve));
  }

  /** @throws Error with everything it said when it ends instead. */
  async ready(): Promise<void> {
    while (!this.output.includes('RuangPulih is ready.')) {
      if (this.#process.exitCode !== null) {
        await sleep(50);
        throw new Error(`It ended while starting:\n${this.output}\n${this.errors}`);
      }
      await sleep(20);
    }
  }

  /** What Ctrl-C does: every process of the terminal's foreground group gets the signal. */
  interrupt(): void {
    process.kill(-(this.#process.pid ?? 0), 'SIGINT');
  }

  /** Process ids by name: `launcher`, `App`, `Sandbox`, `PostgreSQL`. */
  processIds(): Record<string, number> {
    const launcher = this.#read('launcher.lock') as { pid: number };
    const children = this.#read('processes.json') as Record<string, { pid: number }>;
    const named = Object.entries({ launcher, ...children });
    return Object.fromEntries(named.map(([name, { pid }]) => [name, pid]));
  }

  /** Ends whatever a failed test left running. */
  async cleanUp(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.interrupt();
    await this.ended;
  }

  #read(name: string): unknown {
    return JSON.parse(readFileSync(join(this.#dataFolder, name), 'utf8'));
  }
}

/** Those of the processes that still run after at most `timeoutMs`. */
export async function survivors(
  processIds: Readonly<Record<string, number>>,
  timeoutMs: number,
): Promise<string[]> {
  const deadline = performance.now() + timeoutMs;
  const alive = (): string[] =>
    Object.entries(processIds)
      .filter(([, pid]) => isAlive(pid))
      .map(([name]) => name);
  while (alive().length > 0 && performance.now() < deadline) await sleep(50);
  return alive();
}
