import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { Database } from '../../../platform/database/database.js';
import { Blocks } from './blocks.js';
import { NearestTimes } from './nearest-times.js';
import { OwnBooking } from './own-booking.js';

/** The times nearest to a booking's own that can be booked now. */
@Injectable()
export class ShowAlternatives {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly nearest: NearestTimes,
    private readonly blocks: Blocks,
  ) {}

  /** @throws NotFound unless the account is a party. */
  async run(bookingId: string, accountId: string): Promise<Interval[]> {
    const { booking } = await this.own.of(this.database, bookingId, accountId);
    const { psychologistId, clientAccountId } = booking;
    if (await this.blocks.isBetween(this.database, psychologistId, clientAccountId)) return [];
    return this.nearest.to(this.database, booking, this.clock.now());
  }
}
