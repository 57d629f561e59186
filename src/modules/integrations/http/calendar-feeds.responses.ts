import { ApiProperty } from '@nestjs/swagger';
import type { CalendarFeedRow } from '../infrastructure/calendar-feeds.js';

export class CalendarFeedResponse {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when there is an address; null: there is none',
  })
  madeAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Day, in the account’s zone, on which a program last read it',
  })
  lastReadOn!: string | null;
}

export class NewCalendarFeedResponse extends CalendarFeedResponse {
  @ApiProperty({ description: 'A secret: shown now and never again' })
  address!: string;
}

export function presentFeed(feed: CalendarFeedRow | undefined): CalendarFeedResponse {
  return { madeAt: feed?.created_at.toISOString() ?? null, lastReadOn: feed?.last_read_on ?? null };
}
