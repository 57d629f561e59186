import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

const HELD = `
  SELECT b.starts_at AS "startsAt" FROM booking_party_view b
   WHERE b.care_person_id = $1 AND b.status = 'completed' AND ($2::uuid IS NULL OR b.psychologist_id = $2)
   ORDER BY b.starts_at`;
/** Of the psychologists in whose care the person is, the one they meet next. */
const NEXT = `
  SELECT b.psychologist_id AS "psychologistId" FROM booking_party_view b
    JOIN care_view c ON c.psychologist_id = b.psychologist_id AND c.care_person_id = b.care_person_id AND c.until_at IS NULL
   WHERE b.care_person_id = $1 AND b.status = 'confirmed' AND b.ends_at > $2
   ORDER BY b.starts_at, b.id LIMIT 1`;
const NAME = `SELECT name FROM care_person_view WHERE id = $1`;

/** What progress needs to know of sessions; they are booking's. */
@Injectable()
export class SessionsRepository {
  /** Starts of those that took place, oldest first. */
  async held(sql: Queryable, carePersonId: string, psychologistId: string | null): Promise<Date[]> {
    const rows = await sql.query<{ startsAt: Date }>(HELD, [carePersonId, psychologistId]);
    return rows.map(({ startsAt }) => startsAt);
  }

  async nextPsychologist(tx: Tx, carePersonId: string): Promise<string | null> {
    const [row] = await tx.query<{ psychologistId: string }>(NEXT, [carePersonId, toDate(tx.now)]);
    return row?.psychologistId ?? null;
  }

  /** Whom the record is about, as their psychologist knows them. */
  async nameOf(sql: Queryable, carePersonId: string): Promise<string> {
    const [person] = await sql.query<{ name: string }>(NAME, [carePersonId]);
    return person?.name ?? '';
  }
}
