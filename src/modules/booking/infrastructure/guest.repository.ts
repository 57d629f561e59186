import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';
import { MOST_GUESTS, type Guest, type LinkEnding } from '../domain/guests.js';

type GuestRow = Omit<Guest, 'invitedAt'> & { invitedAt: Date };

/** Who is invited, by whom, and in whose language the mail is written. */
export interface NewGuest {
  readonly bookingId: string;
  readonly name: string;
  /** As `normaliseEmail` makes it. */
  readonly email: string;
  readonly language: Language;
  readonly invitedBy: string;
}

const COLUMNS = `
  g.id, g.booking_id AS "bookingId", g.name, g.email, g.invited_at AS "invitedAt",
  coalesce(g.ended_because, CASE WHEN g.refused_at IS NOT NULL THEN 'refused'
                                 WHEN g.bound_at IS NOT NULL THEN 'bound' ELSE 'invited' END) AS state`;
/** On the first free place; nothing where there is none, or the address has a link already. */
const INSERT = `
  INSERT INTO booking_guest AS g (id, booking_id, seat, name, email, language, invited_by, invited_at)
  SELECT $1, $2, min(s.seat), $3, $4, $5, $6, $7 FROM generate_series(1, ${MOST_GUESTS}) AS s (seat)
   WHERE NOT EXISTS (SELECT 1 FROM booking_guest o
                      WHERE o.booking_id = $2 AND o.seat = s.seat AND o.ended_at IS NULL)
  HAVING count(*) > 0
  ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`;
const OF_BOOKING = `SELECT ${COLUMNS} FROM booking_guest g WHERE g.booking_id = $1 ORDER BY g.invited_at, g.id`;
const STANDING_TO = `
  SELECT ${COLUMNS} FROM booking_guest g WHERE g.booking_id = $1 AND g.email = $2 AND g.ended_at IS NULL`;
const KNOWN = `SELECT ${COLUMNS} FROM booking_guest g WHERE g.id = $1 AND g.booking_id = $2`;
const END = `
  UPDATE booking_guest AS g SET ended_at = $3, ended_because = $4, code_hash = NULL, code_expires_at = NULL
   WHERE g.id = $1 AND g.booking_id = $2 AND g.ended_at IS NULL RETURNING ${COLUMNS}`;

/** Guests as the two parties of their booking see and change them. */
@Injectable()
export class GuestRepository {
  /** Null when there is no place (index `booking_guest_seat`), or the address has a link (`booking_guest_once`). */
  async insert(tx: Tx, guest: NewGuest): Promise<Guest | null> {
    const { bookingId, name, email, language, invitedBy } = guest;
    const values = [newId(), bookingId, name, email, language, invitedBy, toDate(tx.now)];
    return first(await tx.query<GuestRow>(INSERT, values));
  }

  /** All there ever were, the earliest first. */
  async ofBooking(sql: Queryable, bookingId: string): Promise<Guest[]> {
    return (await sql.query<GuestRow>(OF_BOOKING, [bookingId])).map(toGuest);
  }

  /** Who has a link that stands at this address. */
  async standingTo(sql: Queryable, bookingId: string, email: string): Promise<Guest | null> {
    return first(await sql.query<GuestRow>(STANDING_TO, [bookingId, email]));
  }

  async byId(sql: Queryable, bookingId: string, id: string): Promise<Guest | null> {
    return first(await sql.query<GuestRow>(KNOWN, [id, bookingId]));
  }

  /** Null when it has ended before. */
  async end(tx: Tx, guest: Guest, because: LinkEnding): Promise<Guest | null> {
    const values = [guest.id, guest.bookingId, toDate(tx.now), because];
    return first(await tx.query<GuestRow>(END, values));
  }
}

function first([row]: GuestRow[]): Guest | null {
  return row ? toGuest(row) : null;
}

function toGuest(row: GuestRow): Guest {
  return { ...row, invitedAt: instantOf(row.invitedAt) };
}
