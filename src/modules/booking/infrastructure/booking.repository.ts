import { Injectable } from '@nestjs/common';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { intervalSet, type IntervalSet } from '../../../kernel/time/interval-set.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Booking } from '../domain/booking.js';
import {
  BARE_BOOKING_COLUMNS,
  BOOKING_COLUMNS,
  toBooking,
  type BookingRow,
} from './booking.row.js';
import type { NewBooking } from './new-booking.js';
import { BOOKING_VIEW_COLUMNS, PARTIES, type BookingView } from './booking.view.js';

const SELECT = `SELECT ${BOOKING_COLUMNS} FROM booking b`;
/**
 * The booking with the first row of its history, as its parties see it at once. No deadlocks among inserts, unlike a plain INSERT that
 * catches 23P01 (docs/adr).
 */
const INSERT = `
  WITH b AS (INSERT INTO booking (
    id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name, price, terms_id, origin, mode, status,
    starts_at, ends_at, blocked_from, blocked_to, wall_zone, client_zone, needs_confirmation, keep_until, decide_until, hold_seat,
    reason_sealed, request_key, created_at, series_id, series_no)
  VALUES ($1, $24, $2, $3, $4, $5, $6, $7, $8, $25, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $29, $30)
  ON CONFLICT DO NOTHING RETURNING ${BARE_BOOKING_COLUMNS}
  ), told AS (
    INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
    SELECT id, version, 'none', status, $26, $27, $28, created_at, starts_at, ends_at FROM b)
  SELECT ${BOOKING_VIEW_COLUMNS} FROM b ${PARTIES}`;
const TAKEN = `
  SELECT blocked_from, blocked_to FROM booking
   WHERE psychologist_id = $1 AND starts_at >= $2::timestamptz - interval '12 hours' AND starts_at < $3
     AND blocked_to > $2 AND blocked_from < $3 AND status NOT IN ('expired','rejected','cancelled')
     AND ($4::uuid IS NULL OR chain_id <> $4)
   ORDER BY starts_at`;
const TAKEN_OF_MANY = `
  SELECT psychologist_id, blocked_from, blocked_to FROM booking
   WHERE psychologist_id = ANY ($1::uuid[]) AND starts_at >= $2::timestamptz - interval '12 hours' AND starts_at < $3
     AND blocked_to > $2 AND blocked_from < $3 AND status NOT IN ('expired','rejected','cancelled')`;
const WHAT_STOOD_THERE = `
  SELECT EXISTS (SELECT 1 FROM booking WHERE psychologist_id = $1 AND tstzrange(blocked_from, blocked_to, '[)') && tstzrange($3, $4, '[)')
                    AND status NOT IN ('expired','rejected','cancelled')) AS slot,
         EXISTS (SELECT 1 FROM booking WHERE care_person_id = $2 AND tstzrange(starts_at, ends_at, '[)') && tstzrange($5, $6, '[)')
                    AND status NOT IN ('offered','expired','rejected','cancelled')) AS person,
         EXISTS (SELECT 1 FROM block WHERE psychologist_id = $1 AND client_account_id = $7 AND lifted_at IS NULL)
         OR EXISTS (SELECT 1 FROM account_openness_view o WHERE o.takes_no_new
                       AND o.account_id IN ($7, (SELECT p.account_id FROM psychologist_view p WHERE p.id = $1))) AS block,
         EXISTS (SELECT 1 FROM care_person_view WHERE id = $2 AND is_child AND age_at(born_on, $5) >= 18) AS grown,
         EXISTS (SELECT 1 FROM leaving_account_view WHERE account_id = $7) AS leaving,
         EXISTS (SELECT 1 FROM leaving_account_view l JOIN psychologist_view p ON p.account_id = l.account_id WHERE p.id = $1) AS "practiceEnds"`;
/** Led by the index of holds and offers whose time is up, of which there are few. */
const STALE_HOLD = `
  SELECT 1 FROM booking b
   WHERE b.status IN ('offered','held') AND b.keep_until <= $1 AND b.payment_started_at IS NULL AND (b.psychologist_id = $2 OR b.client_account_id = $3)
   LIMIT 1`;
const OPEN_CARE = `
  INSERT INTO care (id, psychologist_id, care_person_id, from_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (psychologist_id, care_person_id) WHERE until_at IS NULL DO NOTHING`;

const LOCK_PAIR = 'SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 52))';
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

interface BlockedRow {
  blocked_from: Date;
  blocked_to: Date;
}

/** What can stand in the way of a new booking. */
interface Obstacles {
  slot: boolean;
  person: boolean;
  block: boolean;
  /** A guardian's child, who is 18 by then. */
  grown: boolean;
  /** The client has asked for the end of their account. */
  leaving: boolean;
  /** The psychologist has. */
  practiceEnds: boolean;
}

