import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isoOf, instant, HOUR } from '../../src/kernel/time/instant.js';
import { calendar, event } from '../support/calendars/awkward-calendar.js';
import { compact, during, readFeed, renewed, todayFarAway } from '../support/calendar-feed.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { wishFor } from '../support/practice.js';
import { letterTo, lettersTo } from '../support/letter-box.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Schemas } from '../support/visitor.js';

/** Whoever writes these into an address has given them away already. */
const WITH_PASSWORD = ['sari', 'rahasia@'].join(':');

let house: House;
let scene: Scene;
let server: Server;
/** What the calendar server answers by path; a path it does not know is 404. */
const files = new Map<string, string>();
const asked: string[] = [];

beforeAll(async () => {
  house = await openHouse();
  scene = await Scene.set(house);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const file = files.get(request.url ?? '');
    if (file === 'never') return;
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await house.close();
});
afterEach(async () => {
  for (const { id } of await followed()) {
    await scene.psychologist.api.DELETE('/api/v1/schedule/external-calendars/{id}', at(id));
  }
  files.clear();
});

describe('calendars from outside', () => {
  it('what is in a followed calendar is no slot, and when it is gone the slot is back', async () => {
    const slot = await scene.slotAt(2);
    files.set('/a.ics', calendar(during(slot)));
    const { id } = await follow('/a.ics');
    await house.jobs.settle();
    expect(await starts()).not.toContain(slot.startsAt);
    files.set('/a.ics', calendar());
    await dueNow();
    await house.jobs.settle();
    expect(await starts()).toContain(slot.startsAt);
    const [known] = await followed();
    expect(known).toMatchObject({ id, host: '127.0.0.1', failure: null, unreadEvents: 0 });
    expect(known?.readAt).not.toBeNull();
  });

  it('a busy time is refused when somebody asks for it all the same, without saying why', async () => {
    const slot = await scene.slotAt(3);
    const client = await scene.newClient();
    files.set('/b.ics', calendar(during(slot)));
    await follow('/b.ics');
    await house.jobs.settle();
    const body = wishFor(scene.practice, slot.startsAt);
    expect((await problem(client.tryHold(body))).code).toBe('slot_not_open');
  });

  it('a booking made before stands when a calendar brings the same time', async () => {
    const client = await scene.newClient();
    const slot = await scene.slotAt(4);
    const held = await client.hold(wishFor(scene.practice, slot.startsAt));
    files.set('/c.ics', calendar(during(slot)));
    await follow('/c.ics');
    await house.jobs.settle();
    expect((await client.booking(held.id)).status).toBe('held');
  });

  it('case 22: a session stands when a calendar clashes with it; the psychologist alone is told, once', async () => {
    const { client, booking } = await confirmed(13);
    const clash = event(`DTSTART:${compact(booking.startsAt)}`, `DTEND:${compact(booking.endsAt)}`);
    files.set('/clash.ics', calendar(clash));
    await follow('/clash.ics');
    const about = 'bertabrakan dengan kalender Anda';
    await letterTo(house, scene.practice.email, about);
    files.set('/clash.ics', calendar(clash, event('DTSTART:20300105T010000Z')));
    await dueNow();
    await house.jobs.settle();
    const told = (await lettersTo(house, scene.practice.email)).filter(({ subject }) =>
      subject.includes(about),
    );
    expect(told).toHaveLength(1);
    expect((await client.booking(booking.id)).status).toBe('confirmed');
    const clients = await lettersTo(house, client.me.email);
    expect(clients.filter(({ subject }) => subject.includes('bertabrakan'))).toEqual([]);
  });

  it('a calendar is looked at once more before a yes, which waits for no server that is silent', async () => {
    const client = await scene.newClient();
    const asked = await scene.requested(client, 14);
    files.set('/again.ics', calendar());
    files.set('/silent.ics', 'never');
    await follow('/again.ics');
    await follow('/silent.ics');
    await eventually('the first reading', async () =>
      (await followed()).some(({ readAt }) => readAt !== null),
    );
    await house.database.query(
      `UPDATE calendar_subscription SET tried_at = tried_at - interval '1 hour', claimed_until = NULL`,
    );
    const before = timesAsked('/again.ics');
    const begun = performance.now();
    await ok(scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', at(asked.id)));
    expect(performance.now() - begun).toBeLessThan(8_000);
    expect(timesAsked('/again.ics')).toBe(before + 1);
    expect((await client.booking(asked.id)).status).toBe('confirmed');
  });

  it('our own sessions that come back in a calendar block nothing', async () => {
    const slot = await scene.slotAt(5);
    const own = during(slot).replace(/UID:.*/, 'UID:anything@calendar.ruangpulih.id');
    files.set('/own.ics', calendar(own));
    await follow('/own.ics');
    await house.jobs.settle();
    expect(await starts()).toContain(slot.startsAt);
  });

  it('one calendar that never answers holds up no other, and what it made busy stays', async () => {
    const [first, second] = [await scene.slotAt(6), await scene.slotAt(8)];
    files.set('/slow.ics', calendar(during(first)));
    await follow('/slow.ics');
    await house.jobs.settle();
    files.set('/slow.ics', 'never');
    files.set('/quick.ics', calendar(during(second)));
    await follow('/quick.ics');
    await dueNow();
    await house.jobs.settle();
    await eventually('the other calendar', async () => !(await starts()).includes(second.startsAt));
    const failures = await eventually('the slow one to be given up', async () => {
      const told = (await followed()).map(({ failure }) => failure);
      return told.some((failure) => failure !== null) && told;
    });
    expect(failures).toEqual(['too_slow', null]);
    expect(await starts()).not.toContain(first.startsAt);
  });

  it('a calendar that is not there, and a page that is none, are told as such', async () => {
    files.set('/page.ics', '<!doctype html><title>Masuk</title>');
    await follow('/missing.ics');
    await follow('/page.ics');
    await house.jobs.settle();
    const failures = (await followed()).map(({ failure }) => failure);
    expect(failures.sort()).toEqual(['no_calendar', 'not_found']);
  });

  it('reading by hand asks the server at most once a minute', async () => {
    files.set('/hand.ics', calendar());
    const { id } = await follow('/hand.ics');
    await house.jobs.settle();
    const before = asked.length;
    const read = await ok(
      scene.psychologist.api.POST('/api/v1/schedule/external-calendars/{id}/read', at(id)),
    );
    expect(read.readAt).not.toBeNull();
    expect(asked.length).toBe(before);
  });

  it('an address is nowhere: not in the answer, not readable in the database', async () => {
    const created = await follow('/rahasia-sekali.ics');
    const rows = await house.database.query('SELECT * FROM calendar_subscription');
    expect(JSON.stringify([created, await followed(), rows])).not.toContain('rahasia-sekali');
  });

  it('a sixth calendar is refused, also when six are asked for at once', async () => {
    const tries = await Promise.all(Array.from({ length: 6 }, (_, n) => tryFollow(`/n${n}.ics`)));
    expect(tries.filter(({ response }) => response.status === 201)).toHaveLength(5);
    const [refused] = tries.filter(({ response }) => response.status !== 201);
    expect(refused?.error?.code).toBe('too_many_calendars');
  });

  it('another psychologist sees nothing of it and can neither read nor remove it', async () => {
    const { id } = await follow('/mine.ics');
    const other = (await Scene.set(house)).psychologist;
    const path = '/api/v1/schedule/external-calendars/{id}' as const;
    expect((await ok(other.api.GET('/api/v1/schedule/external-calendars'))).items).toEqual([]);
    expect((await other.api.DELETE(path, at(id))).response.status).toBe(404);
    expect((await other.api.POST(`${path}/read`, at(id))).response.status).toBe(404);
  });

  it.each(['file:///etc/passwd', `https://${WITH_PASSWORD}contoh.test/a.ics`, 'bukan alamat'])(
    '%s is not an address to follow',
    async (address) => {
      const body = { address, label: 'Kantor', allDayCounts: true };
      const { response } = await scene.psychologist.api.POST(
        '/api/v1/schedule/external-calendars',
        { body },
      );
      expect(response.status).toBe(422);
    },
  );
});

describe('time blocked by hand', () => {
  it('a blocked stretch is no slot until it is opened again', async () => {
    const slot = await scene.slotAt(9);
    const { startsAt, endsAt } = slot;
    const body = { startsAt, endsAt };
    const { id } = await ok(scene.psychologist.api.POST('/api/v1/schedule/busy-times', { body }));
    expect(await starts()).not.toContain(startsAt);
    const query = { from: startsAt, to: endsAt };
    const listed = await ok(
      scene.psychologist.api.GET('/api/v1/schedule/busy-times', { params: { query } }),
    );
    expect(listed.items).toEqual([{ id, calendarId: null, startsAt, endsAt }]);
    await scene.psychologist.api.DELETE('/api/v1/schedule/busy-times/{id}', at(id));
    expect(await starts()).toContain(startsAt);
  });

  it('a stretch that ends before it starts, or lasts for months, is refused', async () => {
    const startsAt = isoOf(instant(house.now() + 48 * HOUR));
    for (const hours of [-1, 32 * 24]) {
      const body = { startsAt, endsAt: isoOf(instant(house.now() + (48 + hours) * HOUR)) };
      const { response } = await scene.psychologist.api.POST('/api/v1/schedule/busy-times', {
        body,
      });
      expect(response.status).toBe(422);
    }
  });
});

describe('the private feed', () => {
  it('says when the sessions of both sides are, and neither with whom nor what for', async () => {
    const { client, booking } = await confirmed(10);
    for (const visitor of [client, scene.psychologist]) {
      const { status, headers, text } = await readFeed(house, (await renewed(visitor)).address);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(text).toContain(`UID:${booking.id}@calendar.ruangpulih.id`);
      expect(text).toContain(`DTSTART:${compact(booking.startsAt)}`);
      expect(text).toContain('SUMMARY:Sesi RuangPulih');
      expect(text).not.toMatch(/psikolog|konsultasi|terapi/i);
      expect(text).not.toContain(client.me.name);
      expect(text).not.toContain(booking.psychologist.name);
    }
  });

  it('is sent again only when something in it has changed', async () => {
    const { client, booking } = await confirmed(11);
    const { address } = await renewed(client);
    const first = await readFeed(house, address);
    const known = first.headers.get('etag') ?? '';
    expect((await readFeed(house, address, known)).status).toBe(304);
    await ok(client.api.POST('/api/v1/bookings/{id}/cancel', { ...at(booking.id), body: {} }));
    const changed = await readFeed(house, address, known);
    expect(changed.status).toBe(200);
    expect(changed.text).not.toContain(booking.id);
  });

  it('makes nothing busy when it comes back in a calendar that is followed', async () => {
    const { booking } = await confirmed(12);
    const { address } = await renewed(scene.psychologist);
    const { text } = await readFeed(house, address);
    expect(text).toContain(booking.id);
    files.set('/back.ics', text);
    const { id } = await follow('/back.ics');
    await house.jobs.settle();
    const rows = await house.database.query('SELECT 1 FROM busy_time WHERE subscription_id = $1', [
      id,
    ]);
    expect(rows).toEqual([]);
    expect((await followed()).find((one) => one.id === id)).toMatchObject({ failure: null });
  });

  it('has one address: another one ends it, and what is revoked opens nothing', async () => {
    const client = await scene.newClient();
    const path = '/api/v1/me/calendar-feed' as const;
    const today = await todayFarAway(house, client);
    expect(await ok(client.api.GET(path))).toEqual({ madeAt: null, lastReadOn: null });
    const first = await renewed(client);
    const second = await renewed(client);
    expect((await readFeed(house, first.address)).status).toBe(404);
    expect((await readFeed(house, second.address)).status).toBe(200);
    expect((await ok(client.api.GET(path))).lastReadOn).toBe(today);
    await client.api.DELETE(path);
    expect((await readFeed(house, second.address)).status).toBe(404);
    expect(await ok(client.api.GET(path))).toEqual({ madeAt: null, lastReadOn: null });
  });

  it('has an address that is nowhere readable, and its making is in the trail', async () => {
    const client = await scene.newClient();
    const { address } = await renewed(client);
    const token = /([\w-]{43})\.ics$/.exec(address)?.[1] ?? 'none';
    const rows = await house.database.query('SELECT * FROM calendar_feed');
    expect(JSON.stringify(rows)).not.toContain(token);
    const acts = await house.database.query<{ act: string }>(
      `SELECT act FROM audit_entry WHERE actor_id = $1 AND act LIKE 'calendar_feed.%'`,
      [client.me.id],
    );
    expect(acts).toEqual([{ act: 'calendar_feed.made' }]);
  });
});

/** How often the calendar server was asked for a path. */
function timesAsked(path: string): number {
  return asked.filter((one) => one === path).length;
}

/** A session that stands, of a new client. */
async function confirmed(index: number) {
  const client = await scene.newClient();
  const asked = await scene.requested(client, index);
  const { api } = scene.psychologist;
  await ok(api.POST('/api/v1/bookings/{id}/confirm', at(asked.id)));
  return { client, booking: await client.booking(asked.id) };
}

function tryFollow(path: string) {
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}${path}`;
  const body = { address, label: 'Kantor', allDayCounts: true };
  return scene.psychologist.api.POST('/api/v1/schedule/external-calendars', { body });
}

function follow(path: string): Promise<Schemas['ExternalCalendarResponse']> {
  return ok(tryFollow(path));
}

async function followed(): Promise<Schemas['ExternalCalendarResponse'][]> {
  return (await ok(scene.psychologist.api.GET('/api/v1/schedule/external-calendars'))).items;
}

async function starts(): Promise<string[]> {
  return (await scene.slots()).map(({ startsAt }) => startsAt);
}

/** As if a quarter of an hour had gone by on the machine's clock. */
async function dueNow(): Promise<void> {
  await house.database.query('UPDATE calendar_subscription SET due_at = created_at');
}

function at(id: string) {
  return { params: { path: { id } } };
}
