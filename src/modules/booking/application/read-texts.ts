import { Injectable } from '@nestjs/common';
import type { Booking } from '../domain/booking.js';
import { BookingReader } from './booking-reader.js';
import { endingPlace, OpenReason } from './open-reason.js';
import type { Party } from './own-booking.js';
import { ReadReason } from './read-reason.js';

/** What was written about a booking, opened for whoever may read it. */
export interface BookingTexts {
  readonly reason: string | null;
  readonly endingReason: string | null;
}

@Injectable()
export class ReadTexts {
  constructor(
    private readonly reader: BookingReader,
    private readonly openReason: OpenReason,
    private readonly readReason: ReadReason,
  ) {}

  async of(booking: Booking, by: { accountId: string; party: Party }): Promise<BookingTexts> {
    const sealed = await this.reader.sealedReasons(booking.id);
    const [reason, endingReason] = await Promise.all([
      this.readReason.run(sealed.reason, booking, by),
      this.openReason.run(sealed.ending, endingPlace(booking)),
    ]);
    return { reason, endingReason };
  }
}
