import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import type { House } from '../support/house.js';
import { hasPeer, RoomClient, ticketFor } from '../support/room-client.js';
import { RoomHouse } from '../support/room-house.js';
import type { Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const SECRET = `rahasia-${randomUUID()}`;

let room: RoomHouse;
let house: House;
let scene: Scene;
let client: Visitor;

beforeAll(async () => {
  room = await RoomHouse.open();
  ({ house, scene, client } = room);
}, 90_000);

afterEach(() => room.empty());

afterAll(() => room.close(), 30_000);

describe('before a quarter of an hour before the start', () => {
  afterAll(async () => {
    await room.toMinutesBefore(14);
    await eventually('the other process to hear of it', async () => {
      const headers = { cookie: client.cookieHeader };
      const answer = await fetch(`${room.other.url}/api/v1/bookings/${room.booking.id}/room`, {
        headers,
      });
      return ((await answer.json()) as Schemas['RoomResponse']).isOpen;
    });
  });

  test('there is no ticket and no chat, and the room says when it opens', async () => {
    const early = client.api.POST('/api/v1/bookings/{id}/room-tickets', room.path());
    expect((await problem(early)).code).toBe('room_not_open');
    expect((await problem(room.write(client, 'Halo'))).code).toBe('chat_closed');
    const shown = await ok(client.api.GET('/api/v1/bookings/{id}/room', room.path()));
    expect(shown).toMatchObject({ isOpen: false, isChatOpen: false, present: [], attendance: [] });
    expect(Date.parse(room.booking.startsAt) - Date.parse(shown.opensAt)).toBe(15 * 60_000);
  });
});

describe('the door', () => {
  test('is there for the two parties alone', async () => {
    for (const who of [client, scene.psychologist]) {
      expect((await ticketFor(who, room.booking.id)).ticket).toMatch(/^[\w-]{43}$/);
    }
    for (const who of [house.visitor(), room.stranger, room.colleague, room.admin]) {
      const code = who.cookieHeader === '' ? 'not_signed_in' : 'not_found';
      const refused = [
        who.api.POST('/api/v1/bookings/{id}/room-tickets', room.path()),
        who.api.GET('/api/v1/bookings/{id}/room', room.path()),
        who.api.GET('/api/v1/bookings/{id}/messages', room.path()),
        room.write(who, 'Halo'),
      ].map(async (call) => (await problem(call)).code);
      expect(await Promise.all(refused)).toEqual([code, code, code, code]);
    }
  });

  test('takes a ticket once, in time, and from its owner', async () => {
    const { ticket } = await ticketFor(client, room.booking.id);
    for (const who of [room.stranger, room.colleague, room.admin, scene.psychologist]) {
      const thief = await room.knock(who);
      thief.hello(ticket);
      expect(await thief.closed()).toBe(4401);
    }
    const owner = await room.knock(client);
    owner.hello(ticket);
    await owner.sees('the room', ({ party }) => party === 'client');
    const again = await room.knock(client);
    again.hello(ticket);
    expect(await again.closed()).toBe(4401);
    const late = (await ticketFor(client, room.booking.id)).ticket;
    await house.database.query(
      `UPDATE room_ticket SET made_at = made_at - interval '61 seconds', expires_at = expires_at - interval '61 seconds'
        WHERE used_at IS NULL`,
    );
    const tooLate = await room.knock(client);
    tooLate.hello(late);
    expect(await tooLate.closed()).toBe(4401);
  });

  test('keeps tickets as hashes alone', async () => {
    const { ticket } = await ticketFor(client, room.booking.id);
    const [row] = await house.database.query<{ said: string }>(
      `SELECT string_agg(t::text, '|') AS said FROM room_ticket t`,
    );
    const hex = Buffer.from(ticket, 'base64url').toString('hex');
    expect(row?.said).not.toMatch(new RegExp(`${ticket}|${hex}`));
  });

  test.each([
    ['another site', { origin: 'https://elsewhere.test' }, '/realtime', 403],
    ['nowhere', { origin: '' }, '/realtime', 403],
    ['a visitor', { cookie: '' }, '/realtime', 401],
    ['somebody who made up a session', { cookie: `rp=${'A'.repeat(43)}` }, '/realtime', 401],
    ['an address with a ticket in it', {}, '/realtime?ticket=x', 404],
    ['another path', {}, '/api/v1/realtime', 404],
  ])('is shut to %s', async (_, changes, address, status) => {
    const headers = { cookie: client.cookieHeader, origin: house.url, ...changes };
    const attempt = RoomClient.open(house.url, headers, address);
    await expect(attempt).rejects.toMatchObject({ status });
  });
});

describe('signalling', () => {
  const sdp = 'v=0\r\n';

  test.each([
    ['no JSON', '{"type":', 4400],
    ['no message of ours', '{"type":"dance"}', 4400],
    ['a signal before the ticket', JSON.stringify({ type: 'admit' }), 4401],
    ['bytes', Buffer.from([1, 2, 3]), 1003],
    ['far too much', 'x'.repeat(70_000), 1009],
  ])('ends at %s', async (_, said, code) => {
    const one = await room.knock(client);
    one.sayRaw(said);
    expect(await one.closed()).toBe(code);
  });

  test('ends at a flood', async () => {
    const one = await room.enter(scene.psychologist);
    for (let turn = 0; turn < 200; turn++) one.signal(randomUUID(), sdp);
    expect(await one.closed()).toBe(4429);
  });

  test('is not for who waits: they can only be let in', async () => {
    for (const message of [{ type: 'admit' }, { type: 'media', isUp: true }]) {
      const waiting = await room.enter(client);
      waiting.say(message);
      expect(await waiting.closed()).toBe(4403);
    }
    const signalling = await room.enter(client);
    signalling.signal(randomUUID(), sdp);
    expect(await signalling.closed()).toBe(4403);
    expect(await room.facts()).not.toContain('client admitted');
  });

  test('goes from one process to the other once the psychologist has admitted the client', async () => {
    const waiting = await room.enter(client);
    expect(waiting.room).toMatchObject({ isAdmitted: false, others: [], mode: 'video' });
    const host = await room.enter(scene.psychologist, room.other.url);
    await host.sees('who waits', (room) => hasPeer(room, null));
    host.signal(waiting.peer, 'too soon');
    host.say({ type: 'admit' });
    await waiting.sees('the way in', (room) => room.isAdmitted && hasPeer(room, host.peer));
    await host.sees('the client', (room) => hasPeer(room, waiting.peer));
    host.signal(waiting.peer, 'one');
    host.signal(waiting.peer, 'two');
    waiting.signal(host.peer, 'three');
    const said = (one: RoomClient) => one.signals.map((each) => JSON.stringify(each));
    const asOffer = (from: RoomClient, sdp: string): string =>
      JSON.stringify({
        type: 'signal',
        from: from.peer,
        signal: { description: { type: 'offer', sdp } },
      });
    await eventually('all signals', () =>
      Promise.resolve(said(waiting).length + said(host).length >= 3),
    );
    expect(said(waiting)).toEqual([asOffer(host, 'one'), asOffer(host, 'two')]);
    expect(said(host)).toEqual([asOffer(waiting, 'three')]);
    expect(await house.database.query('SELECT 1 FROM room_signal')).toEqual([]);
  });

  test('goes on when the database has cut the line that news come by', async () => {
    const host = await room.enter(scene.psychologist, room.other.url);
    const guest = await room.enter(client);
    await guest.sees(
      'that one stays admitted',
      (room) => room.isAdmitted && hasPeer(room, host.peer),
    );
    await house.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN "room"%'`,
    );
    guest.signal(host.peer, 'after the cut');
    await eventually('the signal', () => Promise.resolve(host.signals.length === 1));
  });
});

