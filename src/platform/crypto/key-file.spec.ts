import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendToKeyFile, readKeyFile } from './key-file.js';
import { newKeyText } from './master-key.js';

const MAKING = { production: false, mayCreate: true };
const LIVE = { production: true, mayCreate: false };

describe('the master key’s file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'master-key-'));
    file = join(folder, 'keys', 'master.key');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, in a folder that its owner alone may read', () => {
    const made = readKeyFile(file, MAKING);
    expect(made.map(({ key }) => key.length)).toEqual([32]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
    expect(readKeyFile(file, MAKING)).toEqual(made);
  });

  it('has ids that tell versions apart and reveal nothing of them', () => {
    const [one] = readKeyFile(file, MAKING);
    const [other] = readKeyFile(join(folder, 'other.key'), MAKING);
    expect(one?.id).toMatch(/^[0-9a-f]{12}$/);
    expect(other?.id).not.toBe(one?.id);
    expect(one?.key.toString('hex')).not.toContain(one?.id);
  });

  it('is never made where losing one would not be mended by a new one', () => {
    const refusal = `The key file ${file} does not exist.`;
    expect(() => readKeyFile(file, { production: false, mayCreate: false })).toThrow(refusal);
    expect(() => readKeyFile(file, LIVE)).toThrow(refusal);
    expect(existsSync(file)).toBe(false);
  });

  it('is refused by production when a start in development made it, also after a rotation', () => {
    readKeyFile(file, MAKING);
    expect(() => readKeyFile(file, LIVE)).toThrow('made by a start in development');
    appendToKeyFile(file, 'since today');
    expect(() => readKeyFile(file, LIVE)).toThrow('made by a start in development');
  });

  it.each([0o640, 0o604, 0o660, 0o644])('is refused when its mode is %o', (mode) => {
    readKeyFile(file, MAKING);
    chmodSync(file, mode);
    expect(() => readKeyFile(file, MAKING)).toThrow('set its mode to 600');
    expect(() => appendToKeyFile(file, 'since today')).toThrow('set its mode to 600');
  });

  it.each(['', 'bm90IGEga2V5', 'x'.repeat(60), `${'A'.repeat(43)}=`, `${newKeyText()}\nmore`])(
    'is refused when it holds %j, which is not repeated',
    (content) => {
      readKeyFile(file, MAKING);
      writeFileSync(file, content);
      const refusal = new Error(`The key file ${file} does not hold a key.`);
      expect(() => readKeyFile(file, MAKING)).toThrow(refusal);
      expect(readFileSync(file, 'utf8')).toBe(content);
    },
  );

  it('keeps its versions when one is added, which is the newest, and stays its owner’s alone', () => {
    const [first] = readKeyFile(file, MAKING);
    const added = appendToKeyFile(file, 'since 2026-11-23');
    const third = appendToKeyFile(file, 'since 2026-11-24');
    expect(readKeyFile(file, MAKING)).toEqual([first, added, third]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.new`)).toBe(false);
    expect(readFileSync(file, 'utf8')).toContain('# since 2026-11-23');
  });

  it('is not touched while another hand adds to it', () => {
    readKeyFile(file, MAKING);
    const before = readFileSync(file, 'utf8');
    writeFileSync(`${file}.new`, 'half', { mode: 0o600 });
    expect(() => appendToKeyFile(file, 'since today')).toThrow('EEXIST');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
