import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

export interface CalendarFeedRow {
  created_at: Date;
  /** Civil date in the account's zone at that time. */
  last_read_on: string | null;
}

const ONE = 'SELECT created_at, last_read_on::text FROM calendar_feed WHERE account_id = $1';
const PUT = `
  INSERT INTO calendar_feed (account_id, token_hash, created_at) VALUES ($1, $2, $3)
  ON CONFLICT (account_id) DO UPDATE
     SET token_hash = EXCLUDED.token_hash, created_at = EXCLUDED.created_at, last_read_on = NULL`;
const REMOVE = 'DELETE FROM calendar_feed WHERE account_id = $1 RETURNING 1';
const OWNER = `
  SELECT f.account_id FROM calendar_feed f JOIN account_standing_view a ON a.account_id = f.account_id
   WHERE f.token_hash = $1 AND NOT a.is_suspended`;
const READ_ON = `
  UPDATE calendar_feed SET last_read_on = $2 WHERE token_hash = $1 AND last_read_on IS DISTINCT FROM $2`;

/** The table of feeds: hashes of what their addresses hold. */
@Injectable()
export class CalendarFeeds {
  async of(sql: Queryable, accountId: string): Promise<CalendarFeedRow | undefined> {
    return (await sql.query<CalendarFeedRow>(ONE, [accountId]))[0];
  }

  /** A new address for the account; the one before opens nothing any more. */
  async put(tx: Tx, accountId: string, tokenHash: Buffer, at: Instant): Promise<void> {
    await tx.query(PUT, [accountId, tokenHash, toDate(at)]);
  }

  /** False when there was none. */
  async remove(tx: Tx, accountId: string): Promise<boolean> {
    return (await tx.query(REMOVE, [accountId])).length === 1;
  }

  /** Whose it is, unless they are suspended. */
  async owner(sql: Queryable, tokenHash: Buffer): Promise<string | undefined> {
    return (await sql.query<{ account_id: string }>(OWNER, [tokenHash]))[0]?.account_id;
  }

  async rememberDay(tx: Tx, tokenHash: Buffer, day: string): Promise<void> {
    await tx.query(READ_ON, [tokenHash, day]);
  }
}
