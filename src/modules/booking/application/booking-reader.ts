import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { timeAndIdOf } from '../../../platform/http/cursor.js';
import type { BookingRow } from '../infrastructure/booking.row.js';
import { BOOKING_VIEW_COLUMNS, PARTIES, type BookingView } from '../infrastructure/booking.view.js';
import type { Party } from './own-booking.js';

export const BOOKING_SCOPES = [
  'upcoming',
  'past',
  'requests',
  'awaiting_outcome',
  'offers',
] as const;
export type BookingScope = (typeof BOOKING_SCOPES)[number];

export interface BookingListQuery {
  readonly party: Party;
  /** The client's account, or the psychologist's profile. */
  readonly ownerId: string;
  readonly scope?: BookingScope | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly now: Instant;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const VIEW = `SELECT ${BOOKING_VIEW_COLUMNS} FROM booking b ${PARTIES}`;

/** `$2` is now (typed even where no scope compares it). A held booking whose time is up counts as past even before the sweep has seen it. */
const SCOPE: Readonly<Record<BookingScope, string>> = {
  upcoming: `b.status IN ('held','requested','confirmed') AND b.ends_at > $2`,
  past: `(b.status NOT IN ('offered','held','requested','confirmed') OR b.ends_at <= $2)`,
  requests: `b.status = 'requested'`,
  awaiting_outcome: `b.status = 'confirmed' AND b.ends_at <= $2`,
  offers: `b.status = 'offered' AND b.keep_until > $2`,
};

const OWN: Readonly<Record<Party, string>> = {
  client: 'b.client_account_id = $1',
  psychologist: 'b.psychologist_id = $1',
};

/** An offer that was never taken was never a session. */
const IS_SESSION = `b.chain_id = b.id AND b.status <> 'offered' AND (b.origin = 'client' OR NOT EXISTS (
    SELECT 1 FROM booking_event o WHERE o.booking_id = b.id AND o.from_status = 'offered' AND o.to_status IN ('expired','cancelled')))`;

/** What nobody paid for a psychologist never sees, but what they offered. */
const REACHED = `(b.origin = 'psychologist' OR (b.status NOT IN ('held','expired') AND (b.status <> 'cancelled'
    OR EXISTS (SELECT 1 FROM booking_event e WHERE e.booking_id = b.id AND e.to_status IN ('requested','confirmed')))))`;

/** What is kept for somebody in line is the client's alone until they take it. */
const SHOWN_OFFERS: Readonly<Record<Party, string>> = {
  client: 'true',
  psychologist: `b.origin = 'psychologist'`,
};

function seenBy(party: Party, scope: BookingScope | undefined): string {
  if (scope === 'offers') return `${OWN[party]} AND ${SHOWN_OFFERS[party]}`;
  const own = `${OWN[party]} AND ${IS_SESSION}`;
  return party === 'client' ? own : `${own} AND ${REACHED}`;
}

/** A row of `booking_event` with the name behind it. */
export interface BookingEventView {
  version: number;
  from_status: BookingRow['status'] | 'none';
  to_status: BookingRow['status'];
  act: string;
  actor_kind: 'client' | 'psychologist' | 'admin' | 'system';
  actor_name: string | null;
  /** In whose name an admin did it. */
  on_behalf_of: BookingEventView['actor_kind'] | null;
  reason_code: string | null;
  at: Date;
}

const HISTORY = `
  SELECT e.version, e.from_status, e.to_status, e.act, a.name AS actor_name, e.reason_code, e.at,
         CASE WHEN e.author_id IS NULL THEN e.actor_kind ELSE 'admin' END AS actor_kind,
         CASE WHEN e.author_id IS NOT NULL THEN e.actor_kind END AS on_behalf_of
    FROM booking_event e LEFT JOIN account_view a ON a.id = coalesce(e.author_id, e.actor_id)
   WHERE e.booking_id = $1 ORDER BY e.version`;

const CHANGES = `
  SELECT e.booking_id, e.starts_at, e.version, e.from_status, e.to_status, e.act, a.name AS actor_name, e.reason_code, e.at,
         CASE WHEN e.author_id IS NULL THEN e.actor_kind ELSE 'admin' END AS actor_kind,
         CASE WHEN e.author_id IS NOT NULL THEN e.actor_kind END AS on_behalf_of
    FROM booking b JOIN booking_event e ON e.booking_id = b.id LEFT JOIN account_view a ON a.id = coalesce(e.author_id, e.actor_id)
   WHERE b.chain_id = $1 ORDER BY e.at, e.booking_id DESC, e.version`;
const OFFERS = `
  SELECT id, starts_at, ends_at, keep_until FROM booking
   WHERE chain_id = $1 AND id <> $1 AND status = 'offered' ORDER BY starts_at`;

/** A step of a booking, or of an offer beside it, with the time it was about. */
export interface ChangeView extends BookingEventView {
  booking_id: string;
  starts_at: Date;
}

/** A time that would replace a booking's own. */
export interface OfferView {
  id: string;
  starts_at: Date;
  ends_at: Date;
  keep_until: Date;
}

/** Nothing to anybody but the booking's two parties, whatever else they may read of it. */
const REASONS = 'SELECT reason, ending FROM sealed_reasons($1)';

/** Why somebody came and why it ended, still sealed. */
export interface SealedReasons {
  readonly reason: string | null;
  readonly ending: string | null;
}

/** Reads for the two parties of a booking, straight from SQL to the answer. */
@Injectable()
export class BookingReader {
  constructor(
    private readonly database: Database,
    private readonly reads: ClinicalReads,
  ) {}

