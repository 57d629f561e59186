import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { readDatabases } from './config/places.js';
import { dataSourceOptions, keysDataSource } from './platform/database/data-source.js';
import { ensureRoles } from './platform/database/roles.js';

/** Brings both databases to the newest schema. Safe to repeat; returns how many migrations ran. */
export async function migrate(databaseUrl: string, keysDatabaseUrl: string): Promise<number> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  try {
    await ensureRoles(client);
  } finally {
    await client.end();
  }
  const application = new DataSource(dataSourceOptions(databaseUrl, 2));
  return (await runAll(application)) + (await runAll(keysDataSource(keysDatabaseUrl)));
}

async function runAll(dataSource: DataSource): Promise<number> {
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).length;
  } finally {
    await dataSource.destroy();
  }
}

async function main(): Promise<void> {
  const { databaseUrl, keysDatabaseUrl } = readDatabases(process.env);
  const count = await migrate(databaseUrl, keysDatabaseUrl);
  process.stdout.write(count === 0 ? 'The schema is up to date.\n' : `Ran ${count} migrations.\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The database could not be migrated: ${reason}\n`);
    process.exitCode = 1;
  });
}
