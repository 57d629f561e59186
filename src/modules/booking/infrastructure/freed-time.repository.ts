import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

/** A stretch of a psychologist's time that became free while somebody waited. */
export interface FreedTime extends Interval {
  readonly id: string;
  readonly psychologistId: string;
  readonly freedAt: Instant;
}

interface Row {
  id: string;
  psychologist_id: string;
  starts_at: Date;
  ends_at: Date;
  freed_at: Date;
}

/** Always a row of its own: whoever frees a time never waits for whoever offers it. */
const NOTE = `
  INSERT INTO freed_time (id, psychologist_id, starts_at, ends_at, freed_at)
  SELECT $1, $2::uuid, $3::timestamptz, $4::timestamptz, $5::timestamptz
   WHERE $4::timestamptz > $5::timestamptz AND EXISTS (SELECT 1 FROM waitlist w WHERE w.psychologist_id = $2 AND w.closed_at IS NULL)`;
const LOCK = `
  SELECT id, psychologist_id, starts_at, ends_at, freed_at FROM freed_time WHERE id = $1 FOR UPDATE SKIP LOCKED`;

/** The times that are still to be offered to those who wait. */
@Injectable()
export class FreedTimeRepository {
  /** Nothing is noted where nobody waits. */
  async note(tx: Tx, psychologistId: string, { startsAt, endsAt }: Interval): Promise<void> {
    const values = [newId(), psychologistId, toDate(startsAt), toDate(endsAt), toDate(tx.now)];
    await tx.query(NOTE, values);
  }

  /** In the order in which they became free. */
  async ids(sql: Queryable): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      'SELECT id FROM freed_time ORDER BY freed_at, id LIMIT 500',
    );
    return rows.map(({ id }) => id);
  }

  /** Null when it is settled, or somebody else is at it. */
  async lock(tx: Tx, id: string): Promise<FreedTime | null> {
    const [row] = await tx.query<Row>(LOCK, [id]);
    if (!row) return null;
    return {
      id: row.id,
      psychologistId: row.psychologist_id,
      startsAt: instantOf(row.starts_at),
      endsAt: instantOf(row.ends_at),
      freedAt: instantOf(row.freed_at),
    };
  }

  async settle(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM freed_time WHERE id = $1', [id]);
  }
}
