import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { TooManyRequests } from '../../../platform/http/http.errors.js';
import { GuestPass, OwnBooking, Suspensions, type Booking } from '../../booking/index.js';
import { RoomNotOpen } from '../domain/consultation.errors.js';
import { isRoomOpen, roomWindow } from '../domain/room-window.js';
import { TicketRepository, type TicketHolder } from '../infrastructure/ticket.repository.js';
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
    private readonly passes: GuestPass,
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
    return this.issue(booking, { bookingId, accountId, guestId: null, participant: party });
  }

  /** For a guest, by what their device keeps. @throws LinkOver for every other device; else as for a party. */
  async forGuest(guestId: string, device: string | undefined): Promise<IssuedTicket> {
    const { bookingId } = await this.passes.open(this.database, guestId, device);
    const booking = await this.own.any(this.database, bookingId);
    return this.issue(booking, { bookingId, accountId: null, guestId, participant: 'guest' });
  }

  private async issue(booking: Booking, holder: TicketHolder): Promise<IssuedTicket> {
    const isShut = await this.suspensions.isClosed(this.database, booking);
    if (isShut || !isRoomOpen(booking, this.clock.now())) throw new RoomNotOpen();
    const issued = await this.runner.run(async (tx) => {
      const recent = await this.tickets.countRecent(tx, holder);
      if (recent >= MOST_A_MINUTE) throw new TooManyRequests(WAIT_SECONDS);
      return this.tickets.make(tx, holder);
    });
    const who = holder.guestId ?? holder.participant;
    return { ...issued, ice: this.ice.for(booking.id, who, roomWindow(booking).closesAt) };
  }
}
