import { newId } from '../../src/kernel/identity/id.js';
import { plusMinutes, toDate, type Instant } from '../../src/kernel/time/instant.js';
import {
  sqlState,
  violatedConstraint,
  type Tx,
} from '../../src/platform/database/transaction-runner.js';
import { startNo, type BookingBench, type Client, type Practice } from './booking-bench.js';
import { FIRST_TERMS } from './payments-bench.js';
import type { TestDatabase } from './test-database.js';

export type Row = Record<string, string | number | boolean | Date | null>;

const BORN_BY: Readonly<Record<string, string>> = { offered: 'offer' };
const REMEMBER = `
  INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, at, starts_at, ends_at)
  SELECT id, version, $2, status, $3, 'system', created_at, starts_at, ends_at FROM booking WHERE id = $1`;

/** Bookings as bare rows, past all code: what the database itself allows and refuses. */
export class BookingRows {
  private constructor(
    private readonly db: TestDatabase,
    readonly practice: Practice,
    readonly client: Client,
  ) {}

  /** For a practice and a client nobody else knows. */
  static async fresh(db: TestDatabase, bench: BookingBench): Promise<BookingRows> {
    return new BookingRows(db, await bench.practice(), await bench.client());
  }

  /** An hour, confirmed, with pauses of a quarter of an hour around it. */
  aRow(changes: Row = {}, startsAt: Instant = startNo(0)): Row {
    const id = newId();
    return {
      id,
      chain_id: id,
      psychologist_id: this.practice.psychologistId,
      client_account_id: this.client.accountId,
      care_person_id: this.client.carePersonId,
      service_id: this.practice.paid,
      service_name: 'Konseling individu',
      price: 250_000,
      terms_id: FIRST_TERMS,
      origin: 'client',
      mode: 'video',
      status: 'confirmed',
      starts_at: toDate(startsAt),
      ends_at: toDate(plusMinutes(startsAt, 60)),
      blocked_from: toDate(plusMinutes(startsAt, -15)),
      blocked_to: toDate(plusMinutes(startsAt, 75)),
      wall_zone: 'Asia/Jakarta',
      client_zone: 'Asia/Jakarta',
      needs_confirmation: false,
      created_at: toDate(this.db.clock.now()),
      ...changes,
    };
  }

  async insert(tx: Tx, row: Row): Promise<string> {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    await tx.query(
      `INSERT INTO booking (${names.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
    return String(row['id']);
  }

  /** Writes a booking with its history row; states that none is born in are reached by `then`. */
  async write(row: Row, then?: { status: string; act: string }): Promise<string> {
    return this.db.runner.run(async (tx) => {
      const id = await this.insert(tx, row);
      const status = String(row['status']);
      await tx.query(REMEMBER, [id, 'none', BORN_BY[status] ?? 'hold']);
      if (then) {
        await tx.query('UPDATE booking SET status = $2, hold_seat = NULL WHERE id = $1', [
          id,
          then.status,
        ]);
        await tx.query(REMEMBER, [id, status, then.act]);
      }
      return id;
    });
  }

  /** Changes a confirmed booking, with its history row. */
  async change(id: string, sql: string, act = 'move'): Promise<void> {
    await this.db.runner.run(async (tx) => {
      await tx.query(`UPDATE booking SET ${sql} WHERE id = $1`, [id]);
      await tx.query(REMEMBER, [id, 'confirmed', act]);
    });
  }
}

/** The constraint, else the SQLSTATE, that refused the work. @throws Error when nothing did. */
export async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error('It was accepted.');
  return violatedConstraint(error) ?? sqlState(error);
}
