import type pg from 'pg';
import { CopyOut } from '../../platform/database/copy/copy-out.js';
import { columnList, inPublic, keptTables, sequencesOf } from '../archive/catalogue.js';
import type { ArchiveWriter } from '../archive/archive-writer.js';
import { queryable } from '../connect.js';
import { assertNothingHidden } from './nothing-hidden.js';

/** Tables that are read as they were a while before, in a transaction of another connection. */
export interface Earlier {
  readonly client: pg.Client;
  readonly tables: readonly string[];
}

/**
 * Everything in a database as it is at one instant, into an archive. The transaction of the
 * connection must be REPEATABLE READ, and have begun.
 *
 * @returns how many tables and rows
 */
export async function copyDatabase(
  client: pg.Client,
  archive: ArchiveWriter,
  earlier: Earlier = { client, tables: [] },
): Promise<{ tables: number; rows: number }> {
  const sql = queryable(client);
  await assertNothingHidden(sql);
  const tables = await keptTables(sql);
  const names = tables.map(({ table }) => inPublic(table)).join(', ');
  // Nobody changes the shape of a table before its turn has come.
  await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`);
  let rows = 0;
  for (const { table, columns } of tables) {
    const copy = `COPY ${inPublic(table)} (${columnList(columns)}) TO STDOUT`;
    const source = earlier.tables.includes(table) ? earlier.client : client;
    rows += await archive.addTable(source.query(new CopyOut(copy)), { table, columns });
  }
  // After the rows: sequences know no snapshot, and must be ahead of every number that was given.
  for (const name of await sequencesOf(sql)) {
    const [state] = await sql.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${inPublic(name)}`,
    );
    if (state !== undefined) await archive.addSequence({ sequence: name, ...state });
  }
  return { tables: tables.length, rows };
}
