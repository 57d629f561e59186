import { Injectable } from '@nestjs/common';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Party } from '../../booking/index.js';
import type { AttendanceFact, Fact, Participant, PresenceFact } from '../domain/attendance.js';

/** Nobody reads more lines than these; a line that breaks every few seconds makes many. */
const MOST_SHOWN = 200;
const ADD = `INSERT INTO attendance (booking_id, participant, guest_id, fact, at) VALUES ($1, $2, $3, $4, $5)`;
const ADMIT = `
  INSERT INTO attendance (booking_id, participant, guest_id, fact, at)
  SELECT p.booking_id, p.party, p.guest_id, 'admitted', $3 FROM room_presence p
   WHERE p.booking_id = $1 AND p.party <> 'psychologist' AND p.guest_id IS NOT DISTINCT FROM $2
  ON CONFLICT DO NOTHING RETURNING 1`;
const ALL = `
  SELECT participant, fact, at FROM attendance WHERE booking_id = $1 AND participant <> 'guest' ORDER BY id`;
const LIST = `${ALL} LIMIT ${MOST_SHOWN}`;
const EVERYBODY = `
  SELECT a.participant, g.name AS "guestName", a.fact, a.at
    FROM attendance a LEFT JOIN booking_guest_view g ON g.id = a.guest_id
   WHERE a.booking_id = $1 ORDER BY a.id LIMIT ${MOST_SHOWN}`;

/** Whose room it is, and who did it. */
export interface Whose {
  readonly bookingId: string;
  readonly participant: Participant;
  readonly guestId: string | null;
}

type Line = Partial<Pick<Whose, 'guestId'>> & Pick<PresenceFact, 'participant' | 'fact' | 'at'>;

interface Row {
  participant: Party;
  fact: Fact;
  at: Date;
}

/** Who was there when; append-only. */
@Injectable()
export class AttendanceRepository {
  async add(tx: Tx, bookingId: string, line: Line): Promise<void> {
    const { participant, guestId = null, fact, at } = line;
    await tx.query(ADD, [bookingId, participant, guestId, fact, toDate(at)]);
  }

  /** Lets the waiting client or a waiting guest in, once. Whether there was one to let in. */
  async admit(tx: Tx, bookingId: string, guestId: string | null): Promise<boolean> {
    return (await tx.query(ADMIT, [bookingId, guestId, toDate(tx.now)])).length > 0;
  }

  /** The first of them, of guests as well. */
  async ofEverybody(sql: Queryable, bookingId: string): Promise<PresenceFact[]> {
    const rows = await sql.query<Omit<PresenceFact, 'at'> & { at: Date }>(EVERYBODY, [bookingId]);
    return rows.map(({ at, ...row }) => ({ ...row, at: instantOf(at) }));
  }

  /** The first of the two parties', to be shown. */
  async of(sql: Queryable, bookingId: string): Promise<AttendanceFact[]> {
    return (await sql.query<Row>(LIST, [bookingId])).map(toFact);
  }

  /** Every one of the two parties', in the order in which they were written. */
  async all(sql: Queryable, bookingId: string): Promise<AttendanceFact[]> {
    return (await sql.query<Row>(ALL, [bookingId])).map(toFact);
  }
}

function toFact({ at, ...row }: Row): AttendanceFact {
  return { ...row, at: instantOf(at) };
}
