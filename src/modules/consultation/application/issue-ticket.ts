import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { TooManyRequests } from '../../../platform/http/http.errors.js';
import { roomWindow } from '../domain/room-window.js';
import { TicketRepository } from '../infrastructure/ticket.repository.js';
import { IceServerList, type IceServers } from './ice-servers.js';
import { MayEnter, type Entrant } from './may-enter.js';

/** A page that loses its line asks for one every few seconds at most. */
const MOST_A_MINUTE = 30;
const WAIT_SECONDS = 20;

export interface IssuedTicket {
  readonly ticket: string;
  readonly expiresAt: Instant;
  readonly ice: IceServers;
}

/** Lets somebody through the door of a session's room, once and within a minute. */
@Injectable()
export class IssueTicket {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly mayEnter: MayEnter,
    private readonly tickets: TicketRepository,
    private readonly ice: IceServerList,
  ) {}

  /** @throws what {@link MayEnter.asParty} does; TooManyRequests past thirty in a minute. */
  async run(bookingId: string, accountId: string): Promise<IssuedTicket> {
    return this.issue(await this.mayEnter.asParty(bookingId, accountId));
  }

  /** For a guest, by what their device keeps. @throws what {@link MayEnter.asGuest} does; TooManyRequests. */
  async forGuest(guestId: string, device: string | undefined): Promise<IssuedTicket> {
    return this.issue(await this.mayEnter.asGuest(guestId, device));
  }

  private async issue({ booking, holder }: Entrant): Promise<IssuedTicket> {
    const issued = await this.runner.run(async (tx) => {
      const recent = await this.tickets.countRecent(tx, holder);
      if (recent >= MOST_A_MINUTE) throw new TooManyRequests(WAIT_SECONDS);
      return this.tickets.make(tx, holder);
    });
    const who = holder.guestId ?? holder.participant;
    return { ...issued, ice: this.ice.for(booking.id, who, roomWindow(booking).closesAt) };
  }
}
