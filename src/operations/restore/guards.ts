import pg from 'pg';
import type { Queryable } from '../../platform/database/database.js';

const { escapeIdentifier } = pg;

const FOREIGN_KEYS = `
  SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint
   WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
   ORDER BY 1, 2`;
const TRIGGERS = `
  SELECT t.tgrelid::regclass::text AS "table", t.tgname AS name, t.tgenabled AS enabled
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace AND t.tgenabled <> 'D'
   ORDER BY 1, 2`;
const FORCED = `
  SELECT oid::regclass::text AS "table" FROM pg_class
   WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity ORDER BY 1`;

/** As `pg_trigger.tgenabled` says it. */
const ENABLE: Readonly<Record<string, string>> = {
  O: 'ENABLE',
  R: 'ENABLE REPLICA',
  A: 'ENABLE ALWAYS',
};

/** Statements that lay the rules of a schema down while old rows come in, and take them up again. */
export interface Guards {
  readonly lower: readonly string[];
  readonly raise: readonly string[];
}

/**
 * Only what the owner of the tables may do, who is no superuser: triggers would write what the rows
 * already say or refuse what once was allowed, and foreign keys point in circles. Taking a foreign
 * key up again checks every row.
 */
export async function guardsOf(sql: Queryable): Promise<Guards> {
  const foreignKeys = await sql.query<{ table: string; name: string; definition: string }>(
    FOREIGN_KEYS,
  );
  const triggers = await sql.query<{ table: string; name: string; enabled: string }>(TRIGGERS);
  const forced = await sql.query<{ table: string }>(FORCED);
  return {
    lower: [
      ...forced.map(({ table }) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      ...foreignKeys.map(
        ({ table, name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`,
      ),
      ...triggers.map(
        ({ table, name }) => `ALTER TABLE ${table} DISABLE TRIGGER ${escapeIdentifier(name)}`,
      ),
    ],
    raise: [
      ...foreignKeys.map(
        ({ table, name, definition }) =>
          `ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`,
      ),
      ...triggers.map(
        ({ table, name, enabled }) =>
          `ALTER TABLE ${table} ${ENABLE[enabled] ?? 'ENABLE'} TRIGGER ${escapeIdentifier(name)}`,
      ),
      ...forced.map(({ table }) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
    ],
  };
}
