import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLAIMS } from './checker/check.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-proof-spec-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

/** As somebody at a terminal runs it. */
async function prove(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['scripts/prove.mjs', 'accounts', ...args], {
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

describe('the short proof about guessing', () => {
  test('holds: the owner comes in, who guesses does not', async () => {
    const { code, output } = await prove('--seed', '7');
    expect(output.trim().split('\n').at(-1)).toMatch(
      /^accounts: HOLDS seed=7 guesses=400 letIn=0 .*ownerKeptOut=0 .*newBrowserByMail=200 .*faults=0/,
    );
    expect(code).toBe(0);
  }, 120_000);

  test('fails when every guess is looked at, for the right one is among them', async () => {
    const { code, output } = await prove('--seed', '7', '--size', '120', '--plant', 'open');
    expect(output).toContain(`FAILED ${CLAIMS.out}`);
    expect(code).toBe(1);
  }, 120_000);

  test('fails when the owner’s browser is not known again', async () => {
    const { code, output } = await prove('--seed', '7', '--size', '120', '--plant', 'forgetful');
    expect(output).toContain(`FAILED ${CLAIMS.owner}`);
    expect(code).toBe(1);
  }, 120_000);
});
