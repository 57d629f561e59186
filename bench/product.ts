import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './processes.js';

/** The whole product as `npm start` starts it. */
export interface RunningProduct {
  readonly url: string;
  /** Seconds from the command until it printed its address. */
  readonly seconds: number;
  readonly stop: () => Promise<void>;
}

export async function startProduct(tree: string, dataFolder: string): Promise<RunningProduct> {
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const begun = performance.now();
  const child = spawn(process.execPath, [join(tree, 'scripts', 'start.mjs')], {
    cwd: tree,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await gone;
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        if (said.includes(url)) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`npm start ended: ${said.slice(-1_000)}`)));
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, seconds: (performance.now() - begun) / 1000, stop };
}
