import {
  BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { day } from '../../../../test/support/a-psychologist.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { isoOf, plusHours, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { SetScheduleSettings, UNLIMITED } from '../../scheduling/index.js';
import { Seasons } from '../../scheduling/application/seasons.js';
import type { ScheduleSettings } from '../../scheduling/application/schedule-settings.js';

const TIGHT = {
  ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 10, noticeHours: 3, horizonDays: 60 },
  ...UNLIMITED,
  slotStepMinutes: 30,
};

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 30 });
  bench = await BookingBench.open(db);
});
beforeEach(async () => {
  db.clock.moveTo(at('2026-11-24 09:00', 'Asia/Jakarta'));
  practice = await bench.practice();
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

/** The psychologist is in Apia, six hours ahead of Jakarta, on the last two days of November. */
async function travel(): Promise<void> {
  const apia = zoneId('Pacific/Apia');
  const rules = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
    ...{ weekday, fromMinute: 0, toMinute: 1_440 },
  }));
  const dates = { first: day('2026-11-29'), last: day('2026-11-30') };
  const season = { name: 'Apia', zone: apia, rules, ...dates };
  await new Seasons(db.runner).add(practice.psychologistId, season);
}

async function limit(limits: Partial<ScheduleSettings>): Promise<void> {
  const { psychologistId } = practice;
  const settings = { ...TIGHT, ...limits };
  await db.runner.run((tx) => new SetScheduleSettings().execute(tx, psychologistId, settings));
}

function hold(client: Client, startsAt: Instant, serviceId = practice.paid): Promise<string> {
  return bench.hold(client, { psychologistId: practice.psychologistId, serviceId, startsAt });
}

/** On the clock of the psychologist, in Jakarta. */
const jakarta = (wall: string): Instant => at(wall, 'Asia/Jakarta');

async function slotsOn(date: string, movingBookingId?: string, askerId?: string): Promise<number> {
  const { items } = await bench.listSlots.run(
    practice.psychologistId,
    {
      ...{ serviceId: practice.paid, movingBookingId },
      ...{ from: isoOf(jakarta(`${date} 00:00`)), to: isoOf(jakarta(`${date} 23:59`)) },
    },
    askerId,
  );
  return items.length;
}

async function countByDay(): Promise<number[]> {
  const rows = await db.database.query<{ many: number }>(
    `SELECT count(*)::int AS many FROM booking WHERE psychologist_id = $1
        AND status NOT IN ('expired','rejected','cancelled')
      GROUP BY (starts_at AT TIME ZONE 'Asia/Jakarta')::date`,
    [practice.psychologistId],
  );
  return rows.map(({ many }) => many);
}

describe('case 23: two bookings at once pass "most sessions a day"', () => {
  it('never: of forty who race for a day of three, three have it and the others hear it is taken', async () => {
    await limit({ mostSessionsADay: 3 });
    const clients = await bench.clients(40);
    const first = jakarta('2026-11-26 08:00');
    const ends = await Promise.allSettled(
      clients.map((client, index) => hold(client, plusHours(first, (index % 8) * 2 - 8))),
    );
    expect(await countByDay()).toEqual([3]);
    const codes = ends.flatMap((end) =>
      end.status === 'rejected' ? [(end.reason as { code: string }).code] : [],
    );
    expect(codes).toEqual(Array.from({ length: 37 }, () => 'slot_taken'));
  });

  it('nor a week, whether they book, move or are offered a time', async () => {
    await limit({ mostSessionsAWeek: 4 });
    const [mover, ...others] = await bench.clients(21);
    if (mover === undefined) throw new Error('There is nobody.');
    const id = await bench.agreed(mover, practice, jakarta('2026-12-08 10:00'));
    const monday = jakarta('2026-11-30 08:00');
    await Promise.allSettled([
      bench.reschedule.run(id, mover.accountId, { startsAt: plusHours(monday, 50) }),
      bench.propose.run(id, practice.accountId, plusHours(monday, 53)),
      ...others.map((client, index) => hold(client, plusHours(monday, index * 7))),
    ]);
    const [row] = await db.database.query<{ many: number }>(
      `SELECT count(DISTINCT chain_id)::int AS many FROM booking WHERE psychologist_id = $1
          AND starts_at >= $2 AND starts_at < $2::timestamptz + interval '7 days'
          AND status NOT IN ('expired','rejected','cancelled')`,
      [practice.psychologistId, isoOf(jakarta('2026-11-30 00:00'))],
    );
    expect(row?.many).toBe(4);
  });

  it('and clients who swap held times there never wait for each other in a circle', async () => {
    await limit({ mostSessionsADay: 8, mostSessionsAWeek: 20 });
    const clients = await bench.clients(6);
    for (const [index, client] of clients.entries()) await hold(client, startNo(index));
    const ends = await Promise.allSettled(
      Array.from({ length: 36 }, (_, index) => {
        const client = clients[index % 6];
        if (client === undefined) throw new Error('There is nobody.');
        return hold(client, startNo((index * 5) % 6));
      }),
    );
    for (const end of ends) {
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'slot_taken' });
    }
  });
});

