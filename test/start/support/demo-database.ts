import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Queryable } from '../../../src/platform/database/database.js';

/** Looks into the embedded database of a data folder whose system is running. */
export async function inDatabase<Answer>(
  dataFolder: string,
  look: (database: Queryable) => Promise<Answer>,
  name: 'ruangpulih' | 'ruangpulih_keys' = 'ruangpulih',
): Promise<Answer> {
  const text = readFileSync(join(dataFolder, 'postgres.json'), 'utf8');
  const { port, password } = JSON.parse(text) as { port: number; password: string };
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    password,
    user: 'postgres',
    database: name,
  });
  await client.connect();
  try {
    return await look({
      async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
        return (await client.query(sql, [...values])).rows as Row[];
      },
    });
  } finally {
    await client.end();
  }
}
