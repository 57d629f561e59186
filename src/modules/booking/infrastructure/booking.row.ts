import { instantOf, type Instant } from '../../../kernel/time/instant.js';
import type { Mode } from '../../directory/index.js';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Booking, BookingOrigin } from '../domain/booking.js';

/** A row of `booking` as the driver hands it out. */
export interface BookingRow {
  id: string;
  chain_id: string;
  origin: BookingOrigin;
  psychologist_id: string;
  client_account_id: string;
  care_person_id: string;
  service_id: string;
  service_name: string;
  price: number;
  terms_id: string;
  /** The first session's; null of what stands alone. */
  series_id: string | null;
  series_no: number | null;
  mode: Mode;
  status: BookingStatus;
  version: number;
  time_revision: number;
  starts_at: Date;
  ends_at: Date;
  wall_zone: string;
  client_zone: string;
  needs_confirmation: boolean;
  keep_until: Date | null;
  decide_until: Date | null;
  payment_started_at: Date | null;
  refund_cap_percent: number | null;
  free_cancel_until: Date | null;
  hold_seat: number | null;
  outcome_closes_at: Date | null;
  outcome_closed_at: Date | null;
  has_reason: boolean;
  created_at: Date;
}

const NAMES: readonly (keyof BookingRow)[] = [
  'id',
  'chain_id',
  'origin',
  'psychologist_id',
  'client_account_id',
  'care_person_id',
  'service_id',
  'service_name',
  'price',
  'terms_id',
  'series_id',
  'series_no',
  'mode',
  'status',
  'version',
  'time_revision',
  'starts_at',
  'ends_at',
  'wall_zone',
  'client_zone',
  'needs_confirmation',
  'keep_until',
  'decide_until',
  'payment_started_at',
  'refund_cap_percent',
  'free_cancel_until',
  'hold_seat',
  'outcome_closes_at',
  'outcome_closed_at',
  'has_reason',
  'created_at',
];

/** The columns of `BookingRow`, of the table alias `b`. */
export const BOOKING_COLUMNS = NAMES.map((name) => `b.${name}`).join(', ');

/** The same where nothing else can be meant. */
export const BARE_BOOKING_COLUMNS = NAMES.join(', ');

export function toBooking(row: BookingRow): Booking {
  return {
    id: row.id,
    chainId: row.chain_id,
    origin: row.origin,
    psychologistId: row.psychologist_id,
    clientAccountId: row.client_account_id,
    carePersonId: row.care_person_id,
    serviceId: row.service_id,
    serviceName: row.service_name,
    price: row.price,
    termsId: row.terms_id,
    mode: row.mode,
    status: row.status,
    version: row.version,
    timeRevision: row.time_revision,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
    wallZone: row.wall_zone,
    clientZone: row.client_zone,
    needsConfirmation: row.needs_confirmation,
    keepUntil: orNull(row.keep_until),
    decideUntil: orNull(row.decide_until),
    paymentStartedAt: orNull(row.payment_started_at),
    refundCapPercent: row.refund_cap_percent,
    freeCancelUntil: orNull(row.free_cancel_until),
    holdSeat: row.hold_seat,
    outcomeClosesAt: orNull(row.outcome_closes_at),
    outcomeClosedAt: orNull(row.outcome_closed_at),
    createdAt: instantOf(row.created_at),
  };
}

function orNull(date: Date | null): Instant | null {
  return date && instantOf(date);
}
