import { Injectable } from '@nestjs/common';
import { concerning } from '../../../platform/audit/admin-acts.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Mode } from '../../directory/index.js';
import type { BookingStatus } from '../domain/booking-status.js';

/** A booking as the back office sees it: never the reason for coming. */
export interface AdminBookingRow {
  id: string;
  status: BookingStatus;
  client_id: string;
  client_name: string;
  psychologist_id: string;
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

/** Whose bookings are meant; both absent is everybody's. */
export interface BookingsOf {
  readonly clientId?: string | undefined;
  readonly psychologistId?: string | undefined;
}

export const ADMIN_BOOKING_SORTS = ['startsAt', 'createdAt', 'status', 'price'] as const;
export type AdminBookingSort = (typeof ADMIN_BOOKING_SORTS)[number];

const SELECT = `
  SELECT b.id, b.status, b.client_account_id AS client_id, a.name AS client_name, b.psychologist_id,
         p.name AS psychologist_name, b.service_name, b.mode, b.starts_at, b.ends_at, b.price, b.created_at,
         b.client_zone, p.time_zone AS psychologist_zone, b.keep_until, b.decide_until, b.outcome_closes_at`;
const FROM = `
    FROM booking b
    JOIN account_view a ON a.id = b.client_account_id
    JOIN psychologist_view p ON p.id = b.psychologist_id`;
const WHERE = `
   WHERE ($1::text IS NULL OR b.status = $1)
     AND ($2::text IS NULL OR a.name ILIKE $2 OR p.name ILIKE $2 OR b.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR b.starts_at >= $3)
     AND ($4::timestamptz IS NULL OR b.starts_at < $4)
     AND ($5::uuid IS NULL OR b.client_account_id = $5)
     AND ($6::uuid IS NULL OR b.psychologist_id = $6)`;
const TABLE: AdminTable<AdminBookingSort> = {
  select: SELECT,
  from: FROM,
  where: WHERE,
  id: 'b.id',
  sortColumn: {
    startsAt: 'b.starts_at',
    createdAt: 'b.created_at',
    status: 'b.status',
    price: 'b.price',
  },
};

@Injectable()
export class AdminBookingReader {
  constructor(private readonly database: Database) {}

  list(
    request: AdminTableRequest<AdminBookingSort>,
    { clientId, psychologistId }: BookingsOf = {},
  ): Promise<{ items: AdminBookingRow[]; total: number }> {
    const own = [clientId ?? null, psychologistId ?? null];
    return adminTablePage(this.database, TABLE, { ...request, own });
  }

  /** @throws NotFound when there is no such booking. */
  async one(id: string): Promise<AdminBookingRow> {
    const [row] = await this.database.query<AdminBookingRow>(`${SELECT}${FROM} WHERE b.id = $1`, [
      id,
    ]);
    if (!row) throw new NotFound();
    concerning(row.client_id);
    return row;
  }
}
