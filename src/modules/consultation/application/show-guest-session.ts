import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { LinkOver } from '../../accounts/index.js';
import { GuestPass, type GuestSession } from '../../booking/index.js';
import { isRoomOpen, roomWindow, type RoomWindow } from '../domain/room-window.js';

/** What a guest may know of the one session they are invited to. */
export interface ShownGuestSession extends GuestSession {
  readonly window: RoomWindow;
  readonly isOpen: boolean;
}

@Injectable()
export class ShowGuestSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passes: GuestPass,
  ) {}

  /** @throws LinkOver on every device but the guest's own, once the link was taken back, and once the room has closed. */
  async run(guestId: string, device: string | undefined): Promise<ShownGuestSession> {
    const session = await this.passes.open(this.database, guestId, device);
    const now = this.clock.now();
    const window = roomWindow(session);
    if (now >= window.closesAt) throw new LinkOver();
    return { ...session, window, isOpen: isRoomOpen(session, now) };
  }
}
