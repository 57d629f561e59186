import { ApiProperty, ApiPropertyOptional, ApiSchema, OmitType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { IsZone } from '../../../platform/http/is-zone.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { FEWEST_SESSIONS, MOST_SESSIONS } from '../domain/series.js';
import { CreateBookingRequest } from './bookings.requests.js';

@ApiSchema({ name: 'PreviewSeriesRequest' })
export class PreviewSeriesRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  psychologistId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  serviceId!: string;

  @ApiProperty({ format: 'date-time', description: 'The first start' })
  @IsInstant()
  startsAt!: string;

  @ApiProperty({ type: 'integer', minimum: FEWEST_SESSIONS, maximum: MOST_SESSIONS })
  @IsInt()
  @Min(FEWEST_SESSIONS)
  @Max(MOST_SESSIONS)
  weeks!: number;

  @ApiPropertyOptional({
    description: 'IANA zone the client reads times in; default: the account’s',
  })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Whom the sessions are about; default: oneself',
  })
  @MayBeAbsent()
  @IsUUID()
  carePersonId?: string;
}

@ApiSchema({ name: 'CreateSeriesRequest' })
export class CreateSeriesRequest extends OmitType(CreateBookingRequest, ['startsAt'] as const) {
  @ApiProperty({
    type: [String],
    format: 'date-time',
    minItems: FEWEST_SESSIONS,
    maxItems: MOST_SESSIONS,
    description: 'The starts that are wanted: all of them are taken, or none',
  })
  @IsArray()
  @ArrayMinSize(FEWEST_SESSIONS)
  @ArrayMaxSize(MOST_SESSIONS)
  @ArrayUnique()
  @IsInstant({ each: true })
  startsAts!: string[];
}
