import { ApiProperty, ApiSchema, OmitType, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { FEWEST_SESSIONS, MOST_SESSIONS } from '../domain/series.js';
import { CreateBookingRequest } from './bookings.requests.js';

@ApiSchema({ name: 'PreviewSeriesRequest' })
export class PreviewSeriesRequest extends PickType(CreateBookingRequest, [
  'psychologistId',
  'serviceId',
  'startsAt',
  'timeZone',
  'carePersonId',
] as const) {
  @ApiProperty({ type: 'integer', minimum: FEWEST_SESSIONS, maximum: MOST_SESSIONS })
  @IsInt()
  @Min(FEWEST_SESSIONS)
  @Max(MOST_SESSIONS)
  weeks!: number;
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
