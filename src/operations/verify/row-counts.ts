import type { Queryable } from '../../platform/database/database.js';
import { inPublic, keptTables } from '../archive/catalogue.js';
import type { Manifest } from '../archive/manifest.js';

/** A sentence for each table that has more or fewer rows than were written into the archive. */
export async function checkRowCounts(
  sql: Queryable,
  { tables }: Manifest,
): Promise<{ count: number; faults: string[] }> {
  const written = new Map(tables.map(({ table, rows }) => [table, rows]));
  const faults: string[] = [];
  let count = 0;
  for (const { table } of await keptTables(sql)) {
    const [row] = await sql.query<{ count: string }>(`SELECT count(*) FROM ${inPublic(table)}`);
    const [there, expected] = [Number(row?.count), written.get(table) ?? 0];
    count += there;
    if (there !== expected) faults.push(`${table}: ${there} rows, the archive has ${expected}.`);
  }
  return { count, faults };
}
