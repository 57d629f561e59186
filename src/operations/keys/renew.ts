import type { Queryable } from '../../platform/database/database.js';

const RETIRE = `
  UPDATE data_key SET retired_at = now() WHERE person_id = $1 AND retired_at IS NULL RETURNING 1`;

/**
 * What is written about a person from now on is sealed under new keys, made when they are first
 * needed. What was written stays under the old ones, which open it as long as it may live: signed
 * notes and chat are rows that nothing may rewrite.
 *
 * @returns how many keys were followed
 */
export async function renew(keys: Queryable, personId: string): Promise<number> {
  return (await keys.query(RETIRE, [personId])).length;
}
