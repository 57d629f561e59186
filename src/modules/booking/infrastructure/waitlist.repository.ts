import { Injectable } from '@nestjs/common';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Mode } from '../../directory/index.js';
import type { Booking } from '../domain/booking.js';
import type { DayPart, PastOffer, Waiting } from '../domain/waiting.js';
import type { FreedTime } from './freed-time.repository.js';

/** A place in the line for a service of a psychologist. */
export interface Place extends Waiting {
  readonly clientAccountId: string;
  readonly psychologistId: string;
  readonly mode: Mode;
  readonly replacesBookingId: string | null;
}

/** One about to be taken. */
export type NewPlace = Omit<Place, 'before'> & { readonly lapsesAt: Instant };

/** A place that closed by itself: it had lasted long enough, or there was nothing left to wait for. */
export interface LapsedPlace {
  readonly id: string;
  readonly accountId: string;
  readonly isOver: boolean;
}

export type ClosedBecause = 'taken' | 'left' | 'lapsed';

interface PlaceRow {
  id: string;
  client_account_id: string;
  care_person_id: string;
  psychologist_id: string;
  service_id: string;
  mode: Mode;
  wanted: DayPart[];
  client_zone: string;
  replaces_booking_id: string | null;
  before: Date | null;
}

interface OfferRow {
  care_person_id: string;
  service_id: string;
  starts_at: Date;
  ends_at: Date;
  is_open: boolean;
}

const COLUMNS = `w.id, w.client_account_id, w.care_person_id, w.psychologist_id, w.service_id, w.mode, w.wanted, w.client_zone,
         w.replaces_booking_id, r.starts_at AS before`;
const SELECT = `SELECT ${COLUMNS} FROM waitlist w LEFT JOIN booking r ON r.id = w.replaces_booking_id`;
const INSERT = `
  INSERT INTO waitlist (id, client_account_id, care_person_id, psychologist_id, service_id, mode, wanted, client_zone,
                        replaces_booking_id, created_at, lapses_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`;
/** Whom a block keeps away, or whose account is ending, keeps the place and is offered nothing. */
const LINE = `
  ${SELECT}
   WHERE w.psychologist_id = $1 AND w.closed_at IS NULL AND w.created_at <= $2 AND w.lapses_at > $3
     AND (r.id IS NULL OR (r.status IN ('requested','confirmed') AND r.starts_at > $3))
     AND NOT EXISTS (SELECT 1 FROM block k WHERE k.psychologist_id = w.psychologist_id AND k.client_account_id = w.client_account_id
                        AND k.lifted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM leaving_account_view l WHERE l.account_id = w.client_account_id)
     AND NOT EXISTS (SELECT 1 FROM account_openness_view o WHERE o.account_id = w.client_account_id AND o.takes_no_new)
   ORDER BY w.created_at, w.id LIMIT 500`;
const OFFERS = `
  SELECT care_person_id, service_id, starts_at, ends_at, status = 'offered' AS is_open FROM booking
   WHERE psychologist_id = $1 AND origin = 'waitlist'
     AND (status = 'offered' OR (created_at >= $2 AND starts_at < $4 AND ends_at > $3))`;
const BUSY = `
  SELECT care_person_id, starts_at, ends_at FROM booking
   WHERE care_person_id = ANY ($1) AND starts_at < $3 AND ends_at > $2
     AND status NOT IN ('offered','expired','rejected','cancelled')`;
/** What was waited for may have been reached in another way. */
const LAPSE = `
  UPDATE waitlist SET closed_at = $1, closed_because = 'lapsed' WHERE id IN (
    SELECT w.id FROM waitlist w LEFT JOIN booking r ON r.id = w.replaces_booking_id
     WHERE w.closed_at IS NULL
       AND (w.lapses_at <= $1 OR r.starts_at <= $1 OR r.status NOT IN ('requested','confirmed'))
     ORDER BY w.id LIMIT 200 FOR UPDATE OF w SKIP LOCKED)
  RETURNING id, client_account_id AS account_id, lapses_at <= $1 AS is_over`;

