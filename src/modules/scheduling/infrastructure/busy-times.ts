import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

/** A stretch of time taken from outside; without a calendar the psychologist blocked it. */
export interface BusyTime extends Interval {
  readonly id: string;
  readonly calendarId: string | null;
}

/** So many stretches may be blocked by hand that are not over yet. */
const MOST_BLOCKED = 200;

const LIST = `
  SELECT id, subscription_id, starts_at, ends_at FROM busy_time
   WHERE psychologist_id = $1 AND ends_at > $2 AND starts_at < $3
   ORDER BY starts_at, id LIMIT 2000`;
const INSERT_BLOCK = `
  INSERT INTO busy_time (id, psychologist_id, starts_at, ends_at)
  SELECT $1, $2, $3, $4
   WHERE (SELECT count(*) FROM busy_time
           WHERE psychologist_id = $2 AND subscription_id IS NULL AND ends_at > $5) < ${MOST_BLOCKED}
  RETURNING 1`;
const REMOVE_BLOCK = `
  DELETE FROM busy_time WHERE psychologist_id = $1 AND id = $2 AND subscription_id IS NULL RETURNING 1`;
const OF_CALENDAR = `SELECT id, starts_at, ends_at FROM busy_time WHERE subscription_id = $1`;
const REMOVE_SOME = `DELETE FROM busy_time WHERE subscription_id = $1 AND id = ANY ($2::uuid[])`;
const INSERT_SOME = `
  INSERT INTO busy_time (id, psychologist_id, subscription_id, starts_at, ends_at)
  SELECT id, $1, $2, starts_at, ends_at
    FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) AS new (id, starts_at, ends_at)`;

interface Row {
  id: string;
  subscription_id: string | null;
  starts_at: Date;
  ends_at: Date;
}

/** Times taken from outside. */
@Injectable()
export class BusyTimes {
  async list(sql: Queryable, psychologistId: string, period: Interval): Promise<BusyTime[]> {
    const values = [psychologistId, toDate(period.startsAt), toDate(period.endsAt)];
    return (await sql.query<Row>(LIST, values)).map((row) => ({
      id: row.id,
      calendarId: row.subscription_id,
      startsAt: instantOf(row.starts_at),
      endsAt: instantOf(row.ends_at),
    }));
  }

  /** False when as many are blocked as may be. */
  async block(
    tx: Tx,
    { id, psychologistId, startsAt, endsAt }: Interval & { id: string; psychologistId: string },
  ): Promise<boolean> {
    const values = [id, psychologistId, toDate(startsAt), toDate(endsAt), toDate(tx.now)];
    return (await tx.query(INSERT_BLOCK, values)).length > 0;
  }

  async unblock(tx: Tx, psychologistId: string, id: string): Promise<boolean> {
    return (await tx.query(REMOVE_BLOCK, [psychologistId, id])).length > 0;
  }

  /** Leaves what is as it was untouched, so that an unchanged calendar makes nobody's times stale. */
  async replace(
    tx: Tx,
    { psychologistId, id }: { psychologistId: string; id: string },
    busy: readonly Interval[],
  ): Promise<void> {
    const known = await tx.query<Omit<Row, 'subscription_id'>>(OF_CALENDAR, [id]);
    const wanted = new Map(busy.map((time) => [keyOf(time.startsAt, time.endsAt), time]));
    const gone = known.filter((row) => {
      const key = keyOf(instantOf(row.starts_at), instantOf(row.ends_at));
      return !wanted.delete(key);
    });
    if (gone.length > 0) await tx.query(REMOVE_SOME, [id, gone.map((row) => row.id)]);
    const added = [...wanted.values()];
    if (added.length === 0) return;
    await tx.query(INSERT_SOME, [
      ...[psychologistId, id, added.map(() => newId())],
      added.map(({ startsAt }) => toDate(startsAt)),
      added.map(({ endsAt }) => toDate(endsAt)),
    ]);
  }
}

function keyOf(startsAt: Instant, endsAt: Instant): string {
  return `${startsAt}-${endsAt}`;
}
