import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cleanEnvironment, ROOT } from './environment.js';

/** A command on the data as a person types it: `npm run backup -- --to …`. */
export async function operate(
  dataFolder: string,
  args: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['scripts/operate.mjs', ...args], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