describe('a room', () => {
  test('tells each of the other, by whichever process, and remembers who was there when', async () => {
    const before = (await room.facts()).length;
    const guest = await room.enter(client);
    const host = await room.enter(scene.psychologist, room.other.url);
    await guest.sees('the psychologist', ({ others }) => others.length === 1);
    const { present } = await ok(client.api.GET('/api/v1/bookings/{id}/room', room.path()));
    expect(present).toEqual(['client', 'psychologist']);
    for (const one of [guest, host]) {
      one.say({ type: 'media', isUp: true });
      one.say({ type: 'media', isUp: true });
    }
    await eventually('media on both sides', async () => (await room.facts()).length === before + 4);
    guest.say({ type: 'leave' });
    expect(await guest.closed()).toBe(1000);
    await host.sees('that the client left', ({ others }) => others.length === 0);
    host.cut();
    await eventually('both to have left', async () => (await room.facts()).length === before + 8);
    const now = (await room.facts()).slice(before);
    expect(now.slice(0, 2)).toEqual(['client joined', 'psychologist joined']);
    expect([...now.slice(2, 4)].sort()).toEqual(['client media_up', 'psychologist media_up']);
    expect(now.slice(4)).toEqual([
      ...['client media_down', 'client left'],
      ...['psychologist media_down', 'psychologist left'],
    ]);
    expect((await room.facts()).filter((fact) => fact === 'client admitted')).toHaveLength(1);
  });

  test('has one place for each: whoever opens it elsewhere takes it over', async () => {
    const first = await room.enter(client);
    const second = await room.enter(client, room.other.url);
    expect(await first.closed()).toBe(4409);
    await second.sees('the room', ({ party }) => party === 'client');
  });

  test('forgets, some time later, those whose process is gone', async () => {
    const guest = await room.enter(client);
    const host = await room.enter(scene.psychologist, room.other.url);
    await guest.sees('the psychologist', ({ others }) => others.length === 1);
    await house.database.query(
      `UPDATE room_presence SET seen_at = seen_at - interval '31 seconds' WHERE party = 'psychologist'`,
    );
    await house.jobs.settle();
    expect(await host.closed()).toBe(1012);
    expect((await room.facts()).at(-1)).toBe('psychologist left');
  });

  test('closes for somebody who signs out', async () => {
    const again = house.visitor();
    await again.logIn(scene.practice.email);
    const one = await room.enter(again);
    await again.api.POST('/api/v1/auth/logout');
    expect(await one.closed()).toBe(4401);
  });
});

