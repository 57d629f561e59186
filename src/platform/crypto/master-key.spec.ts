import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMasterKey } from './master-key.js';

describe('the master key', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'master-key-'));
    file = join(folder, 'keys', 'master.key');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, in a file and a folder that its owner alone may read', () => {
    const made = readMasterKey(file, { mayCreate: true });
    expect(made.key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
    expect(readMasterKey(file, { mayCreate: true })).toEqual(made);
    expect(readMasterKey(file, { mayCreate: false })).toEqual(made);
  });

  it('has an id that tells keys apart and reveals nothing of them', () => {
    const { id, key } = readMasterKey(file, { mayCreate: true });
    const other = readMasterKey(join(folder, 'other.key'), { mayCreate: true });
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    expect(other.id).not.toBe(id);
    expect(key.toString('hex')).not.toContain(id);
  });

  it('is never made where losing one would not be mended by a new one', () => {
    expect(() => readMasterKey(file, { mayCreate: false })).toThrow(
      `The key file ${file} does not exist.`,
    );
  });

  it.each([0o640, 0o604, 0o660, 0o644])('is refused from a file of mode %o', (mode) => {
    readMasterKey(file, { mayCreate: true });
    chmodSync(file, mode);
    expect(() => readMasterKey(file, { mayCreate: true })).toThrow('set its mode to 600');
  });

  it.each(['', 'bm90IGEga2V5', 'x'.repeat(60)])(
    'is refused when the file holds %j, which is not repeated',
    (content) => {
      readMasterKey(file, { mayCreate: true });
      writeFileSync(file, content);
      const refusal = new Error(`The key file ${file} does not hold a key.`);
      expect(() => readMasterKey(file, { mayCreate: true })).toThrow(refusal);
      expect(readFileSync(file, 'utf8')).toBe(content);
    },
  );
});
