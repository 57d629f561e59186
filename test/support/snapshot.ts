import type { Database } from '../../src/platform/database/database.js';

/** Rows that change without anybody asking: a session's last sight and the day of it, a letter on its way. */
const LIVELY = new Set([
  ...['account_activity', 'account_letter', 'session', 'outbox', 'message_owed'],
]);
/**
 * How often somebody tried something, forgotten by itself; that somebody was refused is written down, and
 * the chain of it is anchored and verified now and then.
 */
const COUNTED = new Set([
  'login_failure',
  'throttle',
  'audit_entry',
  'audit_anchor',
  'audit_check',
  'invariant_check',
]);

/** When the provider was last asked; the worker asks by itself every now and then. */
const LIVELY_COLUMN = 'checked_at';

/** How many rows each table has and, but for the lively ones, what they say. */
export async function snapshot(database: Database): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !COUNTED.has(name));
  const rows = await database.query<{ name: string; count: number; content: string | null }>(
    names.map(contentOf).join('\n UNION ALL '),
  );
  return Object.fromEntries(
    rows.map(({ name, count, content }) => [name, `${count} rows ${content ?? ''}`]),
  );
}

function contentOf(name: string): string {
  const said = `(to_jsonb(t) - '${LIVELY_COLUMN}')::text`;
  const content = LIVELY.has(name) ? `''` : `md5(string_agg(${said}, '|' ORDER BY ${said}))`;
  return `SELECT '${name}' AS name, count(*) AS count, ${content} AS content FROM "${name}" t`;
}
