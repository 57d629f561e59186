import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { OwnBooking, type Party } from '../../booking/index.js';
import type { PresenceFact } from '../domain/attendance.js';
import { isChatOpen, isRoomOpen, roomWindow, type RoomWindow } from '../domain/room-window.js';
import { AttendanceRepository } from '../infrastructure/attendance.repository.js';
import { RoomRepository } from '../infrastructure/room.repository.js';

/** A room as seen from outside, by those who may enter it. */
export interface ShownRoom {
  readonly window: RoomWindow;
  readonly isOpen: boolean;
  readonly isChatOpen: boolean;
  /** Which of the two is in it now. */
  readonly present: readonly Party[];
  readonly attendance: readonly PresenceFact[];
}

@Injectable()
export class ShowRoom {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly rooms: RoomRepository,
    private readonly attendance: AttendanceRepository,
  ) {}

  /** @throws NotFound unless the account is a party. */
  async run(bookingId: string, accountId: string): Promise<ShownRoom> {
    const { booking } = await this.own.of(this.database, bookingId, accountId);
    const state = await this.rooms.state(this.database, bookingId);
    const now = this.clock.now();
    const parties = ['client', 'psychologist'] as const;
    return {
      window: roomWindow(booking),
      isOpen: state !== null && isRoomOpen(booking, now),
      isChatOpen: state !== null && isChatOpen(booking, now),
      present: parties.filter((party) => state !== null && state.present[party] !== null),
      attendance: await this.attendance.ofEverybody(this.database, bookingId),
    };
  }
}
