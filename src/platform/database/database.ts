import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import { statementName } from './statement-name.js';

/** Answers SQL: a transaction, or the database outside of one. */
export interface Queryable {
  /** Rows of one statement, also of UPDATE … RETURNING. With values it is prepared once per connection. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Reads that need no transaction. */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await poolOf(this.dataSource).query(prepared(sql, values));
    return result.rows as Row[];
  }

  /** Reads that need nothing of one another, on one connection: given at once, they are sent at once. */
  async together<T>(read: (sql: Queryable) => Promise<T>): Promise<T> {
    const client = await poolOf(this.dataSource).connect();
    try {
      return await read({
        query: async <Row>(sql: string, values: readonly unknown[] = []) =>
          (await send(client, prepared(sql, values))).rows as Row[],
      });
    } finally {
      client.release();
    }
  }

  /** Planned anew at every use: for SQL that is put together, or whose best plan hangs on its values. */
  async queryAfresh<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    const result = await poolOf(this.dataSource).query(sql, [...values]);
    return result.rows as Row[];
  }
}

/** The connections that TypeORM keeps for us. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

/** Statements given to a connection in one turn of the event loop leave in one packet. */
export function send(client: PoolClient, statement: QueryConfig | string): Promise<QueryResult> {
  const { stream } = client.connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return client.query(statement);
}

export function prepared(text: string, values: readonly unknown[]): QueryConfig {
  const name = values.length === 0 ? undefined : statementName(text);
  return { text, values: [...values], ...(name === undefined ? {} : { name }) };
}
