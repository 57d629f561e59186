import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCANNER = join(ROOT, 'node_modules/secretlint/bin/secretlint.js');

/** Put together here, so that this file itself holds none. */
const SECRETS = {
  'a private key': `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`,
  'a database address with its password': [
    'postgres://owner',
    'kj3h4kjh34@db.internal:5432/rp',
  ].join(':'),
  'a Midtrans server key': `Mid-server-${'aB3'.repeat(8)}`,
  'a WhatsApp token': `EAA${'Gm0PX4ZCps'.repeat(8)}`,
  'a key of an integrator': `rp_live_${'x9Kq'.repeat(11)}`,
  'the secret of a second factor': `otpauth://totp/RuangPulih?secret=${'JBSWY3DP'.repeat(4)}`,
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ruangpulih-secrets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function scan(text: string): Promise<{ code: number; output: string }> {
  await writeFile(join(folder, 'settings.txt'), text);
  const config = join(ROOT, '.secretlintrc.json');
  try {
    const args = [SCANNER, '--secretlintrc', config, 'settings.txt'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

test.each(Object.entries(SECRETS))('%s does not get into the repository', async (_name, secret) => {
  const { code, output } = await scan(`before\nvalue = ${secret}\nafter\n`);
  expect(code).toBe(1);
  expect(output).not.toContain(secret);
});

test('a text without secrets passes', async () => {
  expect(await scan('DATABASE_URL=\nKEY_FILE=/etc/ruangpulih/master.key\n')).toEqual({
    code: 0,
    output: '',
  });
});
