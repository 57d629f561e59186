import { ApiProperty } from '@nestjs/swagger';

/** A code for each way in which a calendar cannot be read. */
const FAILURES = [
  ...['address_refused', 'not_found', 'access_refused', 'server_failed', 'too_large'],
  ...['too_slow', 'unreachable', 'no_calendar'],
];

export class ExternalCalendarResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ description: 'Where it is read from: the address itself is never shown' })
  host!: string;
  @ApiProperty() allDayCounts!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Last read well' })
  readAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Last tried' })
  triedAt!: string | null;
  @ApiProperty({ type: String, enum: FAILURES, nullable: true, description: 'Why it was not read' })
  failure!: string | null;
  @ApiProperty({ type: 'integer', description: 'Events in it that could not be understood' })
  unreadEvents!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ExternalCalendarListResponse {
  @ApiProperty({ type: [ExternalCalendarResponse] }) items!: ExternalCalendarResponse[];
}

export class BusyTimeResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null: blocked by hand',
  })
  calendarId!: string | null;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
}

export class BusyTimeListResponse {
  @ApiProperty({ type: [BusyTimeResponse] }) items!: BusyTimeResponse[];
}
