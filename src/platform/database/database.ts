import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

/** Answers SQL: a transaction, or the database outside of one. */
export interface Queryable {
  /** Rows of one statement, also of UPDATE … RETURNING. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Reads that need no transaction. A named statement is prepared once per connection. */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  /** @param name gives the statement a prepared plan; leave it out for SQL that is put together. */
  async query<Row>(sql: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
    const result = await this.pool().query({
      text: sql,
      values: [...values],
      ...(name === undefined ? {} : { name }),
    });
    return result.rows as Row[];
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
