import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { BookingHistoryEntry } from './bookings.responses.js';

@ApiSchema({ name: 'BookingChange' })
export class BookingChange extends BookingHistoryEntry {
  @ApiProperty({ description: 'Whether it befell an offer beside the booking' }) isOffer!: boolean;
  @ApiProperty({ format: 'date-time', description: 'The time it was about' }) startsAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why, as a code' })
  reasonCode!: string | null;
}

@ApiSchema({ name: 'BookingHistoryResponse' })
export class BookingHistoryResponse {
  @ApiProperty({ type: [BookingChange] }) items!: BookingChange[];
}
