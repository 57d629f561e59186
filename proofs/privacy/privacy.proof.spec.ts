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
  const child = spawn(process.execPath, ['scripts/prove.mjs', 'privacy', ...args], {
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

test('an eraser that forgets a column, a table, a key or a file, or reaches too far, is found', async () => {
  const { code, output } = await prove('--seed', '7', '--plant', 'all');
  expect(output).toMatch(/killed on the way to "emptied"/);
  const found = [...output.matchAll(/^privacy: FAILED (.+): \d+$/gm)].map(([, claim]) => claim);
  expect(found).toEqual(
    expect.arrayContaining([
      'nothing of who left is in the database',
      'the right keys die',
      'what must go is gone',
      'nobody else is touched',
    ]),
  );
  expect(found).not.toContain('what must stay is there');
  expect(found).not.toContain('every copy is complete');
  expect(found).not.toContain('nothing is half erased');
  expect(output).toContain('privacy: DOES NOT HOLD');
  expect(code).toBe(1);
}, 240_000);

test('nothing of who left is anywhere, and nothing of anybody else is touched', async () => {
  const { code, output } = await prove('--seed', '7');
  const last = output.trim().split('\n').at(-1);
  expect(last).toMatch(/^privacy: HOLDS seed=7 people=5 left=3 copies=5 words=\d+ kills=1 cuts=3 /);
  expect(code).toBe(0);
}, 240_000);
