import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFromCommand } from './key-command.js';
import { appendToKeyFile } from './key-file.js';
import { masterKeyFrom, newKeyText } from './master-key.js';
import { MasterKeys } from './master-keys.js';

const USE = { production: false, mayCreate: false };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'master-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const idOf = (text: string): string | undefined => masterKeyFrom(text)?.id;

function executable(script: string): string {
  const file = join(folder, 'versions');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o700);
  return file;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'It was accepted.',
    (error: unknown) => String(error),
  );
}

describe('versions of the master key', () => {
  it('come from the environment, oldest first: the last one wraps and every one unwraps', async () => {
    const [old, young] = [newKeyText(), newKeyText()];
    const versions = `${old}, ${young}`;
    const masters = await MasterKeys.open({ kind: 'environment', versions }, USE);
    expect((await masters.newest()).id).toBe(idOf(young));
    expect((await masters.byId(idOf(old) ?? '')).key.toString('base64')).toBe(old);
    expect(masters.first.id).toBe(idOf(old));
  });

  it('are refused from the environment by number, never by value', async () => {
    const versions = `${newKeyText()},c2hvcnQ=`;
    const said = await refusal(MasterKeys.open({ kind: 'environment', versions }, USE));
    expect(said).toBe('Error: KEY_VERSIONS: number 2 is not 32 random bytes in base64.');
  });

  it('come from a command, the highest number the newest', async () => {
    const [first, second, tenth] = [newKeyText(), newKeyText(), newKeyText()];
    const file = executable(`echo '{"versions":{"10":"${tenth}","2":"${second}","1":"${first}"}}'`);
    const masters = await MasterKeys.open({ kind: 'command', executable: file }, USE);
    expect(masters.ids).toEqual([idOf(first), idOf(second), idOf(tenth)]);
    expect((await masters.newest()).id).toBe(idOf(tenth));
  });

  it.each([
    ['prints no JSON', 'echo sEcReT', 'did not print {"versions": {"1": "…"}}'],
    ['prints other JSON', `echo '{"keys":["sEcReT"]}'`, 'did not print {"versions": {"1": "…"}}'],
    ['prints what is no key', `echo '{"versions":{"7":"sEcReT"}}'`, 'a version 7 that is no key'],
    ['fails', 'echo sEcReT; echo sEcReT >&2; exit 3', 'ended with 3'],
    ['never ends', 'echo sEcReT; exec sleep 60', 'did not end within 0.3 s'],
  ])('are refused from a command that %s; nothing it said is repeated', async (_, script, why) => {
    const said = await refusal(readFromCommand(executable(script), 300));
    expect(said).toContain(`KEY_COMMAND (${join(folder, 'versions')})`);
    expect(said).toContain(why);
    expect(said).not.toContain('sEcReT');
  });

  it('are not read by a shell', async () => {
    const said = await refusal(readFromCommand(`${executable('true')}; touch ${folder}/made`));
    expect(said).toContain('could not be run (ENOENT)');
  });

  it('are noticed when one is added to the file, by whoever must open or wrap with it', async () => {
    const file = join(folder, 'master.key');
    writeFileSync(file, `${newKeyText()}\n`, { mode: 0o600 });
    const [opens, wraps] = [
      await MasterKeys.open({ kind: 'file', file }, USE),
      await MasterKeys.open({ kind: 'file', file }, USE),
    ];
    const added = appendToKeyFile(file, 'since today');
    expect(await opens.byId(added.id)).toEqual(added);
    expect(await wraps.newest()).toEqual(added);
  });

  it('that nobody has are named', async () => {
    const masters = await MasterKeys.open({ kind: 'environment', versions: newKeyText() }, USE);
    expect(await refusal(masters.byId('0123456789ab'))).toBe(
      'Error: Data keys are wrapped by version 0123456789ab of the master key, which the configuration does not have.',
    );
  });

  it('stay in use while their source is out of reach', async () => {
    const file = join(folder, 'master.key');
    writeFileSync(file, `${newKeyText()}\n`, { mode: 0o600 });
    const masters = await MasterKeys.open({ kind: 'file', file }, USE);
    rmSync(file);
    expect(await masters.newest()).toEqual(masters.first);
  });
});
