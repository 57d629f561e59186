import { existsSync } from 'node:fs';
import {
  DataSource,
  EntitySchema,
  type DataSourceOptions,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { KEYS_MIGRATIONS, MIGRATIONS } from '../../migrations/index.js';
import { checkSchema } from '../../src/check-schema.js';
import { migrate } from '../../src/migrate.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { entityDrift } from '../../src/platform/database/schema/entity-drift.js';
import { roundTrip } from '../../src/platform/database/schema/round-trip.js';
import { schemaOf } from '../../src/platform/database/schema/schema-of.js';
import { startOlderPostgres, type OlderPostgres } from '../support/older-postgres.js';
import { emptyDatabases } from '../support/test-database.js';

const PG15 = '/usr/lib/postgresql/15/bin';

interface Databases {
  readonly url: string;
  readonly keysUrl: string;
}

const optionsOf = (url: string): DataSourceOptions => dataSourceOptions(url, 1);

/** Up, down to nothing, and up again to the very same schema, which is what the entities say. */
async function goUpAndDown({ url, keysUrl }: Databases): Promise<void> {
  expect(await checkSchema(url, keysUrl)).toEqual([]);
  expect(await inSource(optionsOf(url), schemaOf)).not.toHaveLength(0);
  expect(await migrate(url, keysUrl)).toBe(0);
}

async function inSource<T>(
  options: DataSourceOptions,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = await new DataSource(options).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Makes what its way down forgets. */
class Forgetful1764999999999 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE forgotten (id uuid PRIMARY KEY)');
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

/** No class with a decorator: the check looks at all of those. */
const drifting = new EntitySchema({
  name: 'drifting',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    words: { type: 'text', array: true },
    count: { type: 'integer', nullable: true },
    lostAt: { type: 'timestamptz', name: 'lost_at' },
  },
});

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
    await onEmpty(goUpAndDown);
  });

  it('whose way down forgets something are found', async () => {
    const findings = await onEmpty(({ url }) =>
      inSource({ ...optionsOf(url), migrations: [Forgetful1764999999999] }, roundTrip),
    );
    expect(findings).toContain('Down leaves behind: column forgotten.id uuid NO ');
  });

  it('and the entities that drift apart are found, each column of them', async () => {
    const options = { entities: [drifting], migrations: [] };
    const findings = await onEmpty(({ url }) =>
      inSource({ ...optionsOf(url), ...options }, async (source) => {
        const absent = await entityDrift(source);
        await source.query(
          'CREATE TABLE drifting (id uuid PRIMARY KEY, name varchar(9) NOT NULL, words text[], count integer, more text)',
        );
        return [...absent, ...(await entityDrift(source))];
      }),
    );
    expect(findings).toEqual([
      'drifting: there is an entity and no table.',
      'drifting.name: the entity says text not null, the schema character varying(9) not null.',
      'drifting.words: the entity says text[] not null, the schema text[] null.',
      'drifting.lost_at: only the entity has it.',
      'drifting.more: only the schema has it.',
    ]);
  });
});

async function onEmpty<T>(work: (databases: Databases) => Promise<T>): Promise<T> {
  const databases = await emptyDatabases();
  try {
    return await work(databases);
  } finally {
    await databases.drop();
  }
}

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
