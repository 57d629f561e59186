import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import type { House } from '../support/house.js';
import { lettersTo, letterTo, type Letter } from '../support/letter-box.js';
import { hasPeer, RoomClient, ticketFor } from '../support/room-client.js';
import { RoomHouse } from '../support/room-house.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

let room: RoomHouse;
let house: House;
let host: Visitor;
let client: Visitor;

beforeAll(async () => {
  room = await RoomHouse.open();
  ({ house, client } = room);
  host = room.scene.psychologist;
  await room.toMinutesBefore(14);
}, 90_000);

afterEach(() => room.empty());

afterAll(() => room.close(), 30_000);

async function invite(by: Visitor, name: string): Promise<Schemas['Guest']> {
  const body = { name, email: `${name.toLowerCase()}-${randomUUID()}@example.test` };
  return ok(by.api.POST('/api/v1/bookings/{id}/guests', { ...room.path(), body }));
}

const tokenIn = ({ text }: Letter): string => /\/tamu#(\S+)/.exec(text)?.[1] ?? '';

async function tokenOf({ email }: Schemas['Guest']): Promise<string> {
  return tokenIn(await letterTo(house, email, 'Undangan'));
}

async function codeFor({ email }: Schemas['Guest'], token: string, on: Visitor): Promise<string> {
  await ok(on.api.POST('/api/v1/guest-links/codes', { body: { token } }));
  const letter = await letterTo(house, email, 'kodemu');
  return /\d{6}/.exec(letter.subject)?.[0] ?? '';
}

/** A guest on a device of their own. */
async function come(guest: Schemas['Guest']): Promise<Visitor> {
  const device = house.visitor();
  const token = await tokenOf(guest);
  const body = { token, code: await codeFor(guest, token, device) };
  await ok(device.api.POST('/api/v1/guest-links/devices', { body }));
  return device;
}

const ofGuest = ({ id }: Schemas['Guest']) => ({ params: { path: { guestId: id } } });
const onList = ({ id }: Schemas['Guest']) => ({
  params: { path: { id: room.booking.id, guestId: id } },
});

