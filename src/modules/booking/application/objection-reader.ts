import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { concerning } from '../../../platform/audit/admin-acts.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Claim, OutcomeStatus } from '../domain/objections.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { SessionAttendance, type AttendanceLine, type Attended } from './session-attendance.js';

/** An objection as whoever decides sees it: who, when and what, nothing of what was said. */
export interface ObjectionRow {
  id: string;
  booking_id: string;
  client_id: string;
  client_name: string;
  psychologist_name: string;
  starts_at: Date;
  ends_at: Date;
  status: BookingStatus;
  party: 'client' | 'psychologist';
  against: OutcomeStatus;
  claim: Claim;
  at: Date;
  decided_as: Claim | null;
  decided_at: Date | null;
  decided_by_name: string | null;
}

export const OBJECTION_SORTS = ['at', 'startsAt'] as const;
export const OBJECTION_STATES = ['open', 'decided'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

const SELECT = `
  SELECT o.id, o.booking_id, b.client_account_id AS client_id, a.name AS client_name, p.name AS psychologist_name,
         b.starts_at, b.ends_at, b.status, o.party, o.against, o.claim, o.at, o.decided_as, o.decided_at,
         d.name AS decided_by_name`;
const FROM = `
    FROM objection o
    JOIN booking b ON b.id = o.booking_id
    JOIN account_view a ON a.id = b.client_account_id
    JOIN psychologist_view p ON p.id = b.psychologist_id
    LEFT JOIN account_view d ON d.id = o.decided_by`;
const TABLE: AdminTable<(typeof OBJECTION_SORTS)[number]> = {
  select: SELECT,
  from: FROM,
  where: `
   WHERE ($1::text IS NULL OR ($1 = 'open') = (o.decided_at IS NULL))
     AND ($2::text IS NULL OR a.name ILIKE $2 OR p.name ILIKE $2 OR b.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR o.at >= $3)
     AND ($4::timestamptz IS NULL OR o.at < $4)`,
  id: 'o.id',
  sortColumn: { at: 'o.at', startsAt: 'b.starts_at' },
};

@Injectable()
export class ObjectionReader {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingRepository,
    private readonly attendance: SessionAttendance,
    private readonly clock: Clock,
  ) {}

  list(
    request: AdminTableRequest<(typeof OBJECTION_SORTS)[number]>,
  ): Promise<{ items: ObjectionRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, request);
  }

  /** With the room's lines, and what they amount to. @throws NotFound when there is no such objection. */
  async one(
    id: string,
  ): Promise<{ row: ObjectionRow; attended: Attended; lines: AttendanceLine[] }> {
    const [row] = await this.database.query<ObjectionRow>(`${SELECT}${FROM} WHERE o.id = $1`, [id]);
    const booking = row && (await this.bookings.byId(this.database, row.booking_id));
    if (!booking) throw new NotFound();
    concerning(row.client_id);
    const [attended, lines] = await Promise.all([
      this.attendance.of(this.database, booking, this.clock.now()),
      this.attendance.lines(this.database, booking.id),
    ]);
    return { row, attended, lines };
  }
}
