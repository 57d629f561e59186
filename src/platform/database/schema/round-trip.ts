import type { DataSource } from 'typeorm';
import { schemaOf } from './schema-of.js';

/**
 * All migrations up, down to nothing, and up again, on an empty database.
 *
 * @returns what the way down left behind, and what the second way up made differently
 */
export async function roundTrip(source: DataSource): Promise<string[]> {
  await source.runMigrations();
  const before = await schemaOf(source);
  for (let index = 0; index < source.migrations.length; index++) await source.undoLastMigration();
  const left = await schemaOf(source);
  if (left.length > 0) return left.map((line) => `Down leaves behind: ${line}`);
  await source.runMigrations();
  const after = await schemaOf(source);
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `Lost by down and up: ${line}`),
    ...after
      .filter((line) => !before.includes(line))
      .map((line) => `New after down and up: ${line}`),
  ];
}
