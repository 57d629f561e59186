import { masterKeyFrom, newKeyText, type MasterKey } from '../../../platform/crypto/master-key.js';
import { MasterKeys } from '../../../platform/crypto/master-keys.js';
import { arePassword, hashPassword, isOutdated, isPassword } from './password-hash.js';
import { pepperFrom } from './pepper.js';

const PASSWORD = 'kucing tidur di atap';

function aMaster(): MasterKey {
  const master = masterKeyFrom(newKeyText());
  if (!master) throw new Error('A new key is one.');
  return master;
}

describe('a stored password', () => {
  it('from before there was a pepper still opens, and is to be made anew', async () => {
    const plain = await hashPassword(PASSWORD);
    pepperFrom(MasterKeys.of(aMaster()));
    expect(await isPassword(PASSWORD, plain)).toBe(true);
    expect(await isOutdated(plain)).toBe(true);
  });

  it('opens with the version it was made with, and is made anew with the newest', async () => {
    const [old, young] = [aMaster(), aMaster()];
    pepperFrom(MasterKeys.of(old));
    const first = await hashPassword(PASSWORD);
    expect(first.startsWith(`${old.id}:$argon2id$`)).toBe(true);
    expect(await isOutdated(first)).toBe(false);
    pepperFrom(MasterKeys.of(old, young));
    expect(await arePassword(PASSWORD, [first, await hashPassword(PASSWORD)])).toEqual([
      true,
      true,
    ]);
    expect(await isPassword(`${PASSWORD}.`, first)).toBe(false);
    expect(await isOutdated(first)).toBe(true);
  });

  it('cannot be tried by who has the database alone, nor by us once the key was lost', async () => {
    const master = aMaster();
    pepperFrom(MasterKeys.of(master));
    const stored = await hashPassword(PASSWORD);
    const stolen = stored.slice(stored.indexOf('$'));
    expect(await isPassword(PASSWORD, stolen)).toBe(false);
    pepperFrom(MasterKeys.of(aMaster()));
    expect(await isPassword(PASSWORD, stored)).toBe(false);
  });
});
