import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a running server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly isReady: boolean;
}

/** Line 1 is the process id, line 8 the state. Nothing when no server runs or ever ran. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Stops a server that outlived its launcher. When the recorded process id belongs to a stranger by
 * now (ids are small and repeat in containers), only the stale record is removed: PostgreSQL would
 * refuse to start beside any living process of that id.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const recorded = await readPostmaster(cluster);
  if (recorded === undefined) return;
  if (await isServerOf(cluster, recorded.pid)) await stopProcess(recorded.pid);
  else await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT gives up at once and leaves recovery to the next start. */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    sendSignal(pid, signal);
    for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50);
  }
}

async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  return isAlive(pid) && (await commandLine(pid)).includes(cluster);
}

function isAlive(pid: number): boolean {
  return sendSignal(pid, 0);
}

function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Bare containers have `/proc` but no `ps`; other systems have `ps` but no `/proc`. */
async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '');
    return text.replaceAll('\0', ' ');
  }
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'args=', '-p', String(pid)], (_error, stdout) => {
      resolve(stdout);
    });
  });
}
