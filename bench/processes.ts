import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const READY_MS = 60_000;
const STOP_MS = 6_000;

/** A server under measurement, in a process of its own. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  /** From the fork to the first word that it is ready. */
  readonly bootMs: number;
  stop(): Promise<void>;
}

export interface ServerScript {
  /** Below `dist/`. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly port: number;
  /** Its lines of log go there, as they would in production. */
  readonly logFile: string;
}

/** @throws Error with the end of the log when it does not become ready. */
export async function startServer(server: ServerScript): Promise<RunningServer> {
  const begun = performance.now();
  const log = openSync(server.logFile, 'a');
  const script = fileURLToPath(new URL(`../${server.script}`, import.meta.url));
  const child = fork(script, [...(server.args ?? [])], {
    env: server.env,
    execArgv: profileArguments(server),
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  try {
    await readyWordOf(child);
  } catch (error) {
    child.kill('SIGKILL');
    const tail = readFileSync(server.logFile, 'utf8').slice(-2_000);
    throw new Error(`${server.script} did not start.\n${tail}`, { cause: error });
  }
  return {
    url: `http://localhost:${String(server.port)}`,
    pid: child.pid ?? 0,
    bootMs: performance.now() - begun,
    stop: () => stopChild(child),
  };
}

/** `BENCH_PROFILE=<folder>` has every server write a CPU profile there when it stops. */
function profileArguments({ script }: ServerScript): string[] {
  const folder = process.env['BENCH_PROFILE'];
  if (!folder) return [];
  const name = `${script.replaceAll('/', '-')}.${String(process.hrtime.bigint())}.cpuprofile`;
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}`];
}

function readyWordOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it said nothing')), READY_MS);
    child.once('message', () => {
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`it ended with ${String(code)}`));
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(timer);
}

/** A port that was free just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resident memory of a process in MB, as Linux counts it; undefined elsewhere. */
export function residentMegabytes(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
