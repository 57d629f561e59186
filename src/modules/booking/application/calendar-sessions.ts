import { Injectable } from '@nestjs/common';
import { instantOf, minusHours, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';

/** A session as it stands in the calendar of one of its parties: nothing of what it is for, or with whom. */
export interface CalendarSession {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly timeRevision: number;
  /** When it was last decided upon, moved or judged. */
  readonly changedAt: Instant;
  readonly isPsychologists: boolean;
}

interface Row {
  id: string;
  starts_at: Date;
  ends_at: Date;
  time_revision: number;
  changed_at: Date;
  is_psychologists: boolean;
}

/** Days gone by that are still shown. */
const LOOK_BACK_HOURS = 30 * 24;
/** Far more than anybody holds; a calendar program reads no more. */
const MOST = 2_000;
const OF_ACCOUNT = `
  SELECT b.id, b.starts_at, b.ends_at, b.time_revision, b.client_account_id <> $1 AS is_psychologists,
         (SELECT max(e.at) FROM booking_event e WHERE e.booking_id = b.id) AS changed_at
    FROM booking b
   WHERE (b.client_account_id = $1 OR b.psychologist_id IN (SELECT p.id FROM psychologist_view p WHERE p.account_id = $1))
     AND b.status IN ('confirmed', 'completed') AND b.ends_at > $2
   ORDER BY b.starts_at, b.id LIMIT ${MOST}`;

/** What a private feed shows of an account's sessions. */
@Injectable()
export class CalendarSessions {
  /** Those that stand, from thirty days ago on, the earliest first. */
  async of(sql: Queryable, accountId: string, now: Instant): Promise<CalendarSession[]> {
    const since = toDate(minusHours(now, LOOK_BACK_HOURS));
    const rows = await sql.query<Row>(OF_ACCOUNT, [accountId, since]);
    return rows.map((row) => ({
      id: row.id,
      startsAt: instantOf(row.starts_at),
      endsAt: instantOf(row.ends_at),
      timeRevision: row.time_revision,
      changedAt: instantOf(row.changed_at),
      isPsychologists: row.is_psychologists,
    }));
  }
}
