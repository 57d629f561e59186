import pg from 'pg';
import type { Queryable } from '../../platform/database/database.js';

const { escapeIdentifier } = pg;

/** A table whose rows are kept: its columns without those the database computes. */
export interface KeptTable {
  readonly table: string;
  readonly columns: string[];
}

/**
 * The queue has a schema of its own and is not kept: what is due is a row here. Neither are unlogged
 * tables, which a crash empties as well, nor the list of migrations, which the migrations write.
 */
const TABLES = `
  SELECT c.relname AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
     AND c.relname <> 'schema_migration'
     AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
   GROUP BY c.relname ORDER BY c.relname`;
const MIGRATIONS = `SELECT name FROM schema_migration ORDER BY id`;
const SEQUENCES = `
  SELECT sequencename AS name FROM pg_sequences
   WHERE schemaname = 'public' AND sequencename <> 'schema_migration_id_seq' ORDER BY 1`;

export function keptTables(sql: Queryable): Promise<KeptTable[]> {
  return sql.query<KeptTable>(TABLES);
}

/** Names of the migrations that made the schema, oldest first. */
export async function migrationsOf(sql: Queryable): Promise<string[]> {
  return (await sql.query<{ name: string }>(MIGRATIONS)).map(({ name }) => name);
}

export async function sequencesOf(sql: Queryable): Promise<string[]> {
  return (await sql.query<{ name: string }>(SEQUENCES)).map(({ name }) => name);
}

export function inPublic(name: string): string {
  return `public.${escapeIdentifier(name)}`;
}

export function columnList(columns: readonly string[]): string {
  return columns.map((column) => escapeIdentifier(column)).join(', ');
}
