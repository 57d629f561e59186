import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Claim, OutcomeStatus } from '../domain/objections.js';

export interface Objection {
  readonly id: string;
  readonly bookingId: string;
  readonly party: 'client' | 'psychologist';
  readonly against: OutcomeStatus;
  readonly claim: Claim;
  readonly at: Date;
  readonly decidedAs: Claim | null;
  readonly decidedAt: Date | null;
}

const COLUMNS = `id, booking_id AS "bookingId", party, against, claim, at, decided_as AS "decidedAs", decided_at AS "decidedAt"`;
const INSERT = `
  INSERT INTO objection (id, booking_id, party, by_account_id, against, claim, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`;
const OF_BOOKING = `SELECT ${COLUMNS} FROM objection WHERE booking_id = $1`;
const BY_ID = `SELECT ${COLUMNS} FROM objection WHERE id = $1`;
const DECIDE = `
  UPDATE objection SET decided_by = $2, decided_as = $3, decided_at = $4 WHERE id = $1 AND decided_at IS NULL
  RETURNING 1`;

/** The one against a booking's outcome, if somebody spoke. */
export async function objectionTo(sql: Queryable, bookingId: string): Promise<Objection | null> {
  const [row] = await sql.query<Objection>(OF_BOOKING, [bookingId]);
  return row ?? null;
}

/** One a booking, decided once: constraints and a trigger see to both. */
@Injectable()
export class ObjectionRepository {
  /** Null when there is one already. */
  async raise(
    tx: Tx,
    given: Pick<Objection, 'bookingId' | 'party' | 'against' | 'claim'> & { accountId: string },
  ): Promise<Objection | null> {
    const { bookingId, party, accountId, against, claim } = given;
    const values = [newId(), bookingId, party, accountId, against, claim, toDate(tx.now)];
    const [raised] = await tx.query<Objection>(INSERT, values);
    return raised ?? null;
  }

  async byId(sql: Queryable, id: string): Promise<Objection | null> {
    const [row] = await sql.query<Objection>(BY_ID, [id]);
    return row ?? null;
  }

  /** False when somebody was faster. */
  async decide(tx: Tx, id: string, adminId: string, as: Claim): Promise<boolean> {
    return (await tx.query(DECIDE, [id, adminId, as, toDate(tx.now)])).length > 0;
  }
}
