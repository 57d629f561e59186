import pg from 'pg';
import type { Queryable } from '../../platform/database/database.js';
import { inPublic } from '../archive/catalogue.js';

const { escapeIdentifier } = pg;

/** A column whose texts are sealed is named so. */
const SEALED_COLUMNS = `
  SELECT c.relname AS "table", a.attname AS "column"
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
     AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'text'::regtype
     AND (a.attname = 'sealed' OR a.attname LIKE '%\\_sealed')
   ORDER BY 1, 2`;
const BATCH = 5_000;
const LIVING = `SELECT id::text FROM data_key WHERE id::text = ANY ($1)`;
const DESTROYED = `SELECT id::text FROM destroyed_key WHERE id::text = ANY ($1)`;
const RISEN = `SELECT k.id::text FROM data_key k JOIN destroyed_key d USING (id)`;

export interface SealedColumn {
  readonly table: string;
  readonly column: string;
}

/** Which texts can be opened, and which are dead. */
export interface SealedTexts {
  readonly columns: number;
  readonly keys: number;
  /** Keys that were destroyed and that texts still name. */
  readonly dead: number;
  readonly faults: readonly string[];
}

export function sealedColumns(sql: Queryable): Promise<SealedColumn[]> {
  return sql.query<SealedColumn>(SEALED_COLUMNS);
}

/** Every sealed text names a key that is there, or one that was destroyed; and no destroyed key is back. */
export async function checkSealedTexts(main: Queryable, keys: Queryable): Promise<SealedTexts> {
  const columns = await sealedColumns(main);
  const faults = (await keys.query<{ id: string }>(RISEN)).map(
    ({ id }) =>
      `The key ${id} was destroyed and is back: texts of somebody who was erased open again.`,
  );
  const named = new Set<string>();
  const dead = new Set<string>();
  for (const place of columns) {
    for await (const ids of keyIdsIn(main, place)) {
      const known = await idsIn(keys, LIVING, ids);
      const destroyed = await idsIn(keys, DESTROYED, ids);
      for (const id of ids) {
        named.add(id);
        if (destroyed.has(id)) dead.add(id);
        else if (!known.has(id)) faults.push(`${nameOf(place)}: the key ${id} is missing.`);
      }
    }
  }
  return { columns: columns.length, keys: named.size, dead: dead.size, faults };
}

async function idsIn(
  keys: Queryable,
  select: string,
  ids: readonly string[],
): Promise<Set<string>> {
  return new Set((await keys.query<{ id: string }>(select, [ids])).map(({ id }) => id));
}

/** A page at a time, in order. */
async function* keyIdsIn(
  main: Queryable,
  { table, column }: SealedColumn,
): AsyncGenerator<string[]> {
  const keyId = `split_part(${escapeIdentifier(column)}, '.', 2)`;
  const select = `
    SELECT DISTINCT ${keyId} AS id FROM ${inPublic(table)}
     WHERE ${escapeIdentifier(column)} IS NOT NULL AND ${keyId} > $1 ORDER BY 1 LIMIT ${BATCH}`;
  for (let last = ''; ;) {
    const ids = (await main.query<{ id: string }>(select, [last])).map(({ id }) => id);
    if (ids.length > 0) yield ids;
    if (ids.length < BATCH) return;
    last = ids.at(-1) ?? '';
  }
}

function nameOf({ table, column }: SealedColumn): string {
  return `${table}.${column}`;
}
