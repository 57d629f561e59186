import { pino, type Logger } from 'pino';
import pg from 'pg';
import { LOG } from '../../src/platform/log/log.module.js';
import type { House } from './house.js';

/** Has the house log everything it can from here on; the lines as they are written. */
export function listenToLog(house: House): readonly string[] {
  const lines: string[] = [];
  const logger = house.app.get<Logger>(LOG);
  Object.assign(logger, {
    [pino.symbols.streamSym]: { write: (line: string) => lines.push(line) },
  });
  logger.level = 'trace';
  return lines;
}

/** Where any of the words stands in clear, among all tables of the application's database. */
export async function tablesNaming(house: House, words: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const naming: string[] = [];
    for (const { name } of rows) {
      const found = await client.query(
        `SELECT 1 FROM ${name} t, unnest($1::text[]) word WHERE strpos(t::text, word) > 0 LIMIT 1`,
        [words],
      );
      if (found.rows.length > 0) naming.push(name);
    }
    return naming;
  } finally {
    await client.end();
  }
}
