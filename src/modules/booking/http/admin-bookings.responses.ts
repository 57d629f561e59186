import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Money, moneyOf } from '../../../platform/http/money.js';
import { MODES, type Mode } from '../../directory/index.js';
import { AdminTransactionListItem, LedgerTransactionResponse } from '../../payments/index.js';
import type { AdminBookingRow } from '../application/admin-booking-reader.js';
import type { BookingEventView } from '../application/booking-reader.js';
import {
  BOOKING_ACTS,
  BOOKING_STATUSES,
  type BookingAct,
  type BookingStatus,
} from '../domain/booking-status.js';
import { ACTOR_KINDS, type ActorKind } from './bookings.responses.js';

const FINANCE_ONLY = 'Null without admin:transactions:read';

@ApiSchema({ name: 'AdminBookingListItem' })
export class AdminBookingListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ format: 'uuid', description: 'Account of the client' }) clientId!: string;
  @ApiProperty() clientName!: string;
  @ApiProperty({ format: 'uuid' }) psychologistId!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ enum: MODES, enumName: 'Mode' }) mode!: Mode;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ type: Money }) price!: Money;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@ApiSchema({ name: 'AdminBookingListResponse' })
export class AdminBookingListResponse {
  @ApiProperty({ type: [AdminBookingListItem] }) items!: AdminBookingListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'AdminBookingEvent' })
export class AdminBookingEvent {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: BOOKING_ACTS, enumName: 'BookingAct' }) act!: BookingAct;
  @ApiProperty({ type: String, enum: BOOKING_STATUSES, enumName: 'BookingStatus', nullable: true })
  fromStatus!: BookingStatus | null;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) toStatus!: BookingStatus;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'ActorKind' }) actor!: ActorKind;
  @ApiProperty({ type: String, nullable: true }) actorName!: string | null;
  @ApiProperty({ type: String, nullable: true }) reasonCode!: string | null;
}

@ApiSchema({ name: 'AdminBookingResponse' })
export class AdminBookingResponse extends AdminBookingListItem {
  @ApiProperty() clientTimeZone!: string;
  @ApiProperty() psychologistTimeZone!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) keepUntil!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decideUntil!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) outcomeClosesAt!:
    string | null;
  @ApiProperty({ type: [AdminBookingEvent] }) history!: AdminBookingEvent[];
  @ApiProperty({ type: [AdminTransactionListItem], nullable: true, description: FINANCE_ONLY })
  transactions!: AdminTransactionListItem[] | null;
  @ApiProperty({ type: [LedgerTransactionResponse], nullable: true, description: FINANCE_ONLY })
  ledger!: LedgerTransactionResponse[] | null;
}

@ApiSchema({ name: 'BookingStatusCount' })
export class BookingStatusCount {
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ type: 'integer' }) count!: number;
}

@ApiSchema({ name: 'AdminBookingCountsResponse' })
export class AdminBookingCountsResponse {
  @ApiProperty({ type: [BookingStatusCount], description: 'States that occur' })
  items!: BookingStatusCount[];
}

@ApiSchema({ name: 'AdminBookingsTodayResponse' })
export class AdminBookingsTodayResponse {
  @ApiProperty({ format: 'date-time', description: 'Where today begins in the reader’s zone' })
  from!: string;
  @ApiProperty({ format: 'date-time', description: 'Where it ends' }) to!: string;
  @ApiProperty({ type: [BookingStatusCount], description: 'Sessions of today by state' })
  sessions!: BookingStatusCount[];
  @ApiProperty({ type: 'integer', description: 'Requests that wait for a decision, of any day' })
  requestsWaiting!: number;
}

export function presentAdminItem(row: AdminBookingRow): AdminBookingListItem {
  return {
    id: row.id,
    status: row.status,
    clientId: row.client_id,
    clientName: row.client_name,
    psychologistId: row.psychologist_id,
    psychologistName: row.psychologist_name,
    serviceName: row.service_name,
    mode: row.mode,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    price: moneyOf(row.price),
    createdAt: row.created_at.toISOString(),
  };
}

/** All that the booking itself says; its history and its money are read beside it. */
export function presentAdminBooking(
  row: AdminBookingRow,
): Omit<AdminBookingResponse, 'history' | 'transactions' | 'ledger'> {
  return {
    ...presentAdminItem(row),
    clientTimeZone: row.client_zone,
    psychologistTimeZone: row.psychologist_zone,
    keepUntil: row.keep_until && row.keep_until.toISOString(),
    decideUntil: row.decide_until && row.decide_until.toISOString(),
    outcomeClosesAt: row.outcome_closes_at && row.outcome_closes_at.toISOString(),
  };
}

export function presentAdminEvent(event: BookingEventView): AdminBookingEvent {
  return {
    version: event.version,
    act: event.act as BookingAct,
    fromStatus: event.from_status === 'none' ? null : event.from_status,
    toStatus: event.to_status,
    at: event.at.toISOString(),
    actor: event.actor_kind,
    actorName: event.actor_name,
    reasonCode: event.reason_code,
  };
}
