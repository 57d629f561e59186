import { DataSource } from 'typeorm';
import { KEYS_MIGRATIONS, MIGRATIONS } from '../../../migrations/index.js';
import { dataSourceOptions, keysDataSource } from '../../platform/database/data-source.js';
import type { Part } from '../archive/manifest.js';
import { OperationFault } from '../operation-fault.js';

/**
 * Makes the schema an archive was written from, no older and no newer.
 *
 * @throws OperationFault when this build does not know one of its migrations
 */
export async function migrateTo(part: Part, url: string, names: readonly string[]): Promise<void> {
  const all: readonly (new () => { name: string })[] =
    part === 'main' ? MIGRATIONS : KEYS_MIGRATIONS;
  const known = new Set(all.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new OperationFault(
      `The archive was written by another version, with ${unknown.join(', ')}; use that one.`,
    );
  }
  const wanted = new Set(names);
  const options = part === 'main' ? dataSourceOptions(url, 2) : { ...keysDataSource(url).options };
  const source = new DataSource({
    ...options,
    migrations: all.filter(({ name }) => wanted.has(name)),
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
