import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Places } from '../../config/places.js';
import { newId } from '../../kernel/identity/id.js';
import { at } from '../../kernel/time/testing.js';
import { plusHours } from '../../kernel/time/instant.js';
import { migrate } from '../../migrate.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { schemaOf } from '../../platform/database/schema/schema-of.js';
import { DiskStore } from '../../platform/files/disk-store.js';
import { backUp, type BackUpFigures } from '../backup/back-up.js';
import { prune } from '../backup/prune.js';
import { restore } from './restore.js';

const NOW = at('2026-11-24 09:00', 'Asia/Jakarta');
const TRIGGERS = `
  SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text AS line FROM pg_trigger
   WHERE NOT tgisinternal ORDER BY 1`;
const WALLS = `
  SELECT relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity AS line FROM pg_class
   WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`;

/** As in production: an owner of databases and of nothing else, no superuser. */
const owner = { name: `owner_${randomBytes(5).toString('hex')}`, password: 'letters' };
const made: string[] = [];
let folder: string;
let source: Places;
let backup: BackUpFigures;
let person: { id: string; key: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restore-'));
  await asAdmin('postgres', async (admin) => {
    await admin.query(
      `CREATE ROLE ${owner.name} LOGIN PASSWORD '${owner.password}' CREATEROLE NOSUPERUSER`,
    );
    await admin.query(`GRANT rp_app TO ${owner.name} WITH ADMIN TRUE, SET TRUE`);
  });
  source = await emptyPlaces('source');
  await migrate(source.databaseUrl, source.keysDatabaseUrl);
  person = await plantRows();
  backup = await backUp(source, {
    to: inFolder('main'),
    keysTo: inFolder('keys'),
    keysDays: 30,
    now: NOW,
  });
}, 60_000);

