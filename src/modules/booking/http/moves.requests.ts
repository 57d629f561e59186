import { ApiProperty, ApiPropertyOptional, ApiSchema, PickType } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { IsZone } from '../../../platform/http/is-zone.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { CreateBookingRequest } from './bookings.requests.js';

@ApiSchema({ name: 'RescheduleBookingRequest' })
export class RescheduleBookingRequest {
  @ApiProperty({
    format: 'date-time',
    description: 'A start of the slot list, asked with movingBookingId',
  })
  @IsInstant()
  startsAt!: string;

  @ApiPropertyOptional({ description: 'IANA zone the client reads times in; default: as before' })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;
}

@ApiSchema({ name: 'ProposeTimeRequest' })
export class ProposeTimeRequest {
  @ApiProperty({
    format: 'date-time',
    description: 'A start of the slot list, asked with movingBookingId',
  })
  @IsInstant()
  startsAt!: string;
}

@ApiSchema({ name: 'OfferSessionRequest' })
export class OfferSessionRequest extends PickType(CreateBookingRequest, [
  'serviceId',
  'startsAt',
  'mode',
] as const) {
  @ApiProperty({ format: 'uuid', description: 'Somebody in one’s care' })
  @IsUUID()
  carePersonId!: string;
}