  /** `limit + 1` rows, so that the caller sees whether there are more. */
  async list(query: BookingListQuery): Promise<BookingView[]> {
    const isBackwards = query.scope === 'past';
    const values: unknown[] = [
      query.ownerId,
      toDate(query.now),
      query.from === undefined ? null : toDate(query.from),
      query.to === undefined ? null : toDate(query.to),
      query.limit + 1,
    ];
    const conditions = [
      seenBy(query.party, query.scope),
      '$2::timestamptz IS NOT NULL',
      ...(query.scope === undefined ? [] : [SCOPE[query.scope]]),
      '($3::timestamptz IS NULL OR b.starts_at >= $3)',
      '($4::timestamptz IS NULL OR b.starts_at < $4)',
    ];
    if (query.cursor !== undefined) {
      values.push(...timeAndIdOf(query.cursor));
      const beyond = isBackwards ? '<' : '>';
      conditions.push(`(b.starts_at, b.id) ${beyond} ($6::timestamptz, $7::uuid)`);
    }
    const direction = isBackwards ? 'DESC' : 'ASC';
    const sql = `${VIEW} WHERE ${conditions.join(' AND ')}
      ORDER BY b.starts_at ${direction}, b.id ${direction} LIMIT $5`;
    return this.database.queryAfresh<BookingView>(sql, values);
  }

  async view(sql: Queryable, id: string): Promise<BookingView | null> {
    const [row] = await sql.query<BookingView>(`${VIEW} WHERE b.id = $1`, [id]);
    return row ?? null;
  }

  /** As whoever is asking. */
  async sealedReasons(id: string): Promise<SealedReasons> {
    const [found] = await this.reads.query<SealedReasons>(REASONS, [id]);
    return found ?? { reason: null, ending: null };
  }

  /** What became of it and of every offer beside it, in order of time. */
  async changes(sql: Queryable, chainId: string): Promise<ChangeView[]> {
    return sql.query<ChangeView>(CHANGES, [chainId]);
  }

  /** The open offers that would replace it. */
  async offers(sql: Queryable, chainId: string): Promise<OfferView[]> {
    return sql.query<OfferView>(OFFERS, [chainId]);
  }

  async history(sql: Queryable, id: string): Promise<BookingEventView[]> {
    return sql.query<BookingEventView>(HISTORY, [id]);
  }
}