afterAll(async () => {
  await asAdmin('postgres', async (admin) => {
    for (const name of made) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.query(`DROP ROLE ${owner.name}`);
  });
  await rm(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => join(folder, name);
const filesOf = (name: string): string => inFolder(`files-${name}`);

function urlOf(database: string): URL {
  const url = new URL(process.env['RP_TEST_PG'] ?? '');
  url.pathname = `/${database}`;
  return url;
}

async function asAdmin<T>(database: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: urlOf(database).href });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function emptyPlaces(name: string): Promise<Places> {
  const databases = [`${owner.name}_${name}`, `${owner.name}_${name}_keys`];
  const [main = '', keys = ''] = databases.map((database) => {
    const url = urlOf(database);
    url.username = owner.name;
    url.password = owner.password;
    return url.href;
  });
  await asAdmin('postgres', async (admin) => {
    for (const database of databases) {
      await admin.query(`CREATE DATABASE ${database} OWNER ${owner.name} TEMPLATE template0`);
      made.push(database);
    }
  });
  const files = { kind: 'disk', folder: filesOf(name) } as const;
  return { production: false, databaseUrl: main, keysDatabaseUrl: keys, files };
}

/** Rows behind a wall, numbered rows, a file and a key. */
async function plantRows(): Promise<{ id: string; key: string }> {
  const [account, personId, key] = [newId(), newId(), newId()];
  const content = randomBytes(2_000);
  const fileKey = randomBytes(16).toString('hex');
  await new DiskStore(filesOf('source')).write(fileKey, content);
  const sha256 = createHash('sha256').update(content).digest();
  await asAdmin(nameOf(source.databaseUrl), async (admin) => {
    await admin.query(
      `INSERT INTO account (id, email, password_hash, name, time_zone, language, terms_accepted_at, created_at)
       VALUES ($1, 'a@contoh.test', 'x', E'Tab\\tand\\\\newline\\n', 'Asia/Jakarta', 'id', now(), now())`,
      [account],
    );
    await admin.query(`INSERT INTO care_person (id, account_id) VALUES ($1, $2)`, [
      personId,
      account,
    ]);
    await admin.query(
      `INSERT INTO mood_entry (id, care_person_id, on_date, changed_at, sealed)
       SELECT gen_random_uuid(), $1, date '2020-01-01' + n, now(), 'v1.' || $2 || '.' || repeat('x', 500)
         FROM generate_series(1, 3000) n`,
      [personId, key],
    );
    await admin.query(
      `INSERT INTO stored_file (id, owner_id, state, key, name, media_type, size_bytes, sha256, arrived_at)
       VALUES (gen_random_uuid(), $1, 'arriving', $2, 'a.pdf', 'application/pdf', $3, $4, now())`,
      [account, fileKey, content.length, sha256],
    );
    await admin.query(`UPDATE stored_file SET state = 'kept'`);
  });
  await asAdmin(nameOf(source.keysDatabaseUrl), (admin) =>
    admin.query(
      `INSERT INTO data_key (id, person_id, retention_class, author_id, master_key_id, wrapped)
       VALUES ($1, $2, 'self', $2, 'm', 'v1.m.x')`,
      [key, personId],
    ),
  );
  return { id: personId, key };
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

async function schemaLines({ databaseUrl }: Places): Promise<string[]> {
  const data = await new DataSource(dataSourceOptions(databaseUrl, 1)).initialize();
  const rows = [
    ...(await data.query<{ line: string }[]>(TRIGGERS)),
    ...(await data.query<{ line: string }[]>(WALLS)),
  ];
  const lines = [...(await schemaOf(data)), ...rows.map(({ line }) => line)];
  await data.destroy();
  return lines;
}

async function countIn(url: string, from: string): Promise<number> {
  return asAdmin(nameOf(url), async (admin) => {
    const { rows } = await admin.query<{ count: number }>(`SELECT count(*)::int FROM ${from}`);
    return rows[0]?.count ?? 0;
  });
}

const asked = (changes: Partial<Parameters<typeof restore>[1]> = {}) => ({
  ...{ from: backup.main, keysFrom: backup.keys, mayReplace: false, now: NOW },
  ...changes,
});

describe('by an owner of the databases who is no superuser', () => {
  it('all is copied, behind every wall, and comes back with the same schema, rights and numbers', async () => {
    const target = await emptyPlaces('target');
    const restored = await restore(target, asked());
    expect(restored).toMatchObject({ files: 1, destroyedAgain: 0, isOneSet: true });
    expect(await schemaLines(target)).toEqual(await schemaLines(source));
    for (const table of ['account', 'mood_entry', 'ledger_account', 'schema_migration']) {
      expect([table, await countIn(target.databaseUrl, table)]).toEqual([
        table,
        await countIn(source.databaseUrl, table),
      ]);
    }
    expect(await countIn(target.databaseUrl, 'mood_entry')).toBe(3_000);
    const same = (url: string): Promise<string> =>
      asAdmin(nameOf(url), async (admin) => {
        const { rows } = await admin.query<{ digest: string }>(
          `SELECT md5(string_agg(a::text || m::text, '|' ORDER BY m.id)) AS digest
             FROM account a CROSS JOIN mood_entry m`,
        );
        return rows[0]?.digest ?? '';
      });
    expect(await same(target.databaseUrl)).toBe(await same(source.databaseUrl));
  });

  it('a table that hides rows from the copy is named, and nothing is written', async () => {
    await asAdmin(nameOf(source.databaseUrl), (admin) =>
      admin.query(`ALTER TABLE review ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`),
    );
    const request = {
      to: inFolder('hidden'),
      keysTo: inFolder('hidden-keys'),
      keysDays: 30,
      now: NOW,
    };
    await expect(backUp(source, request)).rejects.toThrow('hide rows from the backup: review.');
    expect(await readdir(inFolder('hidden'))).toEqual([]);
    await asAdmin(nameOf(source.databaseUrl), (admin) =>
      admin.query(`ALTER TABLE review NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`),
    );
  });
});

describe('a restore', () => {
  it('is refused into a database that has tables, and while somebody is connected to it', async () => {
    const target = await emptyPlaces('busy');
    await restore(target, asked({ keysFrom: null }));
    await rm(filesOf('busy'), { recursive: true });
    await expect(restore(target, asked({ keysFrom: null }))).rejects.toThrow('has tables already');
    await asAdmin(nameOf(target.databaseUrl), async () => {
      const again = restore(target, asked({ keysFrom: null, mayReplace: true }));
      await expect(again).rejects.toThrow('Somebody is connected to the main database');
    });
    const replaced = await restore(target, asked({ keysFrom: null, mayReplace: true }));
    expect(replaced).toMatchObject({ keyRows: null, files: 1 });
  });

  it('of older keys destroys again what was destroyed since', async () => {
    const target = await emptyPlaces('erased');
    await restore(target, asked());
    await asAdmin(nameOf(target.keysDatabaseUrl), (admin) =>
      admin.query(`DELETE FROM data_key WHERE person_id = $1`, [person.id]),
    );
    const restored = await restore(target, asked({ mayReplace: true }));
    expect(restored.destroyedAgain).toBe(1);
    expect(await countIn(target.keysDatabaseUrl, 'data_key')).toBe(0);
    expect(await countIn(target.keysDatabaseUrl, 'destroyed_key')).toBe(1);
  });

  it('of keys is refused once their time is over, and pruning removes them', async () => {
    const later = plusHours(NOW, 30 * 24);
    const target = await emptyPlaces('late');
    await expect(restore(target, asked({ now: later }))).rejects.toThrow('must stay erased');
    expect(await prune(inFolder('keys'), plusHours(later, -1))).toEqual([]);
    const copy = { to: inFolder('second'), keysTo: inFolder('second-keys'), keysDays: 1, now: NOW };
    await backUp(source, copy);
    expect(await prune(copy.keysTo, plusHours(NOW, 24))).toHaveLength(1);
    expect(await readdir(copy.keysTo)).toEqual([]);
  });

  it.each([
    ['in one another', { keysTo: 'both/keys' }, 'may not lie in one another'],
    ['for longer than erasure allows', { keysDays: 31 }, 'from 1 to 30 days'],
  ])('has no archives that lie %s', async (_, changes, why) => {
    const keysTo = 'keysTo' in changes ? inFolder(changes.keysTo) : inFolder('apart');
    const keysDays = 'keysDays' in changes ? changes.keysDays : 30;
    const request = { to: inFolder('both'), keysTo, keysDays, now: NOW };
    await expect(backUp(source, request)).rejects.toThrow(why);
  });
});
