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
