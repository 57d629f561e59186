import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

import { transformFile } from '@swc/core';

import { SERVER_KEY, TOKEN, WHATSAPP } from './house.js';

const SOURCES = join(import.meta.dirname, '..');

/** The compiled sandbox in a folder inside the project, so that its packages are found. */
export async function compileSandbox(): Promise<{ main: string; remove: () => Promise<void> }> {
  const target = join(SOURCES, '..', '.cache', `sandbox-${process.pid}`);
  const names = await readdir(SOURCES, { recursive: true });
  const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  for (const name of sources) {
    const { code } = await transformFile(join(SOURCES, name), { sourceMaps: false });
    const path = join(target, name.replace(/\.ts$/, '.js'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code);
  }
  return {
    main: join(target, 'main.js'),
    remove: () => rm(target, { recursive: true, force: true }),
  };
}

/** A sandbox in a process of its own. */
export class SpawnedSandbox {
  private static readonly children = new Set<ChildProcess>();

  private constructor(
    readonly child: ChildProcess,
    readonly url: string,
    readonly smtpPort: number,
  ) {}

  static async start(main: string, folder: string): Promise<SpawnedSandbox> {
    const child = launch(main, { SANDBOX_DIR: folder });
    SpawnedSandbox.children.add(child);
    const line = await firstLine(child);
    const [, url = '', smtpPort] = /(http:\S+) smtp:\/\/127\.0\.0\.1:(\d+)/.exec(line) ?? [];
    return new SpawnedSandbox(child, url, Number(smtpPort));
  }

  /** So that a failed test leaves nobody behind. */
  static killAll(): void {
    SpawnedSandbox.children.forEach((child) => child.kill('SIGKILL'));
    SpawnedSandbox.children.clear();
  }

  /** @returns the exit code; null when a signal ended it. */
  async end(how: () => unknown): Promise<number | null> {
    const exited = once(this.child, 'exit');
    how();
    const [code] = (await exited) as [number | null];
    return code;
  }

  kill(): Promise<number | null> {
    return this.end(() => this.child.kill('SIGKILL'));
  }
}

async function firstLine({ stdout, stderr }: ChildProcess): Promise<string> {
  if (stdout === null || stderr === null) throw new Error('the sandbox has no pipes');
  for await (const chunk of stdout) return String(chunk);
  throw new Error(`The sandbox did not start: ${await text(stderr)}`);
}

/** Runs it until it ends by itself. */
export async function runToEnd(main: string, environment: Record<string, string>) {
  const child = launch(main, environment);
  const [message, [code]] = await Promise.all([
    child.stderr === null ? '' : text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, message };
}

function launch(main: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      SANDBOX_PORT: '0',
      SMTP_PORT: '0',
      APP_URL: 'http://127.0.0.1:1',
      MIDTRANS_SERVER_KEY: SERVER_KEY,
      MIDTRANS_MERCHANT_ID: 'G000',
      WHATSAPP_PHONE_NUMBER_ID: WHATSAPP.phoneNumberId,
      WHATSAPP_TOKEN: WHATSAPP.token,
      WHATSAPP_APP_SECRET: WHATSAPP.appSecret,
      SANDBOX_TOKEN: TOKEN,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}