describe('case 43: a couple’s guest link', () => {
  test('is written for the guest alone, names nobody, and opens after a code to their own address', async () => {
    const guest = await invite(client, 'Bima');
    const letter = await letterTo(house, guest.email, 'Undangan');
    const { booking } = room;
    for (const name of [booking.client.name, booking.psychologist.name, booking.service.name]) {
      expect(letter.text).not.toContain(name);
    }
    const device = await come(guest);
    const session = await ok(device.api.GET('/api/v1/guest-sessions/{guestId}', ofGuest(guest)));
    expect(session).toMatchObject({ guestName: 'Bima', isOpen: true, mode: 'video' });
    expect(JSON.stringify(session)).not.toContain(booking.id);
  });

  test('is refused on a second device, and both are told once', async () => {
    const guest = await invite(client, 'Citra');
    const device = await come(guest);
    const token = await tokenOf(guest);
    const thief = house.visitor();
    for (const attempt of [1, 2]) {
      const asked = thief.api.POST('/api/v1/guest-links/codes', { body: { token } });
      expect([attempt, (await problem(asked)).code]).toEqual([attempt, 'link_over']);
    }
    const seen = thief.api.GET('/api/v1/guest-sessions/{guestId}', ofGuest(guest));
    expect((await problem(seen)).code).toBe('link_over');
    const own = await ok(device.api.POST('/api/v1/guest-links/codes', { body: { token } }));
    expect(own).toEqual({ guestId: guest.id, state: 'is_this_device' });
    for (const { email } of [await meOf(client), await meOf(host)]) {
      await letterTo(house, email, 'perangkat lain');
      const told = (await lettersTo(house, email)).filter(({ subject }) =>
        subject.includes('perangkat lain'),
      );
      expect(told).toHaveLength(1);
    }
    const { items } = await ok(host.api.GET('/api/v1/bookings/{id}/guests', room.path()));
    expect(items.find(({ id }) => id === guest.id)?.state).toBe('refused');
  });

  test('lets its guest in once the psychologist admits them by name, and to no chat', async () => {
    const guest = await invite(host, 'Dewi');
    const device = await come(guest);
    const waiting = await room.enterAsGuest(device, guest.id, room.other.url);
    expect(waiting.room).toMatchObject({ isAdmitted: false, lastMessage: null });
    const doctor = await room.enter(host);
    const inside = await room.enter(client);
    await doctor.sees('who waits by name', ({ others }) =>
      others.some(({ name }) => name === 'Dewi'),
    );
    doctor.say({ type: 'admit' });
    await inside.sees('the way in', ({ isAdmitted }) => isAdmitted);
    expect(inside.room?.others.map(({ participant }) => participant)).toEqual(['psychologist']);
    inside.signal(waiting.peer, 'too soon');
    doctor.say({ type: 'admit', guest: guest.id });
    await waiting.sees('both', (seen) => hasPeer(seen, doctor.peer) && hasPeer(seen, inside.peer));
    await inside.sees('the guest', (seen) => hasPeer(seen, waiting.peer));
    inside.signal(waiting.peer, 'now');
    waiting.signal(doctor.peer, 'and back');
    await eventually('the signals', () =>
      Promise.resolve(waiting.signals.length >= 1 && doctor.signals.length >= 1),
    );
    expect(waiting.signals.map(({ signal }) => signal)).toEqual([
      { description: { type: 'offer', sdp: 'now' } },
    ]);
    await ok(room.write(client, 'Hanya untuk kita berdua'));
    await inside.sees('the message', ({ lastMessage }) => lastMessage !== null);
    expect(waiting.room?.lastMessage).toBeNull();
    const messages = device.api.GET('/api/v1/bookings/{id}/messages', room.path());
    expect((await problem(messages)).code).toBe('not_signed_in');
    const { attendance } = await ok(client.api.GET('/api/v1/bookings/{id}/room', room.path()));
    expect(
      attendance.filter(({ guestName }) => guestName === 'Dewi').map(({ fact }) => fact),
    ).toEqual(['joined', 'admitted']);
  });

  test('shows its guest out the moment it is taken back or replaced, and never lets them in again', async () => {
    for (const end of ['revoke', 'replace'] as const) {
      const guest = await invite(client, end === 'revoke' ? 'Eka' : 'Fajar');
      const device = await come(guest);
      const inside = await room.enterAsGuest(device, guest.id);
      if (end === 'revoke') {
        await ok(host.api.DELETE('/api/v1/bookings/{id}/guests/{guestId}', onList(guest)));
      } else {
        await ok(
          client.api.POST('/api/v1/bookings/{id}/guests/{guestId}/replacement', onList(guest)),
        );
      }
      expect(await inside.closed()).toBe(4410);
      const again = device.api.POST(
        '/api/v1/guest-sessions/{guestId}/room-tickets',
        ofGuest(guest),
      );
      expect((await problem(again)).code).toBe('link_over');
      const headers = { cookie: device.cookieHeader, origin: house.url };
      const knock = RoomClient.open(house.url, headers, `/realtime/guests/${guest.id}`);
      await expect(knock).rejects.toMatchObject({ status: 401 });
    }
  });

  test('gives a ticket that is nobody else’s: neither of another guest nor of a party', async () => {
    const guest = await invite(client, 'Hana');
    const device = await come(guest);
    const { ticket } = await ok(
      device.api.POST('/api/v1/guest-sessions/{guestId}/room-tickets', ofGuest(guest)),
    );
    const party = await room.knock(client);
    party.hello(ticket);
    expect(await party.closed()).toBe(4401);
    const headers = { cookie: device.cookieHeader, origin: house.url };
    const intruder = await RoomClient.open(house.url, headers, `/realtime/guests/${guest.id}`);
    intruder.hello((await ticketFor(client, room.booking.id)).ticket);
    expect(await intruder.closed()).toBe(4401);
  });
});

test('guests are told when the session is off, and their links open nothing any more', async () => {
  const { items } = await ok(host.api.GET('/api/v1/bookings/{id}/guests', room.path()));
  const standing = items.filter(({ state }) => state === 'bound' || state === 'invited');
  for (const each of standing) {
    await ok(client.api.DELETE('/api/v1/bookings/{id}/guests/{guestId}', onList(each)));
  }
  const guest = await invite(client, 'Joko');
  const device = await come(guest);
  const seat = host.api.POST('/api/v1/bookings/{id}/cancel', { ...room.path(), body: {} });
  await ok(seat);
  await letterTo(house, guest.email, 'batal');
  const seen = device.api.GET('/api/v1/guest-sessions/{guestId}', ofGuest(guest));
  expect((await problem(seen)).code).toBe('link_over');
});

async function meOf({ api }: Visitor): Promise<Schemas['MeResponse']> {
  return ok(api.GET('/api/v1/me'));
}
