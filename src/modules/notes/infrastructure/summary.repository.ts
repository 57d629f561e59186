import { Injectable } from '@nestjs/common';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Booking } from '../../booking/index.js';
import type { Who } from '../domain/note.js';

/** A summary as it is stored. */
export interface StoredSummary {
  readonly carePersonId: string;
  readonly draftSealed: string;
  readonly version: number;
  readonly writtenAt: Instant;
  readonly sharedSealed: string | null;
  readonly sharedItems: readonly string[];
  readonly sharedVersion: number | null;
  readonly sharedAt: Instant | null;
}

interface Row {
  care_person_id: string;
  draft_sealed: string;
  version: number;
  written_at: Date;
  shared_sealed: string | null;
  shared_items: string[] | null;
  shared_version: number | null;
  shared_at: Date | null;
}

const COLUMNS = `
  care_person_id, draft_sealed, version, written_at, shared_sealed, shared_items, shared_version, shared_at`;
const OF_SESSION = `SELECT ${COLUMNS} FROM session_summary WHERE booking_id = $1`;
const OF_AUTHOR = `${OF_SESSION} AND author_id = $2`;
const LOCK = `${OF_AUTHOR} FOR UPDATE`;
const TICKS = 'SELECT item_id, done_at FROM homework_tick WHERE booking_id = $1';
const BEGIN = `
  INSERT INTO session_summary (booking_id, author_id, psychologist_id, care_person_id, draft_sealed, draft_items, written_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (booking_id) DO NOTHING RETURNING ${COLUMNS}`;
const REWRITE = `
  UPDATE session_summary SET draft_sealed = $3, draft_items = $4, written_at = $5, version = version + 1
   WHERE booking_id = $1 AND author_id = $2
  RETURNING ${COLUMNS}`;
const SHARE = `
  UPDATE session_summary
     SET shared_sealed = draft_sealed, shared_items = draft_items, shared_version = version + 1, version = version + 1,
         shared_at = $3
   WHERE booking_id = $1 AND author_id = $2
  RETURNING ${COLUMNS}`;
const TICK = `
  INSERT INTO homework_tick (booking_id, item_id, done_at) VALUES ($1, $2, $3)
  ON CONFLICT (booking_id, item_id) DO NOTHING`;
const UNTICK = 'DELETE FROM homework_tick WHERE booking_id = $1 AND item_id = $2';

interface Written {
  readonly sealed: string;
  readonly items: readonly string[];
}

@Injectable()
export class SummaryRepository {
  /** Nothing when somebody else is its author. */
  async ofAuthor(sql: Queryable, { bookingId, accountId }: Who): Promise<StoredSummary | null> {
    return one(await sql.query<Row>(OF_AUTHOR, [bookingId, accountId]));
  }

  /** For the client of the session, who may see of it what is shared. */
  async ofSession(sql: Queryable, bookingId: string): Promise<StoredSummary | null> {
    return one(await sql.query<Row>(OF_SESSION, [bookingId]));
  }

  async lock(tx: Tx, { bookingId, accountId }: Who): Promise<StoredSummary | null> {
    return one(await tx.query<Row>(LOCK, [bookingId, accountId]));
  }

  /** When each item that was ticked off was done. */
  async ticks(sql: Queryable, bookingId: string): Promise<ReadonlyMap<string, Instant>> {
    const rows = await sql.query<{ item_id: string; done_at: Date }>(TICKS, [bookingId]);
    return new Map(rows.map((row) => [row.item_id, instantOf(row.done_at)]));
  }

  /** Null when there is one already. */
  async begin(
    tx: Tx,
    booking: Booking,
    authorId: string,
    { sealed, items }: Written,
  ): Promise<StoredSummary | null> {
    const { id, psychologistId, carePersonId } = booking;
    const values = [id, authorId, psychologistId, carePersonId, sealed, items, toDate(tx.now)];
    return one(await tx.query<Row>(BEGIN, values));
  }

  async rewrite(
    tx: Tx,
    { bookingId, accountId }: Who,
    { sealed, items }: Written,
  ): Promise<StoredSummary | null> {
    return one(await tx.query<Row>(REWRITE, [bookingId, accountId, sealed, items, toDate(tx.now)]));
  }

  /** What is written becomes what the client reads. */
  async share(tx: Tx, { bookingId, accountId }: Who): Promise<StoredSummary | null> {
    return one(await tx.query<Row>(SHARE, [bookingId, accountId, toDate(tx.now)]));
  }

  /** Ticked twice is ticked once, when it was first. */
  async tick(tx: Tx, bookingId: string, itemId: string, isDone: boolean): Promise<void> {
    if (isDone) await tx.query(TICK, [bookingId, itemId, toDate(tx.now)]);
    else await tx.query(UNTICK, [bookingId, itemId]);
  }
}

function one(rows: readonly Row[]): StoredSummary | null {
  const [row] = rows;
  if (row === undefined) return null;
  return {
    carePersonId: row.care_person_id,
    draftSealed: row.draft_sealed,
    version: row.version,
    writtenAt: instantOf(row.written_at),
    sharedSealed: row.shared_sealed,
    sharedItems: row.shared_items ?? [],
    sharedVersion: row.shared_version,
    sharedAt: row.shared_at && instantOf(row.shared_at),
  };
}
