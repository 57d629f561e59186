import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Mode } from '../../directory/index.js';
import type { BookingStatus } from '../domain/booking-status.js';

/** A booking as the back office sees it: never the reason for coming. */
export interface AdminBookingRow {
  id: string;
  status: BookingStatus;
  client_name: string;
  psychologist_name: string;
  service_name: string;
  mode: Mode;
  starts_at: Date;
  ends_at: Date;
  price: number;
  created_at: Date;
  client_zone: string;
  psychologist_zone: string;
  keep_until: Date | null;
  decide_until: Date | null;
  outcome_closes_at: Date | null;
}

export const ADMIN_BOOKING_SORTS = ['startsAt', 'createdAt', 'status', 'price'] as const;
export type AdminBookingSort = (typeof ADMIN_BOOKING_SORTS)[number];

export interface AdminBookingQuery {
  readonly limit: number;
  readonly offset: number;
  readonly sort: AdminBookingSort;
  readonly descending: boolean;
  readonly status?: BookingStatus | undefined;
  readonly text?: string | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

const SORT_COLUMN: Readonly<Record<AdminBookingSort, string>> = {
  startsAt: 'b.starts_at',
  createdAt: 'b.created_at',
  status: 'b.status',
  price: 'b.price',
};
const SELECT = `
  SELECT b.id, b.status, a.name AS client_name, p.name AS psychologist_name, b.service_name, b.mode, b.starts_at, b.ends_at, b.price,
         b.created_at, b.client_zone, p.time_zone AS psychologist_zone, b.keep_until, b.decide_until, b.outcome_closes_at`;
const FROM = `
    FROM booking b
    JOIN account_view a ON a.id = b.client_account_id
    JOIN psychologist_view p ON p.id = b.psychologist_id`;
const WHERE = `
   WHERE ($1::text IS NULL OR b.status = $1)
     AND ($2::text IS NULL OR a.name ILIKE $2 OR p.name ILIKE $2 OR b.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR b.starts_at >= $3)
     AND ($4::timestamptz IS NULL OR b.starts_at < $4)`;

@Injectable()
export class AdminBookingReader {
  constructor(private readonly database: Database) {}

  async list(query: AdminBookingQuery): Promise<{ items: AdminBookingRow[]; total: number }> {
    const filters = [
      query.status ?? null,
      query.text === undefined ? null : `%${query.text.replace(/[\\%_]/g, '\\$&')}%`,
      query.from === undefined ? null : toDate(query.from),
      query.to === undefined ? null : toDate(query.to),
    ];
    const direction = query.descending ? 'DESC' : 'ASC';
    const order = `ORDER BY ${SORT_COLUMN[query.sort]} ${direction}, b.id ${direction}`;
    const [items, [count]] = await Promise.all([
      this.database.query<AdminBookingRow>(`${SELECT}${FROM}${WHERE} ${order} LIMIT $5 OFFSET $6`, [
        ...filters,
        query.limit,
        query.offset,
      ]),
      this.database.query<{ total: number }>(
        `SELECT count(*)::int AS total${FROM}${WHERE}`,
        filters,
      ),
    ]);
    return { items, total: count?.total ?? 0 };
  }

  /** @throws NotFound when there is no such booking. */
  async one(id: string): Promise<AdminBookingRow> {
    const [row] = await this.database.query<AdminBookingRow>(`${SELECT}${FROM} WHERE b.id = $1`, [
      id,
    ]);
    if (!row) throw new NotFound();
    return row;
  }
}
