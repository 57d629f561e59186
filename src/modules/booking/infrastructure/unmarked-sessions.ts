import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Booking } from '../domain/booking.js';
import { markedBy } from '../domain/deadlines.js';
import { BOOKING_COLUMNS, toBooking, type BookingRow } from './booking.row.js';

const LOCK = `
  SELECT ${BOOKING_COLUMNS} FROM booking b
   WHERE b.status = 'confirmed' AND b.ends_at <= $1
   ORDER BY b.ends_at, b.id LIMIT $2 FOR UPDATE SKIP LOCKED`;

/** Agreed sessions whose outcome nobody has marked in time. */
@Injectable()
export class UnmarkedSessions {
  async lock(tx: Tx, limit: number): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(LOCK, [toDate(markedBy(tx.now)), limit]);
    return rows.map(toBooking);
  }
}
