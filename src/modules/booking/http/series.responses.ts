import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { SeriesDate } from '../application/preview-series.js';
import { BOOKING_STATUSES, type BookingStatus } from '../domain/booking-status.js';
import type { BookingView } from '../infrastructure/booking.view.js';
import { SlotResponse } from './bookings.responses.js';
import { presentSlot } from './present-booking.js';

const CONFLICTS = ['not_free', 'person_busy'] as const;
type Conflict = (typeof CONFLICTS)[number];

@ApiSchema({ name: 'SeriesDate' })
export class SeriesDateResponse {
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({
    type: String,
    enum: CONFLICTS,
    enumName: 'SeriesConflict',
    nullable: true,
    description: 'Why it cannot be had; null: it can',
  })
  conflict!: Conflict | null;
  @ApiProperty({
    type: [SlotResponse],
    description: 'Up to three free times nearest to it, where it cannot be had',
  })
  alternatives!: SlotResponse[];
  @ApiProperty({
    description: 'The client’s own clock shows another time than at the first: clocks change',
  })
  hasOtherClock!: boolean;
}

@ApiSchema({ name: 'SeriesPreview' })
export class SeriesPreviewResponse {
  @ApiProperty({ type: [SeriesDateResponse] }) items!: SeriesDateResponse[];
}

@ApiSchema({ name: 'SeriesSession' })
export class SeriesSessionResponse {
  @ApiProperty({ format: 'uuid', description: 'The booking' }) id!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
}

@ApiSchema({ name: 'Series' })
export class SeriesResponse {
  @ApiProperty({ format: 'uuid', description: 'The first booking’s' }) id!: string;
  @ApiProperty({ type: [SeriesSessionResponse], description: 'In order of start' })
  sessions!: SeriesSessionResponse[];
}

export function presentDate(date: SeriesDate): SeriesDateResponse {
  const { session, conflict, alternatives, hasOtherClock } = date;
  return {
    ...presentSlot(session),
    conflict,
    alternatives: alternatives.map(presentSlot),
    hasOtherClock,
  };
}

export function presentSeries(id: string, sessions: readonly BookingView[]): SeriesResponse {
  return {
    id,
    sessions: sessions.map((row) => ({
      id: row.id,
      startsAt: row.starts_at.toISOString(),
      status: row.status,
    })),
  };
}
