import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Guest } from '../domain/guests.js';
import { GuestRepository } from '../infrastructure/guest.repository.js';
import type { GuestAct } from './guest-desk.js';
import { OwnBooking } from './own-booking.js';

/** Everybody who was ever invited to a session, for its two parties. */
@Injectable()
export class ListGuests {
  constructor(
    private readonly database: Database,
    private readonly own: OwnBooking,
    private readonly guests: GuestRepository,
  ) {}

  /** The earliest first. @throws NotFound for strangers. */
  async run({ bookingId, accountId }: GuestAct): Promise<Guest[]> {
    await this.own.of(this.database, bookingId, accountId);
    return this.guests.ofBooking(this.database, bookingId);
  }
}
