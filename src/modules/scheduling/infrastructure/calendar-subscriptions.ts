import { Injectable } from '@nestjs/common';
import { toDate, instantOf, type Instant } from '../../../kernel/time/instant.js';
import { zoneId, type ZoneId } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Validators } from '../../../platform/safe-fetch/safe-fetch.js';

/** A followed calendar as its psychologist sees it: never its address. */
export interface FollowedCalendar {
  readonly id: string;
  readonly label: string;
  readonly host: string;
  readonly allDayCounts: boolean;
  readonly version: number;
  readonly readAt: Instant | null;
  readonly triedAt: Instant | null;
  readonly failure: string | null;
  readonly unread: number;
}

/** A calendar that is this process's to read until the lease is over. */
export interface ClaimedCalendar {
  readonly id: string;
  readonly psychologistId: string;
  readonly addressSealed: string;
  readonly allDayCounts: boolean;
  readonly zone: ZoneId;
  readonly claimedUntil: Instant;
  readonly validators: Validators;
  readonly parsedAt: Instant | null;
  readonly failures: number;
}

export interface NewSubscription {
  readonly id: string;
  readonly psychologistId: string;
  readonly label: string;
  readonly host: string;
  readonly addressSealed: string;
  readonly allDayCounts: boolean;
}

const SEEN = `
  SELECT id, label, host, all_day_counts, version, read_at, tried_at, failure, unread FROM calendar_subscription`;
const LIST = `${SEEN} WHERE psychologist_id = $1 ORDER BY created_at, id`;
const ONE = `${SEEN} WHERE psychologist_id = $1 AND id = $2`;
const LOCK = `SELECT 1 FROM schedule WHERE psychologist_id = $1 FOR UPDATE`;
const INSERT = `
  INSERT INTO calendar_subscription
    (id, psychologist_id, seat, label, host, address_sealed, all_day_counts, created_at, due_at)
  SELECT $1, $2, seat, $3, $4, $5, $6, $7, $8
    FROM generate_series(1, 5) seat
   WHERE NOT EXISTS (SELECT 1 FROM calendar_subscription s WHERE s.psychologist_id = $2 AND s.seat = seat.seat)
   ORDER BY seat LIMIT 1
  RETURNING 1`;
const CHANGE = `
  UPDATE calendar_subscription
     SET label = $4, all_day_counts = $5, version = version + 1, etag = NULL, last_modified = NULL, due_at = $6
   WHERE psychologist_id = $1 AND id = $2 AND version = COALESCE($3, version) RETURNING 1`;
const REMOVE = `DELETE FROM calendar_subscription WHERE psychologist_id = $1 AND id = $2 RETURNING 1`;
const CLAIM_RETURNING = `
  RETURNING s.id, s.psychologist_id, s.address_sealed, s.all_day_counts, s.claimed_until, s.etag, s.last_modified,
            s.parsed_at, s.failures,
            (SELECT h.time_zone FROM schedule h WHERE h.psychologist_id = s.psychologist_id) AS time_zone`;
const CLAIM_DUE = `
  UPDATE calendar_subscription s SET claimed_until = $2, tried_at = $1
   WHERE s.id IN (SELECT id FROM calendar_subscription
                   WHERE due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1)
                   ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
  ${CLAIM_RETURNING}`;
const CLAIM_ONE = `
  UPDATE calendar_subscription s SET claimed_until = $2, tried_at = $1
   WHERE s.psychologist_id = $3 AND s.id = $4 AND (s.claimed_until IS NULL OR s.claimed_until <= $1)
     AND (s.tried_at IS NULL OR s.tried_at <= $5)
  ${CLAIM_RETURNING}`;
const DONE = `
  UPDATE calendar_subscription
     SET claimed_until = NULL, due_at = $3, read_at = $4, parsed_at = COALESCE($5, parsed_at), failures = 0,
         failure = NULL, etag = $6, last_modified = $7, unread = COALESCE($8, unread)
   WHERE id = $1 AND claimed_until = $2 RETURNING 1`;
const FAILED = `
  UPDATE calendar_subscription
     SET claimed_until = NULL, due_at = $3, failures = failures + 1, failure = $4
   WHERE id = $1 AND claimed_until = $2`;

interface SeenRow {
  id: string;
  label: string;
  host: string;
  all_day_counts: boolean;
  version: number;
  read_at: Date | null;
  tried_at: Date | null;
  failure: string | null;
  unread: number;
}

interface ClaimedRow {
  id: string;
  psychologist_id: string;
  address_sealed: string;
  all_day_counts: boolean;
  claimed_until: Date;
  etag: string | null;
  last_modified: string | null;
  parsed_at: Date | null;
  failures: number;
  time_zone: string;
}

