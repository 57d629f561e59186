import type { Queryable } from '../../platform/database/database.js';

const STATUS = `
  SELECT master_key_id AS "masterKeyId", count(*)::int AS keys,
         count(*) FILTER (WHERE retired_at IS NOT NULL)::int AS retired
    FROM data_key GROUP BY 1 ORDER BY 1`;

/** How many data keys each version of the master key wraps. */
export function status(
  keys: Queryable,
): Promise<{ masterKeyId: string; keys: number; retired: number }[]> {
  return keys.query(STATUS);
}

const PASSWORDS = `
  SELECT split_part(password_hash, ':', 1) AS id, count(*)::int AS count
    FROM account WHERE password_hash LIKE '%:$argon2%' GROUP BY 1`;

/** How many passwords were hashed with a key that follows from each version. */
export async function passwordsByVersion(main: Queryable): Promise<ReadonlyMap<string, number>> {
  const rows = await main.query<{ id: string; count: number }>(PASSWORDS);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
