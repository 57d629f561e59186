import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { MODES, type Mode } from '../../directory/index.js';
import type { PlaceView, ServiceLine } from '../application/list-waitlist.js';
import { DAY_PARTS, type DayPart } from '../domain/waiting.js';
import { OfferResponse } from './moves.responses.js';

@ApiSchema({ name: 'WaitlistEntry' })
export class WaitlistEntryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) psychologistId!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty() psychologistSlug!: string;
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ enum: MODES, enumName: 'Mode' }) mode!: Mode;
  @ApiProperty({
    enum: DAY_PARTS,
    enumName: 'DayPart',
    isArray: true,
    description: 'Empty: any time of day',
  })
  wanted!: DayPart[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The session an earlier time would move',
  })
  replacesBookingId!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When the place is given up by itself' })
  lapsesAt!: string;
  @ApiProperty({
    type: OfferResponse,
    nullable: true,
    description: 'A time that is kept now; POST /bookings/{id}/take takes it, cancel declines it',
  })
  offer!: OfferResponse | null;
}

@ApiSchema({ name: 'WaitlistEntryList' })
export class WaitlistEntryListResponse {
  @ApiProperty({ type: [WaitlistEntryResponse] }) items!: WaitlistEntryResponse[];
}

@ApiSchema({ name: 'WantedParts' })
export class WantedPartsResponse implements Record<DayPart, number> {
  @ApiProperty({ type: 'integer' }) morning!: number;
  @ApiProperty({ type: 'integer' }) afternoon!: number;
  @ApiProperty({ type: 'integer' }) evening!: number;
}

@ApiSchema({ name: 'ServiceWaitlist' })
export class ServiceWaitlistResponse {
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ type: 'integer' }) waiting!: number;
  @ApiProperty({
    type: WantedPartsResponse,
    description: 'How many of them would come then, on their own clocks; any time counts for each',
  })
  wanted!: WantedPartsResponse;
}

@ApiSchema({ name: 'PsychologistWaitlist' })
export class PsychologistWaitlistResponse {
  @ApiProperty({ type: [ServiceWaitlistResponse] }) items!: ServiceWaitlistResponse[];
}

export function presentPlace(place: PlaceView): WaitlistEntryResponse {
  return {
    id: place.id,
    psychologistId: place.psychologist_id,
    psychologistName: place.psychologist_name,
    psychologistSlug: place.slug,
    serviceId: place.service_id,
    serviceName: place.service_name,
    mode: place.mode,
    wanted: place.wanted,
    replacesBookingId: place.replaces_booking_id,
    createdAt: place.created_at.toISOString(),
    lapsesAt: place.lapses_at.toISOString(),
    offer: presentOffer(place),
  };
}

export function presentLine(line: ServiceLine): ServiceWaitlistResponse {
  const { morning, afternoon, evening } = line;
  return {
    serviceId: line.service_id,
    serviceName: line.service_name,
    waiting: line.waiting,
    wanted: { morning, afternoon, evening },
  };
}

function presentOffer({
  offer_id,
  starts_at,
  ends_at,
  keep_until,
}: PlaceView): OfferResponse | null {
  if (offer_id === null || starts_at === null || ends_at === null || keep_until === null) {
    return null;
  }
  return {
    id: offer_id,
    startsAt: starts_at.toISOString(),
    endsAt: ends_at.toISOString(),
    keepUntil: keep_until.toISOString(),
  };
}
