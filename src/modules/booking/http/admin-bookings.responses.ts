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

@ApiSchema({ name: 'AdminBookingListItem' })
export class AdminBookingListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty() clientName!: string;
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
  @ApiProperty({ type: [AdminTransactionListItem] }) transactions!: AdminTransactionListItem[];
  @ApiProperty({ type: [LedgerTransactionResponse] }) ledger!: LedgerTransactionResponse[];
}

export function presentAdminItem(row: AdminBookingRow): AdminBookingListItem {
  return {
    id: row.id,
    status: row.status,
    clientName: row.client_name,
    psychologistName: row.psychologist_name,
    serviceName: row.service_name,
    mode: row.mode,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    price: moneyOf(row.price),
    createdAt: row.created_at.toISOString(),
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
