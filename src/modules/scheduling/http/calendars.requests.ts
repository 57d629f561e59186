import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength, MinLength } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { Trimmed } from '../../../platform/http/trimmed.js';

export class PutExternalCalendarRequest {
  @ApiProperty({ minLength: 1, maxLength: 60, description: 'For the psychologist’s own eyes' })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  label!: string;

  @ApiProperty({ description: 'Whether events of whole days take time' })
  @IsBoolean()
  allDayCounts!: boolean;
}

export class FollowCalendarRequest extends PutExternalCalendarRequest {
  @ApiProperty({
    minLength: 1,
    maxLength: 2000,
    description: 'A secret: kept sealed and never shown again',
    example: 'https://calendar.google.com/calendar/ical/…/basic.ics',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  address!: string;
}

export class BlockTimeRequest {
  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  startsAt!: string;

  @ApiProperty({ format: 'date-time', description: 'At most 31 days after the start' })
  @IsInstant()
  endsAt!: string;
}

export class ListBusyTimesQuery {
  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  from!: string;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  to!: string;
}
