import {
  BookingBench,
  startNo,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { deadlocksOf, race, times } from '../../../../test/support/races.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { plusHours, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { SeriesRequest } from './book-series.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');
const WEEK_HOURS = 7 * 24;

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let client: Client;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 30 });
  bench = await BookingBench.open(db);
});
beforeEach(async () => {
  db.clock.moveTo(START);
  practice = await bench.practice();
  client = await bench.client();
});
afterEach(async () => {
  expect(await brokenSeries()).toEqual([]);
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

const FIRST = startNo(2);
const weekly = (many: number, first: Instant = FIRST): Instant[] =>
  times(many, (week) => plusHours(first, week * WEEK_HOURS));

/** The ids, in order of start. */
async function book(
  who: Client,
  startsAts: readonly Instant[],
  more: Partial<SeriesRequest> & { key?: string } = {},
): Promise<string[]> {
  const { key = newId(), ...wish } = more;
  const { body } = await bench.bookSeries.run(
    {
      ...{ clientAccountId: who.accountId, psychologistId: practice.psychologistId },
      ...{ serviceId: practice.paid, mode: 'video', timeZone: 'Asia/Jakarta', consents: [] },
      ...{ startsAts, ...wish },
    },
    { key, body: startsAts },
    (id, sessions) => {
      expect(sessions[0]?.id).toBe(id);
      return sessions.map((session) => session.id);
    },
  );
  return body;
}

const preview = (weeks: number) =>
  bench.previewSeries.run({
    ...{ accountId: client.accountId, psychologistId: practice.psychologistId, weeks },
    ...{ serviceId: practice.paid, startsAt: FIRST, clientZone: zoneId('Asia/Jakarta') },
  });

const holdAt = (who: Client, startsAt: Instant, at_: Practice = practice): Promise<string> =>
  bench.hold(who, { psychologistId: at_.psychologistId, serviceId: at_.paid, startsAt });

const statuses = (ids: readonly string[]): Promise<string[]> =>
  Promise.all(ids.map(async (id) => (await bench.booking(id)).status));

const countOf = async (who: Client): Promise<number> => {
  const rows = await db.database.query('SELECT 1 FROM booking WHERE client_account_id = $1', [
    who.accountId,
  ]);
  return rows.length;
};

/** No series has a gap in its numbers, or numbers that are not in order of time. */
function brokenSeries(): Promise<object[]> {
  return db.database.query(`
    SELECT series_id FROM (
      SELECT series_id, series_no, row_number() OVER (PARTITION BY series_id ORDER BY starts_at) AS place
        FROM booking WHERE series_id IS NOT NULL) s WHERE series_no <> place`);
}

describe('the same time every week', () => {
  it('case 14: is listed week by week, with the nearest free times where it cannot be had', async () => {
    const [, second = 0, third = 0] = weekly(4);
    await holdAt(await bench.client(), second as Instant);
    const other = await bench.practice();
    await holdAt(client, third as Instant, other);
    const dates = await preview(4);
    expect(dates.map(({ session, conflict }) => [session.startsAt, conflict])).toEqual(
      weekly(4).map((start, week) => [start, [null, 'not_free', 'person_busy', null][week]]),
    );
    expect(dates.map(({ alternatives }) => alternatives.length)).toEqual([0, 3, 3, 0]);
    const nearby = dates[1]?.alternatives.map(({ startsAt }) => Math.abs(startsAt - second));
    expect(nearby).toEqual([...(nearby ?? [])].sort((one, next) => one - next));
  });

  it('reaches as far as the calendar does: what lies beyond is not free', async () => {
    const dates = await preview(12);
    // The calendar is open for sixty days.
    expect(dates.map(({ conflict }) => conflict)).toEqual(
      times(12, (week) => (week < 9 ? null : 'not_free')),
    );
  });
});

describe('a series', () => {
  it('is bookings of their own, each with its bill, that count as one hold', async () => {
    const ids = await book(client, weekly(4).reverse());
    const bookings = await Promise.all(ids.map((id) => bench.booking(id)));
    expect(bookings.map(({ startsAt, status }) => [startsAt, status])).toEqual(
      weekly(4).map((start) => [start, 'held']),
    );
    expect(bookings.map(({ holdSeat }) => holdSeat)).toEqual([1, null, null, null]);
    const bills = await bench.money.invoices.ofBookings(db.database, ids);
    expect(bills.map(({ total, status }) => [total, status])).toEqual(
      times(4, () => [bookings[0]?.price, 'open']),
    );
    // Another hold elsewhere is the second, not the fifth.
    await expect(holdAt(client, FIRST, await bench.practice())).rejects.toMatchObject({
      code: 'person_busy',
    });
    expect(await holdAt(client, startNo(9), await bench.practice())).toBeTruthy();
  });

  it('is told by each of its sessions: which of how many it is', async () => {
    const ids = await book(client, weekly(3));
    await holdAt(client, startNo(9), await bench.practice());
    const rows = await bench.reader.list({
      ...{ party: 'client', ownerId: client.accountId, now: START, limit: 20 },
    });
    const places = rows.map((row) => [row.series_id, row.series_no, row.series_size]);
    expect(places).toHaveLength(4);
    expect(places).toEqual(
      expect.arrayContaining([[null, null, 0], ...times(3, (index) => [ids[0], index + 1, 3])]),
    );
  });

  it('case 14: is taken as a whole or not at all', async () => {
    const [, , third = 0] = weekly(4);
    await holdAt(await bench.client(), third as Instant);
    await expect(book(client, weekly(4))).rejects.toMatchObject({ code: 'slot_taken' });
    expect(await countOf(client)).toBe(0);
    const beyond = weekly(12, startNo(30));
    await expect(book(client, beyond)).rejects.toMatchObject({ code: 'slot_not_open' });
    expect(await countOf(client)).toBe(0);
  });

  it('is one, however often the same request arrives', async () => {
    const key = newId();
    const answers = await Promise.all(times(5, () => book(client, weekly(3), { key })));
    expect(new Set(answers.flat()).size).toBe(3);
    expect(await countOf(client)).toBe(3);
  });

  it('is agreed line by line: one that is paid for does not hang on the others', async () => {
    const ids = await book(client, weekly(3));
    const orderRef = await bench.startPaying(ids[1] ?? '');
    bench.money.provider.pay(orderRef, db.clock.now());
    await bench.money.reconcile.run(orderRef);
    db.clock.moveTo(plusHours(START, 2));
    await bench.expire.run();
    expect(await statuses(ids)).toEqual(['expired', 'requested', 'expired']);
  });

  it('makes room as a whole when its client takes another time with the same psychologist', async () => {
    const ids = await book(client, weekly(3));
    const again = await book(client, weekly(3));
    expect(await statuses([...ids, ...again])).toEqual([
      ...times(3, () => 'cancelled'),
      ...times(3, () => 'held'),
    ]);
    const single = await holdAt(client, startNo(9));
    expect(await statuses([...again, single])).toEqual([...times(3, () => 'cancelled'), 'held']);
  });

  it('needs no payment where nothing costs anything', async () => {
    const ids = await book(client, weekly(3), { serviceId: practice.instantly });
    expect(await statuses(ids)).toEqual(times(3, () => 'confirmed'));
  });

  it('belongs to one psychologist and one person: the table refuses anything else', async () => {
    const [first = ''] = await book(client, weekly(2));
    const { psychologistId, free: serviceId } = practice;
    const stranger = await bench.hold(await bench.client(), {
      ...{ psychologistId, serviceId, startsAt: startNo(9) },
    });
    const join = db.database.query(
      'UPDATE booking SET series_id = $1, series_no = 7 WHERE id = $2',
      [first, stranger],
    );
    await expect(join).rejects.toMatchObject({ constraint: 'booking_series' });
  });
});

describe('many at once', () => {
  it('one has the series, the others hear that it is taken, and nobody waits for each other', async () => {
    const before = await deadlocksOf(db);
    const clients = await bench.clients(20);
    const ends = await race(clients.map((who) => () => book(who, weekly(6).reverse())));
    expect(ends.filter((end) => end === 'won')).toHaveLength(1);
    expect(new Set(ends)).toEqual(new Set(['won', 'slot_taken']));
    const counts = await Promise.all(clients.map(countOf));
    expect(counts.filter((count) => count > 0)).toEqual([6]);
    expect(await deadlocksOf(db)).toBe(before);
  });

  it('series and single times that meet leave no half series behind', async () => {
    const before = await deadlocksOf(db);
    const clients = await bench.clients(24);
    const ends = await race(
      clients.map((who, index) => () => {
        const from = index % 3;
        if (index % 2 === 0) return book(who, weekly(6).slice(from, from + 4));
        return holdAt(who, weekly(6)[index % 6] ?? FIRST).then(() => []);
      }),
    );
    expect(ends).toContain('won');
    const counts = await Promise.all(clients.map(countOf));
    counts.forEach((count, index) => expect([0, index % 2 === 0 ? 4 : 1]).toContain(count));
    expect(await deadlocksOf(db)).toBe(before);
  });
});
