import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { DatabaseNews } from '../../../platform/realtime/database-news.js';
import type { Fact } from '../domain/attendance.js';
import { isRoomOpen } from '../domain/room-window.js';
import type { Signal } from '../domain/signalling.js';
import { AttendanceRepository } from '../infrastructure/attendance.repository.js';
import {
  RoomRepository,
  type DeliveredSignal,
  type Place,
} from '../infrastructure/room.repository.js';
import { TicketRepository, type Bearer } from '../infrastructure/ticket.repository.js';

/** The channel on which processes tell each other that a booking's room changed. */
export const ROOM_NEWS = 'room';

/** Who knocks, with what, from which page, over which connection. */
export interface Knock {
  readonly ticket: string;
  readonly bearer: Bearer;
  readonly peerId: string;
  readonly connectionId: string;
}

/** What those in a room do. Each is one transaction, which tells every process when it commits. */
@Injectable()
export class RoomActs {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly news: DatabaseNews,
    private readonly tickets: TicketRepository,
    private readonly rooms: RoomRepository,
    private readonly attendance: AttendanceRepository,
  ) {}

  /** Null when the ticket lets nobody in, or the room has closed meanwhile. */
  async enter({ ticket, bearer, peerId, connectionId }: Knock): Promise<Place | null> {
    return this.runner.run(async (tx) => {
      const holder = await this.tickets.use(tx, ticket, bearer);
      if (holder === null) return null;
      const { bookingId, participant, guestId } = holder;
      const state = await this.rooms.state(tx, bookingId);
      if (state === null || !isRoomOpen(state, tx.now)) return null;
      const place: Place = { bookingId, participant, guestId, connectionId, peerId };
      if (guestId !== null && !state.guests.some(({ id }) => id === guestId)) return null;
      if (await this.rooms.enter(tx, place)) await this.write(tx, place, 'joined');
      await this.tell(tx, place);
      return place;
    });
  }

  /** Leaves the place, unless another connection of the same person has taken it. */
  async leave(place: Place, wasMediaUp: boolean): Promise<void> {
    await this.runner.run(async (tx) => {
      if (!(await this.rooms.leave(tx, place))) return;
      if (wasMediaUp) await this.write(tx, place, 'media_down');
      await this.write(tx, place, 'left');
      await this.tell(tx, place);
    });
  }

  /** Lets the client in who waits, or a guest by name; nobody waiting is nothing to do. */
  async admit(place: Place, guestId: string | null): Promise<void> {
    await this.runner.run(async (tx) => {
      if (await this.attendance.admit(tx, place.bookingId, guestId)) await this.tell(tx, place);
    });
  }

  async media(place: Place, isUp: boolean): Promise<void> {
    await this.runner.run((tx) => this.write(tx, place, isUp ? 'media_up' : 'media_down'));
  }

  /** Leaves a signal for the other page; for one that is not there it is lost, as it should be. */
  async signal(place: Place, to: string, signal: Signal): Promise<void> {
    await this.runner.run(async (tx) => {
      if (await this.rooms.post(tx, place, to, signal)) await this.tell(tx, place);
    });
  }

  async takeSignals(peerId: string): Promise<DeliveredSignal[]> {
    return this.runner.run((tx) => this.rooms.takeSignals(tx, peerId));
  }

  async stay(connectionId: string): Promise<void> {
    await this.runner.run((tx) => this.rooms.touch(tx, connectionId));
  }

  private async write(tx: Tx, place: Place, fact: Fact): Promise<void> {
    const { bookingId, participant, guestId } = place;
    await this.attendance.add(tx, bookingId, { participant, guestId, fact, at: tx.now });
  }

  private async tell(tx: Tx, { bookingId }: Place): Promise<void> {
    await this.news.publish(tx, ROOM_NEWS, bookingId);
  }
}
