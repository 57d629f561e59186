import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, MINUTE, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Whose } from './attendance.repository.js';

const SECONDS_VALID = 60;
const BYTES = 32;

/** Whom a ticket lets in where. */
export interface TicketHolder extends Whose {
  /** Null for a guest, who needs no account. */
  readonly accountId: string | null;
}

/** Who holds a ticket: an account, or a guest. */
export type Bearer = Pick<TicketHolder, 'accountId' | 'guestId'>;

const INSERT = `
  INSERT INTO room_ticket (token_hash, booking_id, account_id, guest_id, party, made_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const COUNT = `
  SELECT count(*)::int AS count FROM room_ticket WHERE (account_id = $1 OR guest_id = $2) AND made_at > $3`;
/** Whoever else finds it does not spoil it for its owner. */
const USE = `
  UPDATE room_ticket SET used_at = $4
   WHERE token_hash = $1 AND (account_id = $2 OR guest_id = $3)
     AND used_at IS NULL AND made_at <= $4 AND expires_at > $4
  RETURNING booking_id AS "bookingId", account_id AS "accountId", guest_id AS "guestId", party AS participant`;
const FORGET = `DELETE FROM room_ticket WHERE expires_at <= $1 RETURNING 1`;

/** Tickets serve once and for a minute of the machine's time; we keep their hashes alone. */
@Injectable()
export class TicketRepository {
  constructor(private readonly clock: MachineClock) {}

  /** The ticket itself, which is nowhere else, and until when it serves. */
  async make(tx: Tx, holder: TicketHolder): Promise<{ ticket: string; expiresAt: Instant }> {
    const ticket = randomBytes(BYTES).toString('base64url');
    const now = this.clock.now();
    const expiresAt = instant(now + SECONDS_VALID * 1_000);
    const { bookingId, accountId, guestId, participant } = holder;
    const whose = [bookingId, accountId, guestId, participant];
    await tx.query(INSERT, [hashOf(ticket), ...whose, toDate(now), toDate(expiresAt)]);
    return { ticket, expiresAt };
  }

  /** How many somebody was given within the last minute. */
  async countRecent(tx: Tx, { accountId, guestId }: Bearer): Promise<number> {
    const since = toDate(instant(this.clock.now() - MINUTE));
    const [row] = await tx.query<{ count: number }>(COUNT, [accountId, guestId, since]);
    return row?.count ?? 0;
  }

  /** Null when it is unknown, used, over, or somebody else's. */
  async use(tx: Tx, ticket: string, { accountId, guestId }: Bearer): Promise<TicketHolder | null> {
    const values = [hashOf(ticket), accountId, guestId, toDate(this.clock.now())];
    const [row] = await tx.query<TicketHolder>(USE, values);
    return row ?? null;
  }

  /** Deletes those that serve no more; returns how many. */
  async forgetOld(tx: Tx): Promise<number> {
    return (await tx.query(FORGET, [toDate(this.clock.now())])).length;
  }
}

function hashOf(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest();
}