/** Leans on the constraints `psychologist_time`, `person_time`, the seats of live holds, and the triggers that heed blocks, birthdays and those who leave. */
@Injectable()
export class BookingRepository {
  /** Null when a constraint refused it; `whatStoodThere` says which. */
  async insert(tx: Tx, row: NewBooking): Promise<BookingView | null> {
    const [inserted] = await tx.query<BookingView>(INSERT, [
      row.id,
      row.psychologistId,
      row.clientAccountId,
      row.carePersonId,
      row.serviceId,
      row.serviceName,
      row.price,
      row.termsId,
      row.mode,
      row.status,
      toDate(row.startsAt),
      toDate(row.endsAt),
      toDate(row.blocked.startsAt),
      toDate(row.blocked.endsAt),
      row.wallZone,
      row.clientZone,
      row.needsConfirmation,
      row.keepUntil && toDate(row.keepUntil),
      row.decideUntil && toDate(row.decideUntil),
      row.holdSeat,
      row.reasonSealed,
      row.requestKey,
      toDate(tx.now),
      row.chainId,
      row.origin,
      row.bornBy.act,
      row.bornBy.by.kind,
      row.bornBy.by.kind === 'system' ? null : row.bornBy.by.accountId,
      row.series?.id ?? null,
      row.series?.no ?? null,
    ]);
    return inserted ?? null;
  }

  async whatStoodThere(sql: Queryable, row: NewBooking): Promise<Obstacles> {
    const [found] = await sql.query<Obstacles>(WHAT_STOOD_THERE, [
      row.psychologistId,
      row.carePersonId,
      toDate(row.blocked.startsAt),
      toDate(row.blocked.endsAt),
      toDate(row.startsAt),
      toDate(row.endsAt),
      row.clientAccountId,
    ]);
    if (found === undefined) throw new Error('A SELECT of conditions alone gave no row.');
    return found;
  }

  async byId(sql: Queryable, id: string): Promise<Booking | null> {
    return one(await sql.query<BookingRow>(`${SELECT} WHERE b.id = $1`, [id]));
  }

  async lock(tx: Tx, id: string): Promise<Booking | null> {
    return one(await tx.query<BookingRow>(`${SELECT} WHERE b.id = $1 FOR UPDATE`, [id]));
  }

  /** The client's live holds: at most one with each psychologist. */
  async holdsOf(sql: Queryable, clientAccountId: string): Promise<Booking[]> {
    const rows = await sql.query<BookingRow>(
      `${SELECT} WHERE b.client_account_id = $1 AND b.hold_seat IS NOT NULL`,
      [clientAccountId],
    );
    return rows.map(toBooking);
  }

  /** Blocked ranges of a psychologist's active bookings that meet `[from, to)`, save those of one chain. */
  async taken(
    sql: Queryable,
    psychologistId: string,
    { startsAt, endsAt }: Interval,
    butChain: string | null = null,
  ): Promise<IntervalSet> {
    const rows = await sql.query<BlockedRow>(TAKEN, [
      psychologistId,
      toDate(startsAt),
      toDate(endsAt),
      butChain,
    ]);
    return intervalSet(rows.map(blockedOf));
  }

  /** The same of several psychologists; who has nothing booked is left out. */
  async takenOfMany(
    sql: Queryable,
    psychologistIds: readonly string[],
    { startsAt, endsAt }: Interval,
  ): Promise<Map<string, IntervalSet>> {
    const rows = await sql.query<BlockedRow & { psychologist_id: string }>(TAKEN_OF_MANY, [
      psychologistIds,
      toDate(startsAt),
      toDate(endsAt),
    ]);
    const blocked = new Map<string, Interval[]>();
    for (const row of rows) {
      const known = blocked.get(row.psychologist_id);
      if (known === undefined) blocked.set(row.psychologist_id, [blockedOf(row)]);
      else known.push(blockedOf(row));
    }
    return new Map([...blocked].map(([id, intervals]) => [id, intervalSet(intervals)]));
  }

