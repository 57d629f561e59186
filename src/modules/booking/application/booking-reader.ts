import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { timeAndIdOf } from '../../../platform/http/cursor.js';
import type { BookingRow } from '../infrastructure/booking.row.js';
import { BOOKING_VIEW_COLUMNS, PARTIES, type BookingView } from '../infrastructure/booking.view.js';
import type { Party } from './own-booking.js';

export const BOOKING_SCOPES = ['upcoming', 'past', 'requests', 'awaiting_outcome'] as const;
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
};

const OF_PARTY: Readonly<Record<Party, string>> = {
  client: `b.client_account_id = $1 AND b.status <> 'offered'`,
  psychologist: `b.psychologist_id = $1 AND b.status NOT IN ('offered','held','expired') AND (b.status <> 'cancelled'
    OR EXISTS (SELECT 1 FROM booking_event e WHERE e.booking_id = b.id AND e.to_status IN ('requested','confirmed')))`,
};

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

/** Nothing to anybody but the booking's two parties, whatever else they may read of it. */
const REASONS = 'SELECT reason, rejection FROM sealed_reasons($1)';

/** Why somebody came and why they were rejected, still sealed. */
export interface SealedReasons {
  readonly reason: string | null;
  readonly rejection: string | null;
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
      OF_PARTY[query.party],
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
    return found ?? { reason: null, rejection: null };
  }

  async history(sql: Queryable, id: string): Promise<BookingEventView[]> {
    return sql.query<BookingEventView>(HISTORY, [id]);
  }
}