describe('a day that is full', () => {
  it('case 20: is a day of the zone in force, and no booking moves for a journey', async () => {
    await limit({ mostSessionsADay: 1 });
    const [first, second, third] = await bench.clients(3);
    if (!first || !second || !third) throw new Error('There are too few.');
    const before = await hold(first, jakarta('2026-11-29 10:00'));
    await travel();
    expect((await bench.booking(before)).startsAt).toBe(jakarta('2026-11-29 10:00'));
    // One day in Jakarta, two in Apia: the afternoon there is of the same day, the night of the next.
    const afternoon = hold(second, jakarta('2026-11-29 15:00'));
    await expect(afternoon).rejects.toMatchObject({ code: 'slot_taken' });
    await hold(third, jakarta('2026-11-29 20:00'));
  });

  it('is not listed, on the calendar of the psychologist, and is again when a session is given back', async () => {
    await limit({ mostSessionsADay: 1 });
    const client = await bench.client();
    expect(await slotsOn('2026-11-27')).toBeGreaterThan(40);
    // 00:30 in Jakarta is still the day before in UTC.
    const id = await hold(client, jakarta('2026-11-27 00:30'));
    expect(await slotsOn('2026-11-27')).toBe(0);
    expect(await slotsOn('2026-11-26')).toBeGreaterThan(40);
    await bench.cancel.run(id, client.accountId, { refundPercent: 0 });
    expect(await slotsOn('2026-11-27')).toBeGreaterThan(40);
  });

  it('is open to the session that moves within it, and an offer counts as its booking does', async () => {
    await limit({ mostSessionsADay: 1 });
    const client = await bench.client();
    const id = await bench.agreed(client, practice, jakarta('2026-12-03 10:00'));
    await bench.propose.run(id, practice.accountId, jakarta('2026-12-04 10:00'));
    expect(await slotsOn('2026-12-04')).toBe(0);
    expect(await slotsOn('2026-12-03')).toBe(0);
    expect(await slotsOn('2026-12-03', id, client.accountId)).toBeGreaterThan(40);
    await bench.reschedule.run(id, client.accountId, { startsAt: jakarta('2026-12-03 15:00') });
    expect((await bench.booking(id)).startsAt).toBe(jakarta('2026-12-03 15:00'));
  });

  it('is no longer bought by money that comes late', async () => {
    await limit({ mostSessionsADay: 1 });
    const [late, soon] = await bench.clients(2);
    if (late === undefined || soon === undefined) throw new Error('There is nobody.');
    const id = await hold(late, jakarta('2026-12-03 10:00'));
    const orderRef = await bench.startPaying(id);
    db.clock.moveTo(jakarta('2026-11-24 12:00'));
    await bench.expire.run();
    await hold(soon, jakarta('2026-12-03 15:00'));
    bench.money.provider.pay(orderRef, db.clock.now());
    await bench.money.reconcile.run(orderRef);
    expect((await bench.booking(id)).status).toBe('expired');
  });

  it('stays full while it was full before the limit; nothing that stands is touched', async () => {
    const clients = await bench.clients(3);
    for (const [index, client] of clients.entries()) {
      await hold(client, jakarta(`2026-11-27 1${String(index * 2)}:00`));
    }
    await limit({ mostSessionsADay: 2 });
    expect(await slotsOn('2026-11-27')).toBe(0);
    expect(await countByDay()).toEqual([3]);
  });
});

describe('who approves new clients', () => {
  it('is asked before a service stands that others have at once, by newcomers alone', async () => {
    await limit({ approvesNewClients: true });
    const client = await bench.client();
    const first = await hold(client, startNo(1), practice.instantly);
    const { status, needsConfirmation, decideUntil } = await bench.booking(first);
    expect([status, needsConfirmation, decideUntil !== null]).toEqual(['requested', true, true]);
    await bench.confirm.run(first, practice.accountId);
    const second = await hold(client, startNo(3), practice.instantly);
    expect((await bench.booking(second)).status).toBe('confirmed');
  });

  it('is asked once of twins: the second booking of a newcomer waits as well', async () => {
    await limit({ approvesNewClients: true });
    const client = await bench.client();
    const ids = await Promise.all(
      [1, 3, 5].map((index) => hold(client, startNo(index), practice.instantly)),
    );
    const statuses = await Promise.all(ids.map(async (id) => (await bench.booking(id)).status));
    expect(statuses).toEqual(['requested', 'requested', 'requested']);
  });
});

describe('the limits themselves', () => {
  it.each([
    ['most_sessions_a_day = 0', 'schedule_most_sessions_a_day_check'],
    ['most_sessions_a_week = 101', 'schedule_most_sessions_a_week_check'],
    ['most_sessions_a_day = 5, most_sessions_a_week = 4', 'schedule_week_holds_a_day'],
  ])('are refused by the database as %s', async (change, constraint) => {
    const { psychologistId } = practice;
    await expect(
      db.runner.run((tx) =>
        tx.query(`UPDATE schedule SET ${change} WHERE psychologist_id = $1`, [psychologistId]),
      ),
    ).rejects.toMatchObject({ constraint });
  });
});
