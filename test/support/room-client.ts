import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { eventually } from './eventually.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

/** What the server says on /realtime. */
export interface RoomMessage {
  readonly type: 'room' | 'signal' | 'beat';
  readonly room?: RoomView;
  readonly from?: string;
  readonly signal?: unknown;
}

export interface RoomView {
  readonly party: 'client' | 'psychologist' | 'guest';
  readonly mode: string;
  readonly isAdmitted: boolean;
  readonly others: readonly {
    readonly participant: 'client' | 'psychologist' | 'guest';
    readonly guestId: string | null;
    readonly name: string | null;
    readonly isAdmitted: boolean;
    readonly peer: string | null;
  }[];
  readonly closesAt: string;
  readonly lastMessage: string | null;
}

/** Whether anybody else is there whose page is this one. */
export const hasPeer = ({ others }: RoomView, peer: string | null): boolean =>
  others.some((other) => other.peer === peer);

/** How a handshake was refused. */
class HandshakeRefused extends Error {
  constructor(readonly status: number) {
    super(`The handshake was refused: ${status}.`);
  }
}

/** A browser’s side of the signalling, over a real WebSocket. */
export class RoomClient {
  readonly peer = randomUUID();
  readonly heard: RoomMessage[] = [];
  /** The code it was closed with, if it was. */
  code: number | undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString('utf8')) as RoomMessage);
    });
    socket.on('close', (code) => (this.code = code));
    socket.on('error', () => undefined);
  }

  /** @throws HandshakeRefused with its status. */
  static async open(
    url: string,
    headers: Record<string, string>,
    path = '/realtime',
  ): Promise<RoomClient> {
    const socket = new WebSocket(url.replace('http', 'ws') + path, { headers });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(new RoomClient(socket)));
      socket.once('unexpected-response', (_, response) => {
        response.resume();
        reject(new HandshakeRefused(response.statusCode ?? 0));
      });
      socket.once('error', reject);
    });
  }

  /** As a browser of this visitor opens it; `at` may be another process of the same site. */
  static of(visitor: Visitor, siteUrl: string, at = siteUrl): Promise<RoomClient> {
    return RoomClient.open(at, { cookie: visitor.cookieHeader, origin: siteUrl });
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  sayRaw(data: string | Buffer): void {
    this.socket.send(data);
  }

  hello(ticket: string): void {
    this.say({ type: 'hello', ticket, peer: this.peer });
  }

  signal(to: string, sdp: string): void {
    this.say({ type: 'signal', to, signal: { description: { type: 'offer', sdp } } });
  }

  cut(): void {
    this.socket.terminate();
  }

  /** The room as it was told last. */
  get room(): RoomView | undefined {
    return this.heard.filter(({ type }) => type === 'room').at(-1)?.room;
  }

  get signals(): RoomMessage[] {
    return this.heard.filter(({ type }) => type === 'signal');
  }

  /** The code it was closed with. */
  closed(): Promise<number> {
    return eventually('the connection to be closed', () => Promise.resolve(this.code));
  }

  sees(what: string, test: (room: RoomView) => boolean): Promise<RoomView> {
    return eventually(what, () => {
      const { room } = this;
      return Promise.resolve(room !== undefined && test(room) && room);
    });
  }
}

export function ticketFor(visitor: Visitor, id: string): Promise<Schemas['RoomTicketResponse']> {
  const params = { path: { id } };
  return ok(visitor.api.POST('/api/v1/bookings/{id}/room-tickets', { params }));
}

/** In the room of a booking: connected, and let in by a ticket. */
export async function inRoom(
  visitor: Visitor,
  bookingId: string,
  siteUrl: string,
  at = siteUrl,
): Promise<RoomClient> {
  const client = await RoomClient.of(visitor, siteUrl, at);
  client.hello((await ticketFor(visitor, bookingId)).ticket);
  await client.sees('the room', () => true);
  return client;
}
