import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { isoOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Psychologists } from '../../directory/index.js';
import { isArrow, type BookingAct, type BookingStatus } from '../domain/booking-status.js';
import { BookingNotInState } from '../domain/booking.errors.js';
import type { Booking, BookingActor } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import type { NewBooking } from '../infrastructure/new-booking.js';
import { HeedWaitlist } from './heed-waitlist.js';
import { BOOKING_COLUMNS, toBooking, type BookingRow } from '../infrastructure/booking.row.js';

/** One change: what is done, by whom, why, and which deadlines it sets. */
export interface Change {
  readonly act: BookingAct;
  readonly to: BookingStatus;
  readonly by: BookingActor;
  readonly reasonCode?: string;
  readonly reasonSealed?: string | null;
  readonly keepUntil?: Instant | null;
  readonly decideUntil?: Instant | null;
  readonly paymentStartedAt?: Instant | null;
  readonly freeCancelUntil?: Instant | null;
  readonly refundCapPercent?: number | null;
  /** Only of what becomes held. */
  readonly holdSeat?: number | null;
  /** Where a move leads. */
  readonly time?: AgreedTime;
  readonly outcomeClosesAt?: Instant | null;
  readonly outcomeClosedAt?: Instant | null;
}

/** A time as it is agreed: with its pauses, and the zones both sides read it in. */
export interface AgreedTime {
  readonly session: Interval;
  readonly blocked: Interval;
  readonly wallZone: string;
  readonly clientZone: string;
}

type Deadline =
  | 'keepUntil'
  | 'decideUntil'
  | 'paymentStartedAt'
  | 'outcomeClosesAt'
  | 'outcomeClosedAt'
  | 'freeCancelUntil';

/** Where a booking came from, and by which act. */
interface Move {
  readonly from: BookingStatus | 'none';
  readonly act: BookingAct;
  readonly by: BookingActor['kind'];
  readonly reasonCode?: string | undefined;
}

/** Compare-and-swap: nothing is changed that somebody else changed since it was read. */
const UPDATE = `
  UPDATE booking b SET status = $4, keep_until = $5, decide_until = $6, payment_started_at = $7, outcome_closes_at = $8,
         outcome_closed_at = $9, free_cancel_until = $10, refund_cap_percent = $11,
         hold_seat = CASE WHEN $4 = 'held' THEN coalesce($12, b.hold_seat) END,
         starts_at = coalesce($13, b.starts_at), ends_at = coalesce($14, b.ends_at), blocked_from = coalesce($15, b.blocked_from),
         blocked_to = coalesce($16, b.blocked_to), wall_zone = coalesce($17, b.wall_zone), client_zone = coalesce($18, b.client_zone)
   WHERE b.id = $1 AND b.status = $2 AND b.version = $3
  RETURNING ${BOOKING_COLUMNS}`;
