import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Blocks, OwnBooking, Suspensions, type Booking, type Party } from '../../booking/index.js';
import { ChatClosed } from '../domain/consultation.errors.js';
import { isChatOpen, isRoomOpen } from '../domain/room-window.js';

/** Who may write to whom now. */
@Injectable()
export class MayWrite {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly blocks: Blocks,
    private readonly suspensions: Suspensions,
  ) {}

  /**
   * Where one of the two has blocked the other, a session that was kept takes place like every other;
   * beside it they do not write to each other.
   *
   * @throws NotFound unless the account is a party; ChatClosed before and after.
   */
  async as(bookingId: string, accountId: string): Promise<{ booking: Booking; party: Party }> {
    const found = await this.own.of(this.database, bookingId, accountId);
    const { booking } = found;
    const now = this.clock.now();
    const isShut = await this.suspensions.isClosed(this.database, booking);
    if (isShut || !isChatOpen(booking, now)) throw new ChatClosed();
    if (!isRoomOpen(booking, now) && (await this.isBlocked(booking))) throw new ChatClosed();
    return found;
  }

  private isBlocked({ psychologistId, clientAccountId }: Booking): Promise<boolean> {
    return this.blocks.isBetween(this.database, psychologistId, clientAccountId);
  }
}
