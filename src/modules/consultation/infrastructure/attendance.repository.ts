import { Injectable } from '@nestjs/common';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Party } from '../../booking/index.js';
import type { AttendanceFact, Fact } from '../domain/attendance.js';

/** Nobody reads more lines than these; a line that breaks every few seconds makes many. */
const MOST_SHOWN = 200;
const ADD = `INSERT INTO attendance (booking_id, participant, fact, at) VALUES ($1, $2, $3, $4)`;
const ADMIT = `
  INSERT INTO attendance (booking_id, participant, fact, at)
  SELECT $1, 'client', 'admitted', $2
   WHERE EXISTS (SELECT 1 FROM room_presence p WHERE p.booking_id = $1 AND p.party = 'client')
  ON CONFLICT DO NOTHING RETURNING 1`;
const ALL = `SELECT participant, fact, at FROM attendance WHERE booking_id = $1 ORDER BY id`;
const LIST = `${ALL} LIMIT ${MOST_SHOWN}`;

interface Row {
  participant: Party;
  fact: Fact;
  at: Date;
}

/** Who was there when; append-only. */
@Injectable()
export class AttendanceRepository {
  async add(tx: Tx, bookingId: string, { participant, fact, at }: AttendanceFact): Promise<void> {
    await tx.query(ADD, [bookingId, participant, fact, toDate(at)]);
  }

  /** Lets the waiting client in, once. Whether there was one to let in. */
  async admit(tx: Tx, bookingId: string): Promise<boolean> {
    return (await tx.query(ADMIT, [bookingId, toDate(tx.now)])).length > 0;
  }

  /** The first of them, to be shown. */
  async of(sql: Queryable, bookingId: string): Promise<AttendanceFact[]> {
    return (await sql.query<Row>(LIST, [bookingId])).map(toFact);
  }

  /** Every one, in the order in which they were written. */
  async all(sql: Queryable, bookingId: string): Promise<AttendanceFact[]> {
    return (await sql.query<Row>(ALL, [bookingId])).map(toFact);
  }
}

function toFact({ at, ...row }: Row): AttendanceFact {
  return { ...row, at: instantOf(at) };
}
