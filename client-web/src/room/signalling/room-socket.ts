import { failureCode } from '@/api/problem';
import {
  CLOSED,
  openRealtime,
  readRealtime,
  type FromServer,
  type RoomView,
  type Signal,
  type ToServer,
} from '@/api/realtime';
import type { RoomTicket } from '@/api/types';
import { now } from '@/lib/clock';
import { newId } from '@/lib/new-id';
import type { RoomEntry } from './room-entry';

export type EndReason = 'left' | 'replaced' | 'over' | 'signedOut' | 'failed';
/** `lost`: it tries again by itself. */
export type Link = 'connecting' | 'open' | 'lost';

export interface RoomSocketEvents {
  onLink(link: Link): void;
  onEnd(reason: EndReason): void;
  onRoom(room: RoomView): void;
  onSignal(from: string, signal: Signal): void;
  onTicket(ticket: RoomTicket): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
const LOOK_MS = 5_000;
/** The server says something every five seconds. */
const SILENCE_MS = 16_000;

/** A line to the room that mends itself: each time with a new ticket, always as the same page. */
export class RoomSocket {
  /** Names this page to the other one; a reload is another page. */
  readonly peer = newId();
  private socket: WebSocket | null = null;
  private isOver = false;
  private pauseMs = FIRST_PAUSE_MS;
  private heardAt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private look: ReturnType<typeof setInterval> | undefined;
  private readonly onOnline = (): void => this.again();

  constructor(
    private readonly entry: RoomEntry,
    private readonly events: RoomSocketEvents,
  ) {}

  start(): void {
    window.addEventListener('online', this.onOnline);
    this.look = setInterval(() => this.listen(), LOOK_MS);
    this.events.onLink('connecting');
    void this.connect();
  }

  say(message: ToServer): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** On purpose, and for good. */
  leave(): void {
    this.say({ type: 'leave' });
    this.end('left');
  }

  /** Without a word to anybody: the page is going away. */
  stop(): void {
    this.isOver = true;
    window.removeEventListener('online', this.onOnline);
    clearInterval(this.look);
    clearTimeout(this.retry);
    this.socket?.close();
  }

  private end(reason: EndReason): void {
    if (this.isOver) return;
    this.stop();
    this.events.onEnd(reason);
  }

  private async connect(): Promise<void> {
    try {
      const ticket = await this.entry.ticket();
      if (this.isOver) return;
      this.events.onTicket(ticket);
      this.open(ticket.ticket);
    } catch (error) {
      const code = failureCode(error);
      if (code === 'not_signed_in') this.end('signedOut');
      else if (code === 'room_not_open' || code === 'link_over') this.end('over');
      else if (code === 'not_found' || code === 'forbidden') this.end('failed');
      else this.later();
    }
  }

  private open(ticket: string): void {
    const socket = openRealtime(this.entry.guestId);
    this.socket = socket;
    this.heardAt = now().getTime();
    socket.onopen = () => this.say({ type: 'hello', ticket, peer: this.peer });
    socket.onmessage = ({ data }) => {
      const message = readRealtime(data);
      if (message !== null && this.socket === socket) this.hear(message);
    };
    socket.onclose = ({ code }) => {
      if (this.socket === socket) this.closed(code);
    };
  }

  private hear(message: FromServer): void {
    this.heardAt = now().getTime();
    if (message.type === 'room') {
      this.pauseMs = FIRST_PAUSE_MS;
      this.events.onLink('open');
      this.events.onRoom(message.room);
    }
    if (message.type === 'signal') this.events.onSignal(message.from, message.signal);
  }

  private closed(code: number): void {
    this.socket = null;
    if (code === CLOSED.replaced) this.end('replaced');
    else if (code === CLOSED.over) this.end('over');
    else this.later();
  }

  private later(): void {
    if (this.isOver) return;
    this.events.onLink('lost');
    const wait = this.pauseMs * (0.75 + Math.random() / 2);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), wait);
  }

  /** The network is another one: what is open may be dead without knowing it. */
  private again(): void {
    if (this.isOver) return;
    const old = this.socket;
    this.socket = null;
    old?.close();
    this.pauseMs = FIRST_PAUSE_MS;
    this.later();
  }

  private listen(): void {
    if (this.socket !== null && now().getTime() - this.heardAt > SILENCE_MS) this.again();
  }
}