  /** Whether the client made a newer hold or booking with the same psychologist. */
  async hasNewer(sql: Queryable, booking: Booking): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM booking WHERE client_account_id = $1 AND psychologist_id = $2 AND created_at > $3
          AND status NOT IN ('offered','expired','rejected','cancelled') LIMIT 1`,
      [booking.clientAccountId, booking.psychologistId, toDate(booking.createdAt)],
    );
    return rows.length > 0;
  }

  /** The open offers that would replace a booking, locked. */
  async lockOffers(tx: Tx, chainId: string): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `${SELECT} WHERE b.chain_id = $1 AND b.status = 'offered' AND b.id <> $1 ORDER BY b.id FOR UPDATE`,
      [chainId],
    );
    return rows.map(toBooking);
  }

  /** How many offers of their own a client has open with a psychologist. */
  async countOffers(
    sql: Queryable,
    of: { psychologistId: string; carePersonId: string },
  ): Promise<number> {
    const [row] = await sql.query<{ many: number }>(
      `SELECT count(*)::int AS many FROM booking WHERE psychologist_id = $1 AND care_person_id = $2 AND status = 'offered' AND chain_id = id`,
      [of.psychologistId, of.carePersonId],
    );
    return row?.many ?? 0;
  }

  /** The session with its pauses, as it stands. */
  async blockedOf(sql: Queryable, id: string): Promise<Interval> {
    const [row] = await sql.query<BlockedRow>(
      'SELECT blocked_from, blocked_to FROM booking WHERE id = $1',
      [id],
    );
    if (!row) throw new Error('There is no such booking.');
    return blockedOf(row);
  }

  /** How often the client has moved it. */
  async movesBy(sql: Queryable, id: string): Promise<number> {
    const [row] = await sql.query<{ many: number }>(
      `SELECT count(*)::int AS many FROM booking_event
        WHERE booking_id = $1 AND act = 'move' AND actor_kind = 'client' AND reason_code IS NULL`,
      [id],
    );
    return row?.many ?? 0;
  }

  /** The last booking the two have, which says who books for the person and reads which clock. */
  async lastOf(
    sql: Queryable,
    of: { psychologistId: string; carePersonId: string },
  ): Promise<Booking | null> {
    return one(
      await sql.query<BookingRow>(
        `${SELECT} WHERE b.psychologist_id = $1 AND b.care_person_id = $2
            AND b.status IN ('requested','confirmed','completed','client_absent','psychologist_absent','cancelled')
          ORDER BY b.created_at DESC LIMIT 1`,
        [of.psychologistId, of.carePersonId],
      ),
    );
  }

  /** Whether it was ever asked for or settled, so that its psychologist has seen it. */
  async hasBeenAsked(sql: Queryable, id: string): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM booking_event WHERE booking_id = $1 AND to_status IN ('requested','confirmed') LIMIT 1`,
      [id],
    );
    return rows.length > 0;
  }

  /**
   * Bookings in a state whose deadline has come, locked against other sweeps. By psychologist: giving
   * a time back writes a row of theirs, and two who write several of them must take the same way.
   */
  async lockDue(
    tx: Tx,
    due: {
      status: 'offered' | 'held' | 'requested';
      deadline: 'keep_until' | 'decide_until';
      limit: number;
    },
    only: { psychologistId: string; clientAccountId: string } | null = null,
  ): Promise<Booking[]> {
    const scope = only
      ? 'AND b.payment_started_at IS NULL AND (b.psychologist_id = $3 OR b.client_account_id = $4)'
      : '';
    const rows = await tx.query<BookingRow>(
      `${SELECT} WHERE b.status = '${due.status}' AND b.${due.deadline} <= $1 ${scope}
        ORDER BY b.${due.deadline}, b.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [toDate(tx.now), due.limit, ...(only ? [only.psychologistId, only.clientAccountId] : [])],
    );
    return rows
      .map(toBooking)
      .sort((one, other) => one.psychologistId.localeCompare(other.psychologistId));
  }

  /** Whether `lockDue` would find a hold in the way. */
  async isAnyHoldStale(
    sql: Queryable,
    now: Instant,
    way: { psychologistId: string; clientAccountId: string },
  ): Promise<boolean> {
    const values = [toDate(now), way.psychologistId, way.clientAccountId];
    return (await sql.query(STALE_HOLD, values)).length > 0;
  }

  async lockClosable(tx: Tx, limit: number): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `${SELECT} WHERE b.outcome_closes_at <= $1 AND b.outcome_closed_at IS NULL
          AND b.status IN ('completed','client_absent','psychologist_absent')
          AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.booking_id = b.id AND o.decided_at IS NULL)
        ORDER BY b.outcome_closes_at, b.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [toDate(tx.now), limit],
    );
    return rows.map(toBooking);
  }

  /** Care begins with the first confirmed booking. */
  async openCare(tx: Tx, id: string, booking: Booking): Promise<void> {
    await tx.query(OPEN_CARE, [id, booking.psychologistId, booking.carePersonId, toDate(tx.now)]);
  }

  /** Lines up what one client asks for at once: their own tabs never race each other. */
  async lockClient(tx: Tx, clientAccountId: string): Promise<void> {
    await tx.query(LOCK, [clientAccountId]);
  }

  /**
   * Serialises whatever makes an existing row occupy a time: psychologist and person, sorted. The
   * pair's own lock, which the trigger that heeds blocks will want, comes before any row.
   */
  async lockTimes(
    tx: Tx,
    of: Pick<Booking, 'psychologistId' | 'carePersonId' | 'clientAccountId'>,
    people: readonly string[] = [of.carePersonId],
  ): Promise<void> {
    await tx.query(LOCK_PAIR, [`${of.clientAccountId}${of.psychologistId}`]);
    for (const id of [...new Set([of.psychologistId, ...people])].sort()) {
      await tx.query(LOCK, [id]);
    }
  }
}

function blockedOf(row: BlockedRow): Interval {
  return { startsAt: instantOf(row.blocked_from), endsAt: instantOf(row.blocked_to) };
}

function one(rows: readonly BookingRow[]): Booking | null {
  const [row] = rows;
  return row ? toBooking(row) : null;
}
