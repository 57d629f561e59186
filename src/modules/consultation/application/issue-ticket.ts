import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { TooManyRequests } from '../../../platform/http/http.errors.js';
import { OwnBooking, Suspensions } from '../../booking/index.js';
import { RoomNotOpen } from '../domain/consultation.errors.js';
import { isRoomOpen, roomWindow } from '../domain/room-window.js';
import { TicketRepository } from '../infrastructure/ticket.repository.js';
import { IceServerList, type IceServers } from './ice-servers.js';

/** A page that loses its line asks for one every few seconds at most. */
const MOST_A_MINUTE = 30;
const WAIT_SECONDS = 20;

export interface IssuedTicket {
  readonly ticket: string;
  readonly expiresAt: Instant;
  readonly ice: IceServers;
}

/** Lets a party of a session through the door of its room, once and within a minute. */
@Injectable()
export class IssueTicket {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly tickets: TicketRepository,
    private readonly ice: IceServerList,
    private readonly suspensions: Suspensions,
  ) {}

  /**
   * @throws NotFound unless the account is a party; RoomNotOpen before and after, and for a booking
   * that does not stand; TooManyRequests past thirty in a minute.
   */
  async run(bookingId: string, accountId: string): Promise<IssuedTicket> {
    const { booking, party } = await this.own.of(this.database, bookingId, accountId);
    const isShut = await this.suspensions.isClosed(this.database, booking);
    if (isShut || !isRoomOpen(booking, this.clock.now())) throw new RoomNotOpen();
    const issued = await this.runner.run(async (tx) => {
      const recent = await this.tickets.countRecent(tx, accountId);
      if (recent >= MOST_A_MINUTE) throw new TooManyRequests(WAIT_SECONDS);
      return this.tickets.make(tx, { bookingId, accountId, party });
    });
    return { ...issued, ice: this.ice.for(bookingId, party, roomWindow(booking).closesAt) };
  }
}
