import { Injectable } from '@nestjs/common';
import { instantOf, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { BookingStatus } from '../domain/booking-status.js';

/** What those who write messages about a booking may know of it. */
export interface BookingFact {
  readonly id: string;
  /** The booking an offer would replace; its own id for any other. */
  readonly chainId: string;
  readonly psychologistId: string;
  readonly serviceId: string;
  readonly status: BookingStatus;
  readonly timeRevision: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly clientAccountId: string;
  readonly psychologistAccountId: string;
  readonly clientZone: string;
  readonly psychologistZone: string;
  /** Of an offer or a hold. */
  readonly keepUntil: Instant | null;
  readonly decideUntil: Instant | null;
  readonly freeCancelUntil: Instant | null;
  /** It stood once, whatever became of it. */
  readonly wasConfirmed: boolean;
  readonly rejectionReasonCode: string | null;
}

interface Row {
  id: string;
  chain_id: string;
  psychologist_id: string;
  service_id: string;
  status: BookingStatus;
  time_revision: number;
  starts_at: Date;
  ends_at: Date;
  client_account_id: string;
  psychologist_account_id: string;
  client_zone: string;
  psychologist_zone: string;
  keep_until: Date | null;
  decide_until: Date | null;
  free_cancel_until: Date | null;
  was_confirmed: boolean;
  reason_code: string | null;
}

const READ = `
  SELECT b.id, b.chain_id, b.psychologist_id, b.service_id, b.free_cancel_until, b.status, b.time_revision, b.starts_at, b.ends_at, b.client_account_id, p.account_id AS psychologist_account_id,
         b.client_zone, p.time_zone AS psychologist_zone, b.keep_until, b.decide_until,
         EXISTS (SELECT FROM booking_event e WHERE e.booking_id = b.id AND e.to_status = 'confirmed') AS was_confirmed,
         (SELECT e.reason_code FROM booking_event e WHERE e.booking_id = b.id AND e.to_status = 'rejected') AS reason_code
    FROM booking b JOIN psychologist_view p ON p.id = b.psychologist_id
   WHERE b.id = ANY ($1::uuid[])`;

@Injectable()
export class BookingFacts {
  /** By id; ids that name nothing are left out. */
  async of(sql: Queryable, bookingIds: readonly string[]): Promise<Map<string, BookingFact>> {
    if (bookingIds.length === 0) return new Map();
    const rows = await sql.query<Row>(READ, [[...new Set(bookingIds)]]);
    return new Map(rows.map((row) => [row.id, toFact(row)]));
  }
}

function toFact(row: Row): BookingFact {
  return {
    id: row.id,
    chainId: row.chain_id,
    psychologistId: row.psychologist_id,
    serviceId: row.service_id,
    status: row.status,
    timeRevision: row.time_revision,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
    clientAccountId: row.client_account_id,
    psychologistAccountId: row.psychologist_account_id,
    clientZone: row.client_zone,
    psychologistZone: row.psychologist_zone,
    keepUntil: row.keep_until && instantOf(row.keep_until),
    decideUntil: row.decide_until && instantOf(row.decide_until),
    freeCancelUntil: row.free_cancel_until && instantOf(row.free_cancel_until),
    wasConfirmed: row.was_confirmed,
    rejectionReasonCode: row.reason_code,
  };
}
