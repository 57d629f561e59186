import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { GuestPass, OwnBooking, Suspensions, type Booking } from '../../booking/index.js';
import { RoomNotOpen } from '../domain/consultation.errors.js';
import { isRoomOpen } from '../domain/room-window.js';
import type { TicketHolder } from '../infrastructure/ticket.repository.js';

/** Somebody who may go in now, and where. */
export interface Entrant {
  readonly booking: Booking;
  readonly holder: TicketHolder;
}

/** Judges who may enter a room now. @throws RoomNotOpen before and after, and for a booking that does not stand. */
@Injectable()
export class MayEnter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly passes: GuestPass,
    private readonly suspensions: Suspensions,
  ) {}

  /** @throws NotFound unless the account is a party. */
  async asParty(bookingId: string, accountId: string): Promise<Entrant> {
    const { booking, party } = await this.own.of(this.database, bookingId, accountId);
    return this.open(booking, { bookingId, accountId, guestId: null, participant: party });
  }

  /** @throws LinkOver on every device but the guest's own. */
  async asGuest(guestId: string, device: string | undefined): Promise<Entrant> {
    const { bookingId } = await this.passes.open(this.database, guestId, device);
    const booking = await this.own.any(this.database, bookingId);
    return this.open(booking, { bookingId, accountId: null, guestId, participant: 'guest' });
  }

  private async open(booking: Booking, holder: TicketHolder): Promise<Entrant> {
    const isShut = await this.suspensions.isClosed(this.database, booking);
    if (isShut || !isRoomOpen(booking, this.clock.now())) throw new RoomNotOpen();
    return { booking, holder };
  }
}
