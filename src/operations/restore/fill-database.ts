import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { CopyIn } from '../../platform/database/copy/copy-in.js';
import type { Archive } from '../archive/archive.js';
import { columnList, inPublic, keptTables } from '../archive/catalogue.js';
import type { TableEntry } from '../archive/manifest.js';
import { queryable } from '../connect.js';
import { OperationFault } from '../operation-fault.js';
import { guardsOf } from './guards.js';

/**
 * An archive's rows into a schema that was just made, in one transaction: all of them or none. Rows
 * that the migrations put there give way to the archive's. Foreign keys are checked at the end.
 *
 * @param last something to do before the rules are in force again
 * @throws OperationFault when the archive's tables are not the schema's
 */
export async function fillDatabase(
  client: pg.Client,
  archive: Archive,
  last: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const { tables, sequences } = archive.manifest;
  const sql = queryable(client);
  const known = (await keptTables(sql)).map(({ table }) => table);
  assertSame(known, tables);
  await client.query('BEGIN');
  try {
    const guards = await guardsOf(sql);
    for (const statement of guards.lower) await client.query(statement);
    await client.query(`TRUNCATE ${known.map(inPublic).join(', ')}`);
    let rows = 0;
    for (const entry of tables) rows += await copyIn(client, archive, entry);
    for (const { sequence, value, isCalled } of sequences) {
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        inPublic(sequence),
        value,
        isCalled,
      ]);
    }
    await last();
    for (const statement of guards.raise) await client.query(statement);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return rows;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function copyIn(client: pg.Client, archive: Archive, entry: TableEntry): Promise<number> {
  const { table, columns, rows } = entry;
  const copy = `COPY ${inPublic(table)} (${columnList(columns)}) FROM STDIN`;
  const target = client.query(new CopyIn(copy));
  await pipeline(archive.table(entry), target);
  if (target.rows === rows) return rows;
  throw new OperationFault(`${table}: ${target.rows} rows came of the ${rows} that were written.`);
}

function assertSame(known: readonly string[], entries: readonly TableEntry[]): void {
  const there = new Set(entries.map(({ table }) => table));
  const lacking = known.filter((table) => !there.has(table));
  const unknown = [...there].filter((table) => !known.includes(table));
  if (lacking.length === 0 && unknown.length === 0) return;
  throw new OperationFault(
    [
      ...lacking.map((table) => `The archive has no table ${table}.`),
      ...unknown.map((table) => `The schema has no table ${table}.`),
    ].join('\n'),
  );
}
