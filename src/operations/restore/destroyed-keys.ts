import type { Queryable } from '../../platform/database/database.js';

const IS_THERE = `SELECT to_regclass('public.destroyed_key') IS NOT NULL AS "isThere"`;
const DESTROYED = `SELECT id FROM destroyed_key`;
const DESTROY_AGAIN = `DELETE FROM data_key WHERE id = ANY ($1::uuid[]) RETURNING 1`;
const REMEMBER = `INSERT INTO destroyed_key (id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING`;

/** What was destroyed before an older copy takes the place of these keys. */
export async function destroyedIn(sql: Queryable): Promise<string[]> {
  const [answer] = await sql.query<{ isThere: boolean }>(IS_THERE);
  if (answer?.isThere !== true) return [];
  return (await sql.query<{ id: string }>(DESTROYED)).map(({ id }) => id);
}

/** Destroys again what the older copy still had. @returns how many keys that were */
export async function destroyAgain(sql: Queryable, ids: readonly string[]): Promise<number> {
  const gone = await sql.query(DESTROY_AGAIN, [ids]);
  await sql.query(REMEMBER, [ids]);
  return gone.length;
}
