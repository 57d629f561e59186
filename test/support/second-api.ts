import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePorts } from './free-ports.js';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** A second process of a house: an API of its own on the same database, for the same site. */
export interface SecondApi {
  readonly url: string;
  /** Asks it to stop, as a deployment does; its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Takes its settings from the house, which has put them into this process's environment. Whoever
 * listens hears every line of its log, down to the least; a plant is a fault it is started with.
 */
export async function startSecondApi(
  hear?: (logged: string) => void,
  plant?: string,
): Promise<SecondApi> {
  const port = await freePorts();
  const logs = hear ? { LOG_LEVEL: 'trace' } : {};
  const child = spawn(
    process.execPath,
    [...(plant === undefined ? [] : ['--import', plantNamed(plant)]), MAIN],
    {
      env: { ...process.env, ROLE: 'api', HOST: 'localhost', PORT: String(port), ...logs },
      stdio: ['ignore', hear ? 'pipe' : 'ignore', 'inherit', 'ipc'],
    },
  );
  child.stdout?.on('data', (chunk: Buffer) => hear?.(chunk.toString()));
  const ended = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('The second API did not start.'))),
  ]);
  return {
    url: `http://localhost:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

/** A module that breaks something before the process begins, so that there is something to find. */
function plantNamed(name: string): string {
  return new URL(`./plants/${name}.mjs`, import.meta.url).href;
}
