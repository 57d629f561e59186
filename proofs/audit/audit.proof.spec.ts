import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-proof-spec-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

/** As somebody at a terminal runs it. */
async function prove(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['scripts/prove.mjs', 'audit', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

test('the trail of many writers is whole, and whatever is done to it is named', async () => {
  const { code, output } = await prove('--seed', '7', '--size', '300');
  const last = output.trim().split('\n').at(-1);
  expect(last).toMatch(/^audit: HOLDS seed=7 acts=\d+ rows=\d+ forks=0 brokenChains=0 /);
  for (const fault of ['edited', 'removed', 'cut', 'swapped', 'inserted', 'squeezed_in']) {
    expect(output).toContain(`audit: ${fault}: stream `);
  }
  expect(code).toBe(0);
}, 120_000);

test('it does not hold when a row was removed from the middle, and says which', async () => {
  const { code, output } = await prove('--seed', '7', '--size', '100', '--plant', 'removed');
  expect(output).toMatch(/BROKEN stream \d+, seq 7: this row is missing\./);
  expect(output).toContain('audit: DOES NOT HOLD');
  expect(code).toBe(1);
}, 120_000);
