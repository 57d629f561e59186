import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.js';
import { openHouse, type House } from './house.js';
import { account } from './practice.js';
import { inRoom, RoomClient } from './room-client.js';
import { Scene } from './scene.js';
import { startSecondApi, type SecondApi } from './second-api.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

interface Parts {
  readonly house: House;
  /** A second process on the same database. */
  readonly other: SecondApi;
  readonly scene: Scene;
  readonly client: Visitor;
  readonly booking: Schemas['BookingResponse'];
  /** Three who have nothing to do with it. */
  readonly stranger: Visitor;
  readonly colleague: Visitor;
  readonly admin: Visitor;
}

/** A house with two processes, and a confirmed session that begins in twenty minutes. */
export class RoomHouse {
  readonly house = this.parts.house;
  readonly other = this.parts.other;
  readonly scene = this.parts.scene;
  readonly client = this.parts.client;
  readonly booking = this.parts.booking;
  readonly stranger = this.parts.stranger;
  readonly colleague = this.parts.colleague;
  readonly admin = this.parts.admin;
  private readonly open: RoomClient[] = [];

  private constructor(private readonly parts: Parts) {}

  static async open(): Promise<RoomHouse> {
    const house = await openHouse();
    const scene = await Scene.set(house);
    const client = await scene.newClient();
    const stranger = await scene.newClient();
    const colleague = (await Scene.set(house)).psychologist;
    const admin = house.visitor();
    const email = `${randomUUID()}@kantor.test`;
    await account(house, { email, roles: ['admin'] });
    await admin.logIn(email);
    const params = { path: { id: (await scene.requested(client)).id } };
    const booking = await ok(
      scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params }),
    );
    await house.advance(minutesUntil(house, booking) - 20);
    const other = await startSecondApi();
    return new RoomHouse({ house, other, scene, client, booking, stranger, colleague, admin });
  }

  path(): { params: { path: { id: string } } } {
    return { params: { path: { id: this.booking.id } } };
  }

  async toMinutesBefore(minutes: number): Promise<void> {
    await this.house.advance(minutesUntil(this.house, this.booking) - minutes);
  }

  async enter(visitor: Visitor, at = this.house.url): Promise<RoomClient> {
    const one = await inRoom(visitor, this.booking.id, this.house.url, at);
    this.open.push(one);
    return one;
  }

  /** A guest in the room or at its door, on the device their link belongs to. */
  async enterAsGuest(visitor: Visitor, guestId: string, at = this.house.url): Promise<RoomClient> {
    const headers = { cookie: visitor.cookieHeader, origin: this.house.url };
    const one = await RoomClient.open(at, headers, `/realtime/guests/${guestId}`);
    this.open.push(one);
    const params = { path: { guestId } };
    const issued = visitor.api.POST('/api/v1/guest-sessions/{guestId}/room-tickets', { params });
    one.hello((await ok(issued)).ticket);
    await one.sees('the room', ({ party }) => party === 'guest');
    return one;
  }

  /** Connected and nothing more. */
  async knock(visitor: Visitor): Promise<RoomClient> {
    const one = await RoomClient.of(visitor, this.house.url);
    this.open.push(one);
    return one;
  }

  async write(by: Visitor, text: string, id: string = randomUUID()) {
    const body = { id, text };
    return by.api.POST('/api/v1/bookings/{id}/messages', { ...this.path(), body });
  }

  async facts(): Promise<string[]> {
    const { attendance } = await ok(this.client.api.GET('/api/v1/bookings/{id}/room', this.path()));
    return attendance.map(({ participant, fact }) => `${participant} ${fact}`);
  }

  /** Cuts every line, and waits until nobody is in any room. */
  async empty(): Promise<void> {
    for (const one of this.open.splice(0)) one.cut();
    await eventually('the rooms to be empty', async () => {
      const rows = await this.house.database.query('SELECT 1 FROM room_presence');
      return rows.length === 0;
    });
  }

  async close(): Promise<void> {
    await this.other.stop();
    await this.house.close();
  }
}

function minutesUntil(house: House, { startsAt }: { startsAt: string }): number {
  return Math.ceil((Date.parse(startsAt) - house.now()) / 60_000);
}