/** Leans on `waitlist_open`: one open place per person and service. */
@Injectable()
export class WaitlistRepository {
  /** Null when the person waits for it already. */
  async insert(tx: Tx, place: NewPlace): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(INSERT, [
      place.id,
      place.clientAccountId,
      place.carePersonId,
      place.psychologistId,
      place.serviceId,
      place.mode,
      place.wanted,
      place.clientZone,
      place.replacesBookingId,
      toDate(tx.now),
      toDate(place.lapsesAt),
    ]);
    return row?.id ?? null;
  }

  async openId(
    sql: Queryable,
    of: Pick<Place, 'carePersonId' | 'psychologistId' | 'serviceId'>,
  ): Promise<string | null> {
    const [row] = await sql.query<{ id: string }>(
      `SELECT id FROM waitlist WHERE care_person_id = $1 AND psychologist_id = $2 AND service_id = $3 AND closed_at IS NULL`,
      [of.carePersonId, of.psychologistId, of.serviceId],
    );
    return row?.id ?? null;
  }

  async countOpen(sql: Queryable, clientAccountId: string): Promise<number> {
    const [row] = await sql.query<{ many: number }>(
      'SELECT count(*)::int AS many FROM waitlist WHERE client_account_id = $1 AND closed_at IS NULL',
      [clientAccountId],
    );
    return row?.many ?? 0;
  }

  async open(sql: Queryable, id: string): Promise<Place | null> {
    const [row] = await sql.query<PlaceRow>(`${SELECT} WHERE w.id = $1 AND w.closed_at IS NULL`, [
      id,
    ]);
    return row ? placeOf(row) : null;
  }

  /** Null when it was closed meanwhile. */
  async lockOpen(tx: Tx, id: string): Promise<Place | null> {
    const [row] = await tx.query<PlaceRow>(
      `${SELECT} WHERE w.id = $1 AND w.closed_at IS NULL FOR UPDATE OF w`,
      [id],
    );
    return row ? placeOf(row) : null;
  }

  /** Those who came before a time became free, in the order they came. */
  async line(tx: Tx, { psychologistId, freedAt }: FreedTime): Promise<Place[]> {
    const values = [psychologistId, toDate(freedAt), toDate(tx.now)];
    return (await tx.query<PlaceRow>(LINE, values)).map(placeOf);
  }

  /** What was offered of a time since it became free, and what this psychologist's line is offered now. */
  async offersOf(tx: Tx, freed: FreedTime): Promise<PastOffer[]> {
    const { psychologistId, freedAt, startsAt, endsAt } = freed;
    const ends = [freedAt, startsAt, endsAt].map(toDate);
    const rows = await tx.query<OfferRow>(OFFERS, [psychologistId, ...ends]);
    return rows.map((row) => ({ ...busyOf(row), serviceId: row.service_id, isOpen: row.is_open }));
  }

  /** When the people have sessions that meet `[startsAt, endsAt)`. */
  async busy(
    sql: Queryable,
    people: readonly string[],
    { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  ): Promise<{ carePersonId: string; startsAt: Instant; endsAt: Instant }[]> {
    const rows = await sql.query<OfferRow>(BUSY, [people, toDate(startsAt), toDate(endsAt)]);
    return rows.map(busyOf);
  }

  /** The open offer of a place. */
  async openOfferOf(sql: Queryable, place: Place): Promise<string | null> {
    const [row] = await sql.query<{ id: string }>(
      `SELECT id FROM booking WHERE care_person_id = $1 AND psychologist_id = $2 AND service_id = $3
          AND origin = 'waitlist' AND status = 'offered'`,
      [place.carePersonId, place.psychologistId, place.serviceId],
    );
    return row?.id ?? null;
  }

  async close(tx: Tx, id: string, because: ClosedBecause): Promise<void> {
    await tx.query(
      'UPDATE waitlist SET closed_at = $2, closed_because = $3 WHERE id = $1 AND closed_at IS NULL',
      [id, toDate(tx.now), because],
    );
  }

  /** Whoever took an offer waits no more. */
  async closeTaken(tx: Tx, { carePersonId, psychologistId, serviceId }: Booking): Promise<void> {
    await tx.query(
      `UPDATE waitlist SET closed_at = $4, closed_because = 'taken'
        WHERE care_person_id = $1 AND psychologist_id = $2 AND service_id = $3 AND closed_at IS NULL`,
      [carePersonId, psychologistId, serviceId, toDate(tx.now)],
    );
  }

  /** Closes what has lasted long enough, and what would replace a session that no longer stands. */
  async lapse(tx: Tx): Promise<LapsedPlace[]> {
    const rows = await tx.query<{ id: string; account_id: string; is_over: boolean }>(LAPSE, [
      toDate(tx.now),
    ]);
    return rows.map((row) => ({ id: row.id, accountId: row.account_id, isOver: row.is_over }));
  }
}

function placeOf(row: PlaceRow): Place {
  return {
    id: row.id,
    clientAccountId: row.client_account_id,
    carePersonId: row.care_person_id,
    psychologistId: row.psychologist_id,
    serviceId: row.service_id,
    mode: row.mode,
    wanted: row.wanted,
    clientZone: zoneId(row.client_zone),
    replacesBookingId: row.replaces_booking_id,
    before: row.before && instantOf(row.before),
  };
}

function busyOf(row: Pick<OfferRow, 'care_person_id' | 'starts_at' | 'ends_at'>): {
  carePersonId: string;
  startsAt: Instant;
  endsAt: Instant;
} {
  return {
    carePersonId: row.care_person_id,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
  };
}
