import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../kernel/identity/id.js';
import { keysDataSource } from '../database/data-source.js';
import { KeyRing, type KeyOwner } from './key-ring.js';
import { keyIdOf, open, seal } from './seal.js';

const MASTER = { id: 'master-1', key: randomBytes(32) };

let db: TestDatabase;
let keys: DataSource;
let ring: KeyRing;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
  keys = await keysDataSource(db.keysUrl).initialize();
  ring = new KeyRing(MASTER, keys);
});
afterAll(async () => {
  await ring.onModuleDestroy();
  await db.close();
});

function anOwner(changes: Partial<KeyOwner> = {}): KeyOwner {
  return { personId: newId(), retentionClass: 'record', authorId: newId(), ...changes };
}

describe('an owner’s key', () => {
  it('is made once and found again, by owner and by id', async () => {
    const owner = anOwner();
    const made = await ring.keyFor(owner);
    expect(made.key).toHaveLength(32);
    expect(await ring.keyFor(owner)).toEqual(made);
    expect(await ring.keyById(made.id)).toEqual(made);
  });

  it('is one although eight make it at once, in two processes', async () => {
    const owner = anOwner();
    const other = new KeyRing(MASTER, await keysDataSource(db.keysUrl).initialize());
    const makers = [ring, other, ring, other, ring, other, ring, other];
    const made = await Promise.all(makers.map((maker) => maker.keyFor(owner)));
    expect(new Set(made.map((key) => key.key.toString('hex'))).size).toBe(1);
    await other.onModuleDestroy();
  });

  it.each<[string, Partial<KeyOwner>]>([
    ['person', { personId: newId() }],
    ['retention', { retentionClass: 'self' }],
    ['author', { authorId: newId() }],
  ])('is another for another %s, so that each can die alone', async (_, change) => {
    const owner = anOwner();
    const [one, two] = [await ring.keyFor(owner), await ring.keyFor({ ...owner, ...change })];
    expect(one.id).not.toBe(two.id);
    expect(one.key.equals(two.key)).toBe(false);
  });

  it('lies in the database wrapped, not as it is', async () => {
    const { id, key } = await ring.keyFor(anOwner());
    const [row] = await keys.query<{ wrapped: string }[]>(
      'SELECT wrapped FROM data_key WHERE id = $1',
      [id],
    );
    expect(keyIdOf(row?.wrapped ?? '')).toBe(MASTER.id);
    expect(row?.wrapped).not.toContain(key.toString('base64url'));
  });

  it('does not open with another master key', async () => {
    const { id } = await ring.keyFor(anOwner());
    const thief = new KeyRing({ id: MASTER.id, key: randomBytes(32) }, keys);
    await expect(thief.keyById(id)).rejects.toThrow();
  });

  it('does not open when its row was exchanged for another person’s', async () => {
    const [hers, his] = [await ring.keyFor(anOwner()), await ring.keyFor(anOwner())];
    const exchange = `UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE id = $2) WHERE id = $1`;
    await keys.query(exchange, [hers.id, his.id]);
    await expect(ring.keyById(hers.id)).rejects.toThrow();
  });

  it('once destroyed is gone, and with it all that it sealed', async () => {
    const owner = anOwner();
    const place = { table: 't', rowId: 'r', personId: owner.personId, field: 'f' };
    const sealed = seal(await ring.keyFor(owner), place, 'Sulit tidur.');
    await keys.query('DELETE FROM data_key WHERE person_id = $1', [owner.personId]);
    expect(await ring.keyById(keyIdOf(sealed))).toBeNull();
    const next = await ring.keyFor(owner);
    expect(() => open(next, place, sealed)).toThrow();
  });
});
