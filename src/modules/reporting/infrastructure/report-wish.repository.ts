import { Injectable } from '@nestjs/common';
import type { CivilDate, Weekday } from '../../../kernel/time/civil-date.js';
import { newId } from '../../../kernel/identity/id.js';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import { zoneId, type ZoneId } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { PeriodKind, PracticePeriod } from '../domain/practice-period.js';
import type { ReportFrequency, ReportWish } from '../domain/report-wish.js';

/** A wish with the version to edit it over. */
export interface StoredWish extends ReportWish {
  readonly version: number;
}

/** A wish whose time has come, and whose it is. */
export interface DueWish extends ReportWish {
  readonly psychologistId: string;
  readonly accountId: string;
  readonly isSuspended: boolean;
  readonly zone: ZoneId;
}

/** A report that was owed to somebody. */
export interface OwedReport {
  readonly psychologistId: string;
  readonly kind: PeriodKind;
  readonly firstDate: CivilDate;
  readonly zone: ZoneId;
  /** They wish no reports any more, or may not come in. */
  readonly isUnwanted: boolean;
}

interface WishRow {
  frequency: ReportFrequency;
  weekday: Weekday;
  hour: number;
  even_if_empty: boolean;
  version: number;
}

interface DueRow extends WishRow {
  psychologist_id: string;
  account_id: string;
  is_suspended: boolean;
  time_zone: string;
}

interface OwedRow {
  psychologist_id: string;
  kind: PeriodKind;
  first_date: CivilDate;
  time_zone: string;
  is_unwanted: boolean;
}

const READ = `
  SELECT frequency, weekday, hour, even_if_empty, version FROM report_wish WHERE psychologist_id = $1`;
const LOCK = `${READ} FOR UPDATE`;
const WRITE = `
  INSERT INTO report_wish (psychologist_id, frequency, weekday, hour, even_if_empty, due_at, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (psychologist_id) DO UPDATE
    SET frequency = excluded.frequency, weekday = excluded.weekday, hour = excluded.hour,
        even_if_empty = excluded.even_if_empty, due_at = excluded.due_at, changed_at = excluded.changed_at,
        version = report_wish.version + 1
  WHERE report_wish.version = $8
  RETURNING version`;
/** Whoever sweeps at the same time takes others. */
const CLAIM = `
  SELECT w.psychologist_id, w.frequency, w.weekday, w.hour, w.even_if_empty, w.version,
         p.account_id, p.time_zone, s.is_suspended
    FROM report_wish w
    JOIN psychologist_view p ON p.id = w.psychologist_id
    JOIN account_suspension_view s ON s.id = p.account_id
   WHERE w.due_at <= $1
   ORDER BY w.due_at, w.psychologist_id LIMIT $2 FOR UPDATE OF w SKIP LOCKED`;
const ADVANCE = `UPDATE report_wish SET due_at = $2 WHERE psychologist_id = $1`;
const OWE = `
  INSERT INTO report_owed (id, psychologist_id, kind, first_date, time_zone, owed_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT ON CONSTRAINT report_owed_once DO NOTHING RETURNING id`;
const OWED = `
  SELECT o.psychologist_id, o.kind, o.first_date, o.time_zone,
         s.is_suspended OR coalesce(w.frequency, 'none') = 'none' AS is_unwanted
    FROM report_owed o
    JOIN psychologist_view p ON p.id = o.psychologist_id
    JOIN account_suspension_view s ON s.id = p.account_id
    LEFT JOIN report_wish w ON w.psychologist_id = o.psychologist_id
   WHERE o.id = $1`;

/** Who wishes to get a report and when, and which were owed: one a psychologist and period. */
@Injectable()
export class ReportWishRepository {
  async read(sql: Queryable, psychologistId: string): Promise<StoredWish | null> {
    const [row] = await sql.query<WishRow>(READ, [psychologistId]);
    return row === undefined ? null : wishOf(row);
  }

  /** The same, for a change. */
  async lock(tx: Tx, psychologistId: string): Promise<StoredWish | null> {
    const [row] = await tx.query<WishRow>(LOCK, [psychologistId]);
    return row === undefined ? null : wishOf(row);
  }

  /** Over the version that was read, 0 for none. @returns false when it is not that one any more. */
  async write(
    tx: Tx,
    psychologistId: string,
    { wish, dueAt, over }: { wish: ReportWish; dueAt: Instant | null; over: number },
  ): Promise<boolean> {
    const { frequency, weekday, hour, evenIfEmpty } = wish;
    const times = [dueAt === null ? null : toDate(dueAt), toDate(tx.now)];
    const values = [psychologistId, frequency, weekday, hour, evenIfEmpty, ...times, over];
    return (await tx.query(WRITE, values)).length > 0;
  }

  /** The longest due, locked until the commit. */
  async claimDue(tx: Tx, most: number): Promise<DueWish[]> {
    const rows = await tx.query<DueRow>(CLAIM, [toDate(tx.now), most]);
    return rows.map((row) => ({
      ...wishOf(row),
      psychologistId: row.psychologist_id,
      accountId: row.account_id,
      isSuspended: row.is_suspended,
      zone: zoneId(row.time_zone),
    }));
  }

  async advance(tx: Tx, psychologistId: string, dueAt: Instant | null): Promise<void> {
    await tx.query(ADVANCE, [psychologistId, dueAt === null ? null : toDate(dueAt)]);
  }

  /** The id of what is owed now; null when that period's report was owed before. */
  async owe(
    tx: Tx,
    psychologistId: string,
    { kind, firstDate, zone }: PracticePeriod,
  ): Promise<string | null> {
    const values = [newId(), psychologistId, kind, firstDate, zone, toDate(tx.now)];
    const [row] = await tx.query<{ id: string }>(OWE, values);
    return row?.id ?? null;
  }

  async owed(tx: Tx, id: string): Promise<OwedReport | null> {
    const [row] = await tx.query<OwedRow>(OWED, [id]);
    if (row === undefined) return null;
    return {
      psychologistId: row.psychologist_id,
      kind: row.kind,
      firstDate: row.first_date,
      zone: zoneId(row.time_zone),
      isUnwanted: row.is_unwanted,
    };
  }
}

function wishOf(row: WishRow): StoredWish {
  return {
    frequency: row.frequency,
    weekday: row.weekday,
    hour: row.hour,
    evenIfEmpty: row.even_if_empty,
    version: row.version,
  };
}
