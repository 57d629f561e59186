import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { BookingStatus, Party } from '../../booking/index.js';
import type { Mode } from '../../directory/index.js';
import type { Participant } from '../domain/attendance.js';
import type { Signal } from '../domain/signalling.js';
import type { Whose } from './attendance.repository.js';

/** By which connection somebody is in the room, and which page of theirs speaks through it. */
export interface Presence {
  readonly connectionId: string;
  readonly peerId: string;
  readonly hasSignals: boolean;
}

/** Somebody whose guest's link stands. */
interface GuestState {
  readonly id: string;
  readonly name: string;
  readonly isAdmitted: boolean;
  readonly presence: Presence | null;
}

/** The room as the database has it. */
export interface RoomState {
  readonly status: BookingStatus;
  readonly mode: Mode;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The client. */
  readonly isAdmitted: boolean;
  readonly present: Readonly<Record<Party, Presence | null>>;
  /** Whose links stand, there or not. */
  readonly guests: readonly GuestState[];
  /** Id of what was written last. */
  readonly lastMessage: string | null;
}

/** Where somebody is. */
export interface Place extends Whose {
  readonly connectionId: string;
  readonly peerId: string;
}

export interface DeliveredSignal {
  readonly from: string;
  readonly signal: Signal;
}

interface UnseenRow {
  booking_id: string;
  party: Participant;
  guest_id: string | null;
  seen_at: Date;
}

interface StateRow {
  status: BookingStatus;
  mode: Mode;
  starts_at: Date;
  ends_at: Date;
  is_admitted: boolean;
  last_message: string | null;
  client: Presence | null;
  psychologist: Presence | null;
  guests: GuestState[];
}

const PRESENCE = `
  jsonb_build_object('connectionId', p.connection_id, 'peerId', p.peer_id,
    'hasSignals', EXISTS (SELECT 1 FROM room_signal s WHERE s.to_peer = p.peer_id))`;
