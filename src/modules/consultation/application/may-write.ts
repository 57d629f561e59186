import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { CarePeople } from '../../accounts/index.js';
import { Blocks, OwnBooking, Suspensions, type Booking, type Party } from '../../booking/index.js';
import { ChatClosed } from '../domain/consultation.errors.js';
import { isChatOpen, isRoomOpen } from '../domain/room-window.js';

interface Talk {
  readonly booking: Booking;
  readonly party: Party;
}

/** Who may write to whom now. */
@Injectable()
export class MayWrite {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly blocks: Blocks,
    private readonly suspensions: Suspensions,
    private readonly carePeople: CarePeople,
  ) {}

  /**
   * Where one of the two has blocked the other, a session that was kept takes place like every other;
   * beside it they do not write to each other. A guardian writes until the child is 18.
   *
   * @throws NotFound unless the account is a party; ChatClosed before and after.
   */
  async as(bookingId: string, accountId: string): Promise<Talk> {
    const found = await this.own.of(this.database, bookingId, accountId);
    const { booking } = found;
    const now = this.clock.now();
    const isShut = await this.suspensions.isClosed(this.database, booking);
    if (isShut || !isChatOpen(booking, now)) throw new ChatClosed();
    if (!(await this.isTheirs(found, accountId))) throw new ChatClosed();
    if (!isRoomOpen(booking, now) && (await this.isBlocked(booking))) throw new ChatClosed();
    return found;
  }

  private async isTheirs({ booking, party }: Talk, accountId: string): Promise<boolean> {
    const { carePersonId } = booking;
    return (
      party === 'psychologist' || this.carePeople.standsFor(this.database, accountId, carePersonId)
    );
  }

  private isBlocked({ psychologistId, clientAccountId }: Booking): Promise<boolean> {
    return this.blocks.isBetween(this.database, psychologistId, clientAccountId);
  }
}
