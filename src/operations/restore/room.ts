import type { Queryable } from '../../platform/database/database.js';
import { OperationFault } from '../operation-fault.js';

/** Of another role's connections one without rights is told no more than that they are there. */
const OTHERS = `
  SELECT count(*)::int AS count FROM pg_stat_activity
   WHERE datname = current_database() AND pid <> pg_backend_pid() AND usesysid IS NOT NULL
     AND coalesce(backend_type, 'client backend') = 'client backend'`;
const TABLES = `SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public'`;
/** The queue refers to rows that are not there any more; it fills itself again. */
const CLEAR = `
  DROP SCHEMA public CASCADE;
  DROP SCHEMA IF EXISTS bullmq CASCADE;
  CREATE SCHEMA public;
  GRANT USAGE ON SCHEMA public TO PUBLIC`;

/** Room for an archive: a database nobody uses and nobody's rows are in. */
export async function makeRoom(
  sql: Queryable,
  { name, mayReplace }: { name: string; mayReplace: boolean },
): Promise<void> {
  const [others] = await sql.query<{ count: number }>(OTHERS);
  if ((others?.count ?? 0) > 0) {
    throw new OperationFault(`Somebody is connected to the ${name} database; stop the app first.`);
  }
  const [tables] = await sql.query<{ count: number }>(TABLES);
  if ((tables?.count ?? 0) === 0) return;
  if (!mayReplace) {
    throw new OperationFault(
      `The ${name} database has tables already; --replace empties it first, for good.`,
    );
  }
  await sql.query(CLEAR);
}
