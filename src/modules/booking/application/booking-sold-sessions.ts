import { Injectable } from '@nestjs/common';
import { instantOf } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { SoldSessions, type SoldSession } from '../../payments/index.js';

const DESCRIBE = `
  SELECT id AS "bookingId", starts_at AS "startsAt", service_name AS "serviceName" FROM booking WHERE id = ANY($1::uuid[])`;
const OPEN = `
  SELECT id FROM booking
   WHERE psychologist_id = $1 AND outcome_closed_at IS NULL AND status NOT IN ('expired','rejected','cancelled')`;

/** What a psychologist's statement and balance say of bookings. */
@Injectable()
export class BookingSoldSessions extends SoldSessions {
  override async describe(
    sql: Queryable,
    bookingIds: readonly string[],
  ): Promise<ReadonlyMap<string, SoldSession>> {
    const rows = await sql.query<Omit<SoldSession, 'startsAt'> & { startsAt: Date }>(DESCRIBE, [
      bookingIds,
    ]);
    return new Map(
      rows.map((row) => [row.bookingId, { ...row, startsAt: instantOf(row.startsAt) }]),
    );
  }

  override async openOf(sql: Queryable, psychologistId: string): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(OPEN, [psychologistId]);
    return rows.map(({ id }) => id);
  }
}