const INSERT_EVENT = `
  INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, reason_code, reason_sealed, at, starts_at, ends_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** Why an offer ends that nobody declined: it was taken, or what it would replace has changed. */
export const TAKEN = 'taken';
const SUPERSEDED = 'superseded';

/** What becomes known to others, by the state that is reached. */
const EVENT_OF: Partial<Record<BookingStatus, string>> = {
  offered: 'booking.offered',
  requested: 'booking.requested',
  confirmed: 'booking.confirmed',
  rejected: 'booking.rejected',
  cancelled: 'booking.cancelled',
  expired: 'booking.expired',
  completed: 'booking.outcome_marked',
  client_absent: 'booking.outcome_marked',
  psychologist_absent: 'booking.outcome_marked',
};

/** Undefined where it is nobody else's business. */
function eventOf({ status }: Booking, { from, act, reasonCode }: Move): string | undefined {
  if (act === 'move') return 'booking.moved';
  if (from === 'offered' && (status === 'cancelled' || status === 'expired')) {
    return reasonCode === undefined ? 'booking.offer_ended' : undefined;
  }
  // A hold was nobody's business but the client's.
  return act === 'cancel' && from === 'held' ? undefined : EVENT_OF[status];
}

/** Whether a booking has just become one that no open offer can replace any more. */
function leavesOffersBehind({ id, chainId, status }: Booking, act: BookingAct): boolean {
  const isRoot = id === chainId;
  const stands = status === 'offered' || status === 'held' || status === 'requested';
  return isRoot && (act === 'move' || !(stands || status === 'confirmed'));
}

/** The one place where a booking's state changes, with its history row and its event. */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly psychologists: Psychologists,
    private readonly outbox: Outbox,
    private readonly waiting: HeedWaitlist,
  ) {}

  /** @throws BookingNotInState when the arrow does not exist or somebody was faster. */
  async run(tx: Tx, booking: Booking, change: Change): Promise<Booking> {
    if (!isArrow(change.act, booking.status, change.to)) {
      throw new BookingNotInState(booking.status);
    }
    const after = await this.swap(tx, booking, change);
    await this.remember(tx, booking.status, after, change);
    const isTaken = change.act === 'take' || change.reasonCode === TAKEN;
    await this.waiting.run(tx, booking, after, isTaken);
    return after;
  }

  /** What follows from a booking that has just been inserted together with its first history row. */
  async born(tx: Tx, booking: Booking, { act, by }: NewBooking['bornBy']): Promise<void> {
    await this.reached(tx, booking, { from: 'none', act, by: by.kind });
  }

  private async swap(tx: Tx, booking: Booking, change: Change): Promise<Booking> {
    const pick = (name: Deadline): Date | null => {
      const value = change[name] === undefined ? booking[name] : change[name];
      return typeof value === 'number' ? toDate(value) : null;
    };
    const [row] = await tx.query<BookingRow>(UPDATE, [
      booking.id,
      booking.status,
      booking.version,
      change.to,
      pick('keepUntil'),
      pick('decideUntil'),
      pick('paymentStartedAt'),
      pick('outcomeClosesAt'),
      pick('outcomeClosedAt'),
      pick('freeCancelUntil'),
      change.refundCapPercent === undefined ? booking.refundCapPercent : change.refundCapPercent,
      change.holdSeat ?? null,
      ...timeColumns(change.time),
    ]);
    if (row) return toBooking(row);
    const present = await this.bookings.byId(tx, booking.id);
    throw new BookingNotInState(present?.status ?? booking.status);
  }

  private async remember(
    tx: Tx,
    from: BookingStatus,
    after: Booking,
    change: Change,
  ): Promise<void> {
    await tx.query(INSERT_EVENT, [
      after.id,
      after.version,
      from,
      after.status,
      change.act,
      change.by.kind,
      change.by.kind === 'system' ? null : change.by.accountId,
      change.reasonCode ?? null,
      change.reasonSealed ?? null,
      toDate(tx.now),
      toDate(after.startsAt),
      toDate(after.endsAt),
    ]);
    const move = { from, act: change.act, by: change.by.kind, reasonCode: change.reasonCode };
    if (from !== after.status) await this.reached(tx, after, move);
    else if (change.act === 'move') await this.announce(tx, after, move);
    if (leavesOffersBehind(after, change.act)) await this.withdrawOffers(tx, after);
  }

  /** What would have replaced a booking goes with it; root first, then its offers, as everywhere. */
  private async withdrawOffers(tx: Tx, { chainId }: Booking): Promise<void> {
    for (const offer of await this.bookings.lockOffers(tx, chainId)) {
      const by = { kind: 'system' } as const;
      await this.run(tx, offer, { act: 'cancel', to: 'cancelled', by, reasonCode: SUPERSEDED });
    }
  }

  private async reached(tx: Tx, after: Booking, move: Move): Promise<void> {
    if (after.status === 'confirmed') await this.bookings.openCare(tx, newId(), after);
    await this.announce(tx, after, move);
  }

  private async announce(tx: Tx, booking: Booking, move: Move): Promise<void> {
    const type = eventOf(booking, move);
    if (type === undefined) return;
    const { act, by } = move;
    const faces = await this.psychologists.byIds(tx, [booking.psychologistId]);
    await this.outbox.publish(tx, {
      type,
      aggregateId: booking.id,
      payload: {
        bookingId: booking.id,
        psychologistAccountId: faces.get(booking.psychologistId)?.accountId ?? null,
        clientAccountId: booking.clientAccountId,
        startsAt: isoOf(booking.startsAt),
        endsAt: isoOf(booking.endsAt),
        timeRevision: booking.timeRevision,
        version: booking.version,
        status: booking.status,
        wasProposed: act === 'move' && move.reasonCode !== undefined,
        lapsed: act === 'lapse',
        by,
        origin: booking.origin,
      },
      dedupeKey: `${type}:${booking.id}:${booking.version}`,
    });
  }
}

function timeColumns(time: AgreedTime | undefined): readonly unknown[] {
  if (time === undefined) return [null, null, null, null, null, null];
  const { session, blocked, wallZone, clientZone } = time;
  const ends = [session.startsAt, session.endsAt, blocked.startsAt, blocked.endsAt];
  return [...ends.map(toDate), wallZone, clientZone];
}
