import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Booking } from '../domain/booking.js';
import { BOOKING_COLUMNS, toBooking, type BookingRow } from './booking.row.js';

/** Two people of whom one wants nothing more to do with the other. */
export interface Pair {
  readonly psychologistId: string;
  readonly clientAccountId: string;
}

export type BlockedBy = 'client' | 'psychologist';

/** A block as whoever made it sees it; `id` is the psychologist's, or the person's in care. */
export interface BlockView {
  readonly id: string;
  readonly name: string;
  readonly begunAt: Date;
}

const BETWEEN = `
  SELECT 1 FROM block WHERE client_account_id = $2 AND psychologist_id = $1 AND lifted_at IS NULL LIMIT 1`;
const BEGIN = `
  INSERT INTO block (id, psychologist_id, client_account_id, blocked_by, begun_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (client_account_id, psychologist_id, blocked_by) WHERE lifted_at IS NULL DO NOTHING RETURNING id`;
const LIFT = `
  UPDATE block SET lifted_at = greatest(begun_at, $4)
   WHERE psychologist_id = $1 AND client_account_id = $2 AND blocked_by = $3 AND lifted_at IS NULL RETURNING id`;
const AHEAD = `
  SELECT ${BOOKING_COLUMNS} FROM booking b
   WHERE b.psychologist_id = $1 AND b.client_account_id = $2 AND b.starts_at > $3
     AND b.status IN ('offered','held','requested','confirmed') ORDER BY b.id FOR UPDATE`;
const CLIENT_OF = `
  SELECT b.client_account_id AS id FROM booking b
   WHERE b.psychologist_id = $1 AND b.care_person_id = $2
     AND EXISTS (SELECT 1 FROM booking_event e WHERE e.booking_id = b.id AND e.to_status IN ('requested','confirmed'))
   ORDER BY b.starts_at DESC LIMIT 1`;
const BY_PSYCHOLOGIST = `
  SELECT (SELECT b.care_person_id FROM booking b
           WHERE b.psychologist_id = k.psychologist_id AND b.client_account_id = k.client_account_id
           ORDER BY b.starts_at DESC LIMIT 1) AS id, a.name, k.begun_at AS "begunAt"
    FROM block k JOIN account_view a ON a.id = k.client_account_id
   WHERE k.psychologist_id = $1 AND k.blocked_by = 'psychologist' AND k.lifted_at IS NULL
   ORDER BY k.begun_at DESC, k.id LIMIT 500`;
const BY_CLIENT = `
  SELECT p.id, p.name, k.begun_at AS "begunAt"
    FROM block k JOIN psychologist_view p ON p.id = k.psychologist_id
   WHERE k.client_account_id = $1 AND k.blocked_by = 'client' AND k.lifted_at IS NULL
   ORDER BY k.begun_at DESC, k.id LIMIT 500`;

/** The trigger `booking_heeds_blocks` keeps what stands here: no new booking past it. */
@Injectable()
export class BlockRepository {
  /** Whoever made it. */
  async isBetween(sql: Queryable, { psychologistId, clientAccountId }: Pair): Promise<boolean> {
    return (await sql.query(BETWEEN, [psychologistId, clientAccountId])).length > 0;
  }

  /** False when it is in force already. Waits for a booking the two are making at this moment. */
  async begin(tx: Tx, pair: Pair, by: BlockedBy): Promise<boolean> {
    const values = [newId(), pair.psychologistId, pair.clientAccountId, by, toDate(tx.now)];
    return (await tx.query(BEGIN, values)).length > 0;
  }

  async lift(tx: Tx, { psychologistId, clientAccountId }: Pair, by: BlockedBy): Promise<boolean> {
    const values = [psychologistId, clientAccountId, by, toDate(tx.now)];
    return (await tx.query(LIFT, values)).length > 0;
  }

  /** What the two have in front of them, locked. */
  async lockAhead(tx: Tx, { psychologistId, clientAccountId }: Pair): Promise<Booking[]> {
    const values = [psychologistId, clientAccountId, toDate(tx.now)];
    return (await tx.query<BookingRow>(AHEAD, values)).map(toBooking);
  }

  /** Who books for a person in care; null unless the psychologist was ever asked for them. */
  async clientOf(
    sql: Queryable,
    psychologistId: string,
    carePersonId: string,
  ): Promise<string | null> {
    const [client] = await sql.query<{ id: string }>(CLIENT_OF, [psychologistId, carePersonId]);
    return client?.id ?? null;
  }

  byPsychologist(sql: Queryable, psychologistId: string): Promise<BlockView[]> {
    return sql.query<BlockView>(BY_PSYCHOLOGIST, [psychologistId]);
  }

  byClient(sql: Queryable, accountId: string): Promise<BlockView[]> {
    return sql.query<BlockView>(BY_CLIENT, [accountId]);
  }
}
