import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { removeTemporaryFolders, ROOT, temporaryFolder } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';
import { Launcher, NODE_START } from './support/launcher.js';

const NOWHERE = 'postgres://somebody:secret@127.0.0.1:1/nothing';

interface Refusal {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly port?: number;
}

async function refusal({ args = [], env = {}, port }: Refusal): Promise<string> {
  const launcher = new Launcher({
    root: ROOT,
    dataFolder: join(temporaryFolder(), 'data'),
    port: port ?? (await freePorts(3)),
    command: NODE_START,
    args,
    env,
  });
  expect(await launcher.ended).toBe(1);
  return launcher.errors;
}

function expectOneSentence(errors: string): void {
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(errors).not.toMatch(/^\s+at /m);
}

afterAll(removeTemporaryFolders);

describe('A start that cannot work is refused in one sentence', () => {
  it.each([
    ['a word for a port', { env: { PORT: 'many' } }, /PORT must be a whole number .*"many"/],
    ['a port that does not exist', { env: { PORT: '70000' } }, /PORT must be a whole number/],
    ['an unknown argument', { args: ['--frehs'] }, /--frehs/],
    ['the demo in production', { env: { NODE_ENV: 'production' } }, /NODE_ENV=production/],
    [
      'a server of its own without the providers',
      { env: { DATABASE_URL: NOWHERE, SMTP_URL: 'smtp://127.0.0.1:25' } },
      /missing: KEYS_DATABASE_URL, MIDTRANS_SNAP_URL, MIDTRANS_API_URL, MIDTRANS_SERVER_KEY, MIDTRANS_MERCHANT_ID/,
    ],
    [
      'half of the settings of a provider',
      { env: { MIDTRANS_SERVER_KEY: 'k' } },
      /missing: MIDTRANS_SNAP_URL, MIDTRANS_API_URL, MIDTRANS_MERCHANT_ID/,
    ],
    [
      'emptying a server that is not ours',
      { args: ['--fresh'], env: { DATABASE_URL: NOWHERE, KEYS_DATABASE_URL: NOWHERE } },
      /--fresh .* DATABASE_URL/,
    ],
    [
      'an address that is none',
      { args: ['--demo'], env: { DATABASE_URL: 'localhost', KEYS_DATABASE_URL: NOWHERE } },
      /DATABASE_URL must be an address/,
    ],
    [
      'a database nobody answers for',
      { args: ['--demo'], env: { DATABASE_URL: NOWHERE, KEYS_DATABASE_URL: NOWHERE } },
      /DATABASE_URL at 127\.0\.0\.1:1\/nothing cannot be reached/,
    ],
  ])('%s', async (_case, given, sentence) => {
    const errors = await refusal(given);
    expectOneSentence(errors);
    expect(errors).toMatch(sentence);
    expect(errors).not.toContain('secret');
  });

  it('a data folder that cannot be written to', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const errors = await refusal({ env: { DATA_DIR: join(file, 'data') } });
    expectOneSentence(errors);
    expect(errors).toContain(`${file}/data`);
  });

  it.each([
    ['the port of the app', 0],
    ['the port of the sandbox', 1],
    ['the port of its mail', 2],
  ])('%s in use', async (_case, offset) => {
    const port = await freePorts(3);
    const stranger = await listen(port + offset);
    const errors = await refusal({ port });
    stranger.close();
    expectOneSentence(errors);
    expect(errors).toContain(`Port ${String(port + offset)}`);
    expect(errors).toContain('already in use');
  });
});

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen({ port, host: '127.0.0.1' }, () => {
      resolve(server);
    });
  });
}
