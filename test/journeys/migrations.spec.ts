import { existsSync } from 'node:fs';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { KEYS_MIGRATIONS, MIGRATIONS } from '../../migrations/index.js';
import { dataSourceOptions, keysDataSource } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/migrate.js';
import { startOlderPostgres, type OlderPostgres } from '../support/older-postgres.js';
import { schemaOf } from '../support/schema-of.js';
import { emptyDatabases } from '../support/test-database.js';

const PG15 = '/usr/lib/postgresql/15/bin';

interface Databases {
  readonly url: string;
  readonly keysUrl: string;
}

async function withSource<T>(
  source: DataSource,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

const application = ({ url }: Databases): DataSource => new DataSource(optionsOf(url));
const optionsOf = (url: string): DataSourceOptions => dataSourceOptions(url, 1);

/** Undoes every migration, the newest first. */
async function downAll(source: DataSource, count: number): Promise<void> {
  for (let index = 0; index < count; index++) await source.undoLastMigration();
}

/** Up, down to nothing, and up again to the very same schema. */
async function goUpAndDown(databases: Databases): Promise<void> {
  await migrate(databases.url, databases.keysUrl);
  const [there, keys] = [await schemas(databases), KEYS_MIGRATIONS.length];
  expect(there.application.length).toBeGreaterThan(100);
  await withSource(application(databases), (source) => downAll(source, MIGRATIONS.length));
  await withSource(keysDataSource(databases.keysUrl), (source) => downAll(source, keys));
  expect(await schemas(databases)).toEqual({ application: [], keys: [] });
  await migrate(databases.url, databases.keysUrl);
  expect(await schemas(databases)).toEqual(there);
  expect(await migrate(databases.url, databases.keysUrl)).toBe(0);
}

async function schemas(databases: Databases): Promise<{ application: string[]; keys: string[] }> {
  return {
    application: await withSource(application(databases), schemaOf),
    keys: await withSource(keysDataSource(databases.keysUrl), schemaOf),
  };
}

describe('the migrations', () => {
  it.each([
    ['the application’s database', MIGRATIONS],
    ['the keys', KEYS_MIGRATIONS],
  ])('of %s are told apart by name and stand in order', (_, migrations) => {
    const names = migrations.map((Migration) => new Migration().name);
    expect(names).toEqual(migrations.map((Migration) => Migration.name));
    const times = names.map((name) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it('go up, down and up again on a fresh database', async () => {
    const databases = await emptyDatabases();
    try {
      await goUpAndDown(databases);
    } finally {
      await databases.drop();
    }
  });
});

if (existsSync(PG15)) {
  describe('on PostgreSQL 15, the oldest we promise, the migrations', () => {
    let older: OlderPostgres;

    beforeAll(async () => {
      older = await startOlderPostgres(PG15, ['application', 'keys']);
    });

    afterAll(async () => {
      await older.stop();
    });

    it('go up, down and up again', async () => {
      await goUpAndDown({ url: older.url('application'), keysUrl: older.url('keys') });
    });
  });
}
