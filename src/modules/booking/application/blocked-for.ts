import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';

/** By the index `block_in_force`, once for a whole page of people. */
const OF_CLIENT = `
  SELECT DISTINCT psychologist_id AS id FROM block WHERE client_account_id = $1 AND lifted_at IS NULL`;
const NOBODY: ReadonlySet<string> = new Set();

/** Whose times somebody is not shown, because one of the two blocked the other. */
@Injectable()
export class BlockedFor {
  /** Of a visitor we do not know, nothing is asked. */
  async client(sql: Queryable, accountId: string | null): Promise<ReadonlySet<string>> {
    if (accountId === null) return NOBODY;
    const rows = await sql.query<{ id: string }>(OF_CLIENT, [accountId]);
    return new Set(rows.map(({ id }) => id));
  }
}