const GUESTS = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name,
            'isAdmitted', EXISTS (SELECT 1 FROM attendance a WHERE a.booking_id = b.id AND a.guest_id = g.id AND a.fact = 'admitted'),
            'presence', (SELECT ${PRESENCE} FROM room_presence p WHERE p.booking_id = b.id AND p.guest_id = g.id))
            ORDER BY g.id), '[]')
     FROM booking_guest_view g WHERE g.booking_id = b.id AND g.may_come) AS guests`;
const present = (party: Party): string => `
  (SELECT ${PRESENCE}
     FROM room_presence p WHERE p.booking_id = b.id AND p.party = '${party}') AS ${party}`;
const STATE = `
  SELECT b.status, b.mode, b.starts_at, b.ends_at,
         EXISTS (SELECT 1 FROM attendance a WHERE a.booking_id = b.id AND a.participant = 'client' AND a.fact = 'admitted') AS is_admitted,
         (SELECT m.id FROM chat_message m WHERE m.booking_id = b.id ORDER BY m.seq DESC LIMIT 1) AS last_message,
         ${present('client')}, ${present('psychologist')}, ${GUESTS}
    FROM booking_party_view b WHERE b.id = $1 AND NOT EXISTS (
           SELECT 1 FROM account_openness_view o WHERE o.is_closed
              AND o.account_id IN (b.client_account_id, (SELECT p.account_id FROM psychologist_view p WHERE p.id = b.psychologist_id)))`;
/** Where somebody sits, or the other one does. */
const OCCUPIED_BY = `
  SELECT DISTINCT r.booking_id AS id FROM room_presence r JOIN booking_party_view b ON b.id = r.booking_id
    JOIN psychologist_view p ON p.id = b.psychologist_id WHERE $1 IN (b.client_account_id, p.account_id)`;
const ENTER = `
  INSERT INTO room_presence (booking_id, party, guest_id, connection_id, peer_id, seen_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT ON CONSTRAINT room_presence_once DO UPDATE
     SET connection_id = excluded.connection_id, peer_id = excluded.peer_id, seen_at = excluded.seen_at
  RETURNING xmax = 0 AS is_new`;
const LEAVE = `
  DELETE FROM room_presence WHERE booking_id = $1 AND connection_id = $2 RETURNING 1`;
const TOUCH = `UPDATE room_presence SET seen_at = $2 WHERE connection_id = $1`;
const FORGET = `
  DELETE FROM room_presence WHERE seen_at <= $1 RETURNING booking_id, party, guest_id, seen_at`;
/** Only to somebody in the same room who was let in; who sends was, or may say nothing at all. */
const POST = `
  INSERT INTO room_signal (from_peer, to_peer, body, at)
  SELECT $2, p.peer_id, $4, $5 FROM room_presence p
   WHERE p.booking_id = $1 AND p.peer_id = $3 AND p.peer_id <> $2
     AND (p.party = 'psychologist' OR EXISTS (
           SELECT 1 FROM attendance a WHERE a.booking_id = $1 AND a.fact = 'admitted'
              AND a.participant = p.party AND a.guest_id IS NOT DISTINCT FROM p.guest_id))
  RETURNING 1`;
const TAKE = `
  WITH taken AS (DELETE FROM room_signal WHERE to_peer = $1 RETURNING id, from_peer, body)
  SELECT from_peer, body FROM taken ORDER BY id`;
const FORGET_SIGNALS = `DELETE FROM room_signal WHERE at <= $1 RETURNING 1`;

/** Who is in which room. Lives on the machine's time: it is a lease, not a fact of the business. */
@Injectable()
export class RoomRepository {
  constructor(private readonly clock: MachineClock) {}

  /** Null also where one of the two is suspended: the room is closed to both. */
  async state(sql: Queryable, bookingId: string): Promise<RoomState | null> {
    const [row] = await sql.query<StateRow>(STATE, [bookingId]);
    return row ? toState(row) : null;
  }

  /** The rooms of an account's sessions in which somebody is. */
  async occupiedBy(sql: Queryable, accountId: string): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(OCCUPIED_BY, [accountId]);
    return rows.map(({ id }) => id);
  }

  /** Takes somebody's place, also from another connection of theirs. Whether it was empty. */
  async enter(tx: Tx, place: Place): Promise<boolean> {
    const { bookingId, participant, guestId, connectionId, peerId } = place;
    const values = [bookingId, participant, guestId, connectionId, peerId];
    const [row] = await tx.query<{ is_new: boolean }>(ENTER, [...values, toDate(this.clock.now())]);
    return row?.is_new === true;
  }

  /** Whether it was still this connection's place. */
  async leave(tx: Tx, { bookingId, connectionId }: Place): Promise<boolean> {
    return (await tx.query(LEAVE, [bookingId, connectionId])).length > 0;
  }

  async touch(tx: Tx, connectionId: string): Promise<void> {
    await tx.query(TOUCH, [connectionId, toDate(this.clock.now())]);
  }

  /** Empties the places of processes that are gone; says for how many milliseconds nobody was seen. */
  async forgetUnseen(tx: Tx, patienceMs: number): Promise<(Whose & { unseenMs: number })[]> {
    const now = this.clock.now();
    const rows = await tx.query<UnseenRow>(FORGET, [toDate(instant(now - patienceMs))]);
    return rows.map((row) => ({
      bookingId: row.booking_id,
      participant: row.party,
      guestId: row.guest_id,
      unseenMs: now - instantOf(row.seen_at),
    }));
  }

  /** Whether there was somebody to leave it for. */
  async post(tx: Tx, from: Place, to: string, signal: Signal): Promise<boolean> {
    const at = toDate(this.clock.now());
    const values = [from.bookingId, from.peerId, to, JSON.stringify(signal), at];
    return (await tx.query(POST, values)).length > 0;
  }

  /** What was left for a page, in the order it was said; it is then nowhere any more. */
  async takeSignals(tx: Tx, peerId: string): Promise<DeliveredSignal[]> {
    const rows = await tx.query<{ from_peer: string; body: string }>(TAKE, [peerId]);
    return rows.map(({ from_peer, body }) => ({
      from: from_peer,
      signal: JSON.parse(body) as Signal,
    }));
  }

  async forgetSignals(tx: Tx, olderThanMs: number): Promise<number> {
    const before = toDate(instant(this.clock.now() - olderThanMs));
    return (await tx.query(FORGET_SIGNALS, [before])).length;
  }
}

function toState(row: StateRow): RoomState {
  return {
    status: row.status,
    mode: row.mode,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
    isAdmitted: row.is_admitted,
    present: { client: row.client, psychologist: row.psychologist },
    guests: row.guests,
    lastMessage: row.last_message,
  };
}
