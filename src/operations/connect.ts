import pg from 'pg';
import type { Queryable } from '../platform/database/database.js';

/** What COPY writes must read the same everywhere, however long it takes, and be all there is. */
const SESSION = `
  SET client_encoding = 'UTF8'; SET datestyle = 'ISO'; SET intervalstyle = 'postgres';
  SET extra_float_digits = 1; SET bytea_output = 'hex'; SET timezone = 'UTC';
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = '30s';
  SET app.actor = 'system:backup'`;

/** One connection of its own, closed when the work is done. */
export async function connected<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // What was under way hears of it as well; without a listener the process would end here.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(SESSION);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function queryable(client: pg.Client): Queryable {
  return {
    async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
      return (await client.query(sql, [...values])).rows as Row[];
    },
  };
}