describe('the chat', () => {
  test('is written once under an id of the sender’s, nudges the other, and is read by both', async () => {
    const host = await room.enter(scene.psychologist, room.other.url);
    const id = randomUUID();
    const sent = await ok(room.write(client, ` ${SECRET} `, id));
    expect(sent).toMatchObject({ id, from: 'client', text: SECRET });
    expect(await ok(room.write(client, SECRET, id))).toEqual(sent);
    expect((await problem(room.write(client, 'Lain.', id))).code).toBe('idempotency_key_reused');
    expect((await problem(room.write(scene.psychologist, SECRET, id))).code).toBe(
      'idempotency_key_reused',
    );
    await host.sees('that something was written', ({ lastMessage }) => lastMessage === id);
    await ok(room.write(scene.psychologist, 'Saya baca.'));
    for (const reader of [client, scene.psychologist]) {
      const { items } = await ok(reader.api.GET('/api/v1/bookings/{id}/messages', room.path()));
      expect(items.map(({ from, text }) => [from, text])).toEqual([
        ['psychologist', 'Saya baca.'],
        ['client', SECRET],
      ]);
    }
  });

  test('is read page by page', async () => {
    const page = (query: { limit: number; cursor?: string }) =>
      ok(
        client.api.GET('/api/v1/bookings/{id}/messages', {
          params: { ...room.path().params, query },
        }),
      );
    const first = await page({ limit: 1 });
    const second = await page({ limit: 1, cursor: first.nextCursor ?? '' });
    const texts = [...first.items, ...second.items].map(({ text }) => text);
    expect(texts).toEqual(['Saya baca.', SECRET]);
    expect(second.nextCursor).toBeNull();
  });

  test('leaves a trail of who read it', async () => {
    const { id } = await client.api.GET('/api/v1/me').then(({ data }) => data ?? { id: '' });
    const trail = (): Promise<{ actor_id: string }[]> =>
      house.database.query(
        `SELECT actor_id FROM audit_entry WHERE act = 'chat.read' AND about_id = '${room.booking.id}'`,
      );
    const before = (await trail()).length;
    await ok(client.api.GET('/api/v1/bookings/{id}/messages', room.path()));
    const after = await trail();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)?.actor_id).toBe(id);
  });

  test('stands nowhere in the database as it was written', async () => {
    const tables = await house.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await house.database.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${name} t WHERE t::text LIKE '%${SECRET}%'`,
      );
      if (row?.count !== 0) found.push(name);
    }
    expect(tables.length).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });
});

describe('a process that is asked to stop', () => {
  test('sends everybody to another one, which a new ticket opens', async () => {
    const one = await room.enter(client, room.other.url);
    const stopped = room.other.stop();
    expect(await one.closed()).toBe(1012);
    const back = await room.enter(client);
    expect(back.room?.isAdmitted).toBe(true);
    expect(await stopped).toBe(0);
  });
});

describe('when it is over', () => {
  test('an outcome that says somebody was absent closes the room at once', async () => {
    await room.toMinutesBefore(-16);
    const guest = await room.enter(client);
    const body = { who: 'psychologist' } as const;
    await ok(
      scene.psychologist.api.POST('/api/v1/bookings/{id}/mark-absent', { ...room.path(), body }),
    );
    expect(await guest.closed()).toBe(4410);
    const again = client.api.POST('/api/v1/bookings/{id}/room-tickets', room.path());
    expect((await problem(again)).code).toBe('room_not_open');
  });

  test('the chat can be written to for two hours more, and read for as long as it is kept', async () => {
    expect((await ok(room.write(client, 'Maaf, sinyalnya hilang.'))).from).toBe('client');
    await room.toMinutesBefore(-50 - 121);
    expect((await problem(room.write(client, 'Halo?'))).code).toBe('chat_closed');
    const { items } = await ok(client.api.GET('/api/v1/bookings/{id}/messages', room.path()));
    expect(items).toHaveLength(3);
  });

  test('attendance and what was written can be changed by nobody', async () => {
    const changes = ['UPDATE % SET booking_id = booking_id', 'DELETE FROM %', 'TRUNCATE %'];
    for (const sql of changes.flatMap((change) =>
      ['attendance', 'chat_message'].map((table) => change.replace('%', table)),
    )) {
      await expect(house.database.query(sql)).rejects.toThrow(/append-only/);
    }
  });
});
