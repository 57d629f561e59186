import type { Instant } from '../../../kernel/time/instant.js';
import type { Connection, ConnectionHandler } from '../../../platform/realtime/connection.js';
import { isRoomOpen } from '../domain/room-window.js';
import { seatOf, verdictOn, type Seat } from '../domain/seat.js';
import { parseClientMessage, type ClientMessage } from '../domain/signalling.js';
import type { Place, RoomState } from '../infrastructure/room.repository.js';
import type { Bearer } from '../infrastructure/ticket.repository.js';
import type { RoomActs } from './room-acts.js';
import { RoomView } from './room-view.js';

/** Where attendants of one process are found by the room they are in. */
export interface Rooms {
  add(bookingId: string, attendant: Attendant): void;
  remove(bookingId: string, attendant: Attendant): void;
  /** Reads the room anew and shows it to everybody of this process who is in it. */
  look(bookingId: string): Promise<void>;
}

/** Somebody at the door of a room or in it, by one connection. */
export class Attendant implements ConnectionHandler {
  private seat: Seat = 'stranger';
  private place: Place | null = null;
  private isMediaUp = false;
  private hasWaited = false;
  private lastShown = '';

  constructor(
    private readonly connection: Connection,
    private readonly bearer: Bearer,
    private readonly acts: RoomActs,
    private readonly rooms: Rooms,
  ) {}

  async message(text: string): Promise<void> {
    const message = parseClientMessage(text);
    if (message === null) return this.connection.close('malformed');
    const verdict = verdictOn(this.seat, message.type);
    if (verdict !== 'accept') return this.connection.close(verdict);
    if (message.type === 'leave') return this.connection.close('done');
    if (message.type === 'hello') return this.enter(message);
    if (this.place !== null) await this.act(message, this.place);
  }

  async beat(): Promise<void> {
    if (this.place === null) {
      if (this.hasWaited) this.connection.close('tooSlow');
      this.hasWaited = true;
      return;
    }
    this.connection.send({ type: 'beat' });
    await this.acts.stay(this.connection.id);
    await this.rooms.look(this.place.bookingId);
  }

  async closed(): Promise<void> {
    if (this.place === null) return;
    this.rooms.remove(this.place.bookingId, this);
    await this.acts.leave(this.place, this.isMediaUp);
  }

  /** The room as it is now: what changed is told, what was left for this page is handed over. */
  async see(state: RoomState | null, now: Instant): Promise<void> {
    if (this.place === null) return;
    const { participant, guestId, peerId } = this.place;
    if (state === null || !isRoomOpen(state, now)) return this.connection.close('over');
    const view = new RoomView(state, { participant, guestId });
    // Their link was taken back.
    if (!view.isInvited) return this.connection.close('over');
    const mine = view.own;
    if (mine === null) return this.connection.close('restart');
    if (mine.connectionId !== this.connection.id) return this.connection.close('replaced');
    this.seat = seatOf(participant, view.isAdmitted);
    this.show(view);
    if (!mine.hasSignals) return;
    for (const { from, signal } of await this.acts.takeSignals(peerId)) {
      this.connection.send({ type: 'signal', from, signal });
    }
  }

  private async enter({ ticket, peer }: ClientMessage & { type: 'hello' }): Promise<void> {
    const { bearer, connection } = this;
    const knock = { ticket, bearer, peerId: peer, connectionId: connection.id };
    this.place = await this.acts.enter(knock);
    if (this.place === null) return connection.close('refused');
    this.seat = seatOf(this.place.participant, false);
    this.rooms.add(this.place.bookingId, this);
    await this.rooms.look(this.place.bookingId);
  }

  private async act(message: ClientMessage, place: Place): Promise<void> {
    if (message.type === 'admit') await this.acts.admit(place, message.guest);
    if (message.type === 'signal') await this.acts.signal(place, message.to, message.signal);
    if (message.type !== 'media' || message.isUp === this.isMediaUp) return;
    this.isMediaUp = message.isUp;
    await this.acts.media(place, message.isUp);
  }

  private show(view: RoomView): void {
    const room = view.toTell();
    const shown = JSON.stringify(room);
    if (shown === this.lastShown) return;
    this.lastShown = shown;
    this.connection.send({ type: 'room', room });
  }
}