/** Calendars that psychologists follow. */
@Injectable()
export class CalendarSubscriptions {
  async list(sql: Queryable, psychologistId: string): Promise<FollowedCalendar[]> {
    return (await sql.query<SeenRow>(LIST, [psychologistId])).map(seenOf);
  }

  async find(sql: Queryable, psychologistId: string, id: string): Promise<FollowedCalendar | null> {
    const [row] = await sql.query<SeenRow>(ONE, [psychologistId, id]);
    return row === undefined ? null : seenOf(row);
  }

  /** Lines up whatever one psychologist adds at once; false without a schedule. */
  async lock(tx: Tx, psychologistId: string): Promise<boolean> {
    return (await tx.query(LOCK, [psychologistId])).length > 0;
  }

  /** False when all seats are taken. Needs `lock`. */
  async insert(tx: Tx, row: NewSubscription, dueAt: Instant): Promise<boolean> {
    const values = [row.id, row.psychologistId, row.label, row.host, row.addressSealed];
    const rest = [row.allDayCounts, toDate(tx.now), toDate(dueAt)];
    return (await tx.query(INSERT, [...values, ...rest])).length > 0;
  }

  /** False when it is not there in the version expected. It is read anew, whole. */
  async change(
    tx: Tx,
    place: { psychologistId: string; id: string; version: number | null; dueAt: Instant },
    { label, allDayCounts }: { label: string; allDayCounts: boolean },
  ): Promise<boolean> {
    const { psychologistId, id, version, dueAt } = place;
    const values = [psychologistId, id, version, label, allDayCounts, toDate(dueAt)];
    return (await tx.query(CHANGE, values)).length > 0;
  }

  async remove(tx: Tx, psychologistId: string, id: string): Promise<boolean> {
    return (await tx.query(REMOVE, [psychologistId, id])).length > 0;
  }

  /** Takes some that are due; no other process reads them before `until`. */
  async claimDue(
    tx: Tx,
    { now, until, most }: { now: Instant; until: Instant; most: number },
  ): Promise<ClaimedCalendar[]> {
    const rows = await tx.query<ClaimedRow>(CLAIM_DUE, [toDate(now), toDate(until), most]);
    return rows.map(claimedOf);
  }

  /** Takes one now; null when it was tried after `notAfter`, or somebody is at it. */
  async claimOne(
    tx: Tx,
    { psychologistId, id }: { psychologistId: string; id: string },
    { now, until, notAfter }: { now: Instant; until: Instant; notAfter: Instant },
  ): Promise<ClaimedCalendar | null> {
    const values = [toDate(now), toDate(until), psychologistId, id, toDate(notAfter)];
    const [row] = await tx.query<ClaimedRow>(CLAIM_ONE, values);
    return row === undefined ? null : claimedOf(row);
  }

  /** False when the lease was lost, or the calendar removed: then nothing may be written. */
  async done(
    tx: Tx,
    { id, claimedUntil }: ClaimedCalendar,
    result: {
      now: Instant;
      dueAt: Instant;
      parsed: { unread: number } | null;
      validators: Validators;
    },
  ): Promise<boolean> {
    const { now, dueAt, parsed, validators } = result;
    const at = toDate(now);
    const times = [toDate(claimedUntil), toDate(dueAt), at, parsed && at];
    const rest = [validators.etag, validators.lastModified, parsed?.unread ?? null];
    return (await tx.query(DONE, [id, ...times, ...rest])).length > 0;
  }

  async failed(
    tx: Tx,
    { id, claimedUntil }: ClaimedCalendar,
    { dueAt, failure }: { dueAt: Instant; failure: string },
  ): Promise<void> {
    await tx.query(FAILED, [id, toDate(claimedUntil), toDate(dueAt), failure]);
  }
}

function seenOf(row: SeenRow): FollowedCalendar {
  return {
    id: row.id,
    label: row.label,
    host: row.host,
    allDayCounts: row.all_day_counts,
    version: row.version,
    readAt: row.read_at && instantOf(row.read_at),
    triedAt: row.tried_at && instantOf(row.tried_at),
    failure: row.failure,
    unread: row.unread,
  };
}

function claimedOf(row: ClaimedRow): ClaimedCalendar {
  return {
    id: row.id,
    psychologistId: row.psychologist_id,
    addressSealed: row.address_sealed,
    allDayCounts: row.all_day_counts,
    zone: zoneId(row.time_zone),
    claimedUntil: instantOf(row.claimed_until),
    validators: { etag: row.etag, lastModified: row.last_modified },
    parsedAt: row.parsed_at && instantOf(row.parsed_at),
    failures: row.failures,
  };
}
