import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../kernel/identity/id.js';
import { renew } from '../../operations/keys/renew.js';
import { rewrap } from '../../operations/keys/rewrap.js';
import { keysDataSource } from '../database/data-source.js';
import type { Queryable } from '../database/database.js';
import { KeyRing, type KeyOwner } from './key-ring.js';
import { MasterKeys } from './master-keys.js';
import { keyIdOf, open, seal } from './seal.js';

/** Keys that a test has tampered with. */
const tampered: string[] = [];
const MASTER = { id: 'master-1', key: randomBytes(32) };

let db: TestDatabase;
let keys: DataSource;
let ring: KeyRing;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
  keys = await keysDataSource(db.keysUrl).initialize();
  ring = new KeyRing(MasterKeys.of(MASTER), keys);
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
    const other = new KeyRing(MasterKeys.of(MASTER), await keysDataSource(db.keysUrl).initialize());
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
    const thief = new KeyRing(MasterKeys.of({ id: MASTER.id, key: randomBytes(32) }), keys);
    await expect(thief.keyById(id)).rejects.toThrow();
  });

  it('does not open when its row was exchanged for another person’s', async () => {
    const [hers, his] = [await ring.keyFor(anOwner()), await ring.keyFor(anOwner())];
    const exchange = `UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE id = $2) WHERE id = $1`;
    await keys.query(exchange, [hers.id, his.id]);
    tampered.push(hers.id);
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

describe('the keys’ database', () => {
  const younger = { id: 'master-2', key: randomBytes(32) };
  const both = MasterKeys.of(MASTER, younger);

  async function ringOf(masters: MasterKeys): Promise<KeyRing> {
    return new KeyRing(masters, await keysDataSource(db.keysUrl).initialize());
  }

  it('keeps a process from starting that lacks a version of the master key, and names it', async () => {
    await ring.keyFor(anOwner());
    const stranger = await ringOf(MasterKeys.of(younger));
    await expect(stranger.onModuleInit()).rejects.toThrow(`version ${MASTER.id} of the master key`);
    await stranger.onModuleDestroy();
    const knowing = await ringOf(both);
    await knowing.onModuleInit();
    await knowing.onModuleDestroy();
  });

  it('gives all keys to the newest version while they are used; cut short, the next run goes on', async () => {
    const owners = [anOwner(), anOwner(), anOwner()];
    const before = await Promise.all(owners.map((owner) => ring.keyFor(owner)));
    const knowing = await ringOf(both);
    const sql = queryableOf(keys);
    const [{ count } = { count: 0 }] = await sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM data_key WHERE master_key_id = $1`,
      [MASTER.id],
    );
    let updates = 0;
    const cutAfterOne: Queryable = {
      query: (text, values) => {
        if (text.includes('UPDATE') && ++updates === 2) throw new Error('The line is cut.');
        return sql.query(text, values);
      },
    };
    await expect(rewrap(cutAfterOne, both, { batch: 2 })).rejects.toThrow('The line is cut.');
    expect(await Promise.all(owners.map((owner) => knowing.keyFor(owner)))).toEqual(before);
    const done = await rewrap(sql, both, { batch: 2 });
    const { length: broken } = done.broken;
    expect(broken).toBe(tampered.length);
    expect(done).toMatchObject({ masterKeyId: younger.id, left: 0 });
    expect(done.rewrapped).toBe(count - 2 - broken);
    expect(await Promise.all(owners.map((owner) => knowing.keyFor(owner)))).toEqual(before);
    expect(await rewrap(sql, both)).toMatchObject({ rewrapped: 0, left: 0 });
    await expect(ring.keyById(before[0]?.id ?? '')).rejects.toThrow(`version ${younger.id}`);
    await knowing.onModuleDestroy();
  });

  it('lets a key be followed by another: what it sealed opens, what comes is under the new one', async () => {
    const knowing = await ringOf(both);
    const owner = anOwner();
    const before = await knowing.keyFor(owner);
    expect(await renew(queryableOf(keys), owner.personId)).toBe(1);
    const after = await knowing.keyFor(owner);
    expect(after.id).not.toBe(before.id);
    expect(await knowing.keyById(before.id)).toEqual(before);
    expect(await knowing.keyFor(owner)).toEqual(after);
    await knowing.onModuleDestroy();
  });

  it('has a key followed by another before it has sealed 2³² times', async () => {
    const owner = anOwner();
    const { id } = await ring.keyFor(owner);
    const granted = async (): Promise<number> => {
      const [row] = await keys.query<{ granted: string }[]>(
        'SELECT writes_granted AS granted FROM data_key WHERE id = $1',
        [id],
      );
      return Number(row?.granted);
    };
    expect(await granted()).toBe(2 ** 20);
    await keys.query('UPDATE data_key SET writes_granted = 4294967296 - 1048576 WHERE id = $1', [
      id,
    ]);
    const other = await ringOf(MasterKeys.of(MASTER));
    expect((await other.keyFor(owner)).id).toBe(id);
    expect(await granted()).toBe(2 ** 32);
    await other.onModuleDestroy();
    const third = await ringOf(MasterKeys.of(MASTER));
    expect((await third.keyFor(owner)).id).not.toBe(id);
    await third.onModuleDestroy();
    await expect(
      keys.query('UPDATE data_key SET writes_granted = writes_granted + 1 WHERE id = $1', [id]),
    ).rejects.toThrow('data_key_writes');
  });

  it('remembers what was destroyed, and lets no copy bring it back', async () => {
    const owner = anOwner();
    const { id } = await ring.keyFor(owner);
    const [copy] = await keys.query<Record<string, string>[]>(
      'SELECT id, person_id, retention_class, author_id, master_key_id, wrapped FROM data_key WHERE id = $1',
      [id],
    );
    await keys.query('DELETE FROM data_key WHERE id = $1', [id]);
    expect(await keys.query('SELECT id FROM destroyed_key WHERE id = $1', [id])).toEqual([{ id }]);
    const again = `INSERT INTO data_key (id, person_id, retention_class, author_id, master_key_id, wrapped)
                   VALUES ($1, $2, $3, $4, $5, $6)`;
    await expect(keys.query(again, Object.values(copy ?? {}))).rejects.toThrow('was destroyed');
    await expect(keys.query('DELETE FROM destroyed_key')).rejects.toThrow('stays destroyed');
  });
});

function queryableOf(source: DataSource): Queryable {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
      const answer = await source.query<Row[] | [Row[], number]>(text, [...values]);
      // TypeORM answers an UPDATE with its rows and their number.
      return text.includes('UPDATE') ? (answer as [Row[], number])[0] : (answer as Row[]);
    },
  };
}
