import type { Queryable } from '../../platform/database/database.js';
import { OperationFault } from '../operation-fault.js';

/** Tables whose policies hold for this role too, and have none that shows the backup every row. */
const HIDDEN = `
  SELECT c.relname AS name FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
     AND row_security_active(c.oid)
     AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'backup_reads'
                        AND p.polpermissive AND p.polcmd IN ('r', '*') AND pg_has_role(p.polroles[1], 'USAGE'))
   ORDER BY 1`;
/** A restrictive policy takes away what the other one gives. */
const RESTRICTED = `
  SELECT c.relname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
   WHERE NOT p.polpermissive AND row_security_active(c.oid) ORDER BY 1`;

/** @throws OperationFault that names the tables of which a copy would lack rows */
export async function assertNothingHidden(sql: Queryable): Promise<void> {
  const hidden = [
    ...(await sql.query<{ name: string }>(HIDDEN)),
    ...(await sql.query<{ name: string }>(RESTRICTED)),
  ].map(({ name }) => name);
  if (hidden.length === 0) return;
  throw new OperationFault(
    `These tables hide rows from the backup: ${hidden.join(', ')}. They need the policy backup_reads.`,
  );
}
