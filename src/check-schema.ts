import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
// For its entities: a module that is imported has told TypeORM of them.
import './app.module.js';
import { dataSourceOptions, keysDataSource } from './platform/database/data-source.js';
import { ensureRoles } from './platform/database/roles.js';
import { entityDrift } from './platform/database/schema/entity-drift.js';
import { roundTrip } from './platform/database/schema/round-trip.js';

/**
 * On two empty databases: whether the migrations come back to one schema after down and up, and
 * whether the entities of all modules agree with it. Leaves the schema there.
 *
 * @returns a sentence for each disagreement
 */
export async function checkSchema(databaseUrl: string, keysDatabaseUrl: string): Promise<string[]> {
  await makeRoles(databaseUrl);
  const entities = getMetadataArgsStorage().tables.map(({ target }) => target);
  const application = new DataSource({ ...dataSourceOptions(databaseUrl, 2), entities });
  return [
    ...(await withSource(application, async (source) => [
      ...(await roundTrip(source)),
      ...(await entityDrift(source)),
    ])),
    ...(await withSource(keysDataSource(keysDatabaseUrl), roundTrip)),
  ];
}

async function makeRoles(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await ensureRoles(client);
  } finally {
    await client.end();
  }
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

async function main(): Promise<void> {
  const { DATABASE_URL: application, KEYS_DATABASE_URL: keys } = process.env;
  if (!application || !keys) throw new Error('DATABASE_URL and KEYS_DATABASE_URL must be set.');
  const findings = await checkSchema(application, keys);
  const { length: entities } = getMetadataArgsStorage().tables;
  if (findings.length > 0) throw new Error(findings.join('\n'));
  process.stdout.write(
    `The migrations go up, down and up to one schema, and ${entities} entities agree with it.\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
