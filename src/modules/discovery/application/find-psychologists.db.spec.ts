import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { pino } from 'pino';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { manyPeople, type Somebody } from '../../../../test/support/times-world.js';
import { FixedClock } from '../../../kernel/time/clock.js';
import { HOUR, instant, isoOf, MINUTE, plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { CarePeople } from '../../accounts/index.js';
import { BlockedFor } from '../../booking/application/blocked-for.js';
import { Availability } from '../../booking/application/availability.js';
import { Calendars } from '../../booking/application/calendars.js';
import { BlockRepository } from '../../booking/infrastructure/block.repository.js';
import { BookingRepository } from '../../booking/infrastructure/booking.repository.js';
import { Blocks, FirstTimes, ListSlots, NextTimes, OwnBooking } from '../../booking/index.js';
import {
  Offers,
  PsychologistTimes,
  SearchPsychologists,
  type Mode,
  Psychologists,
} from '../../directory/index.js';
import { Openness } from '../../scheduling/index.js';
import { TermsBook } from '../../settings/index.js';
import { FindPsychologists, type Question } from './find-psychologists.js';
import { FindSoonest } from './find-soonest.js';
import { KeepTimes } from './keep-times.js';
import { LookAtTimes } from './look-at-times.js';

/** Days before the clocks of Lisbon and then New York go back. */
const NOW = at('2026-10-23 09:20', 'Asia/Jakarta');
const SEED = randomInt(1_000_000);

interface Time {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly serviceId: string;
}
type Wish = Omit<Question, 'cursor' | 'limit'>;

let db: TestDatabase;
let everybody: Somebody[];
let bookings: { id: string }[];
let clock: FixedClock;
let find: FindPsychologists;
let keepTimes: KeepTimes;
let listSlots: ListSlots;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
  clock = new FixedClock(NOW);
  ({ everybody, bookings } = await manyPeople(db, NOW, { count: 30, seed: SEED }));
  const { database, runner } = db;
  const [offers, terms, openness, rows] = [
    new Offers(),
    new TermsBook(),
    new Openness(),
    new BookingRepository(),
  ];
  const calendars = new Calendars(openness, rows);
  const search = new SearchPsychologists(database);
  const look = new LookAtTimes(database, search, new NextTimes(offers, terms, calendars));
  find = new FindPsychologists(
    clock,
    search,
    look,
    new FindSoonest(look),
    database,
    new BlockedFor(),
  );
  const firstTimes = new FirstTimes(offers, terms, calendars);
  const jobs = new Jobs(pino({ level: 'silent' }));
  keepTimes = new KeepTimes(
    ...([clock, database, runner, new PsychologistTimes(), firstTimes, openness, jobs] as const),
  );
  const availability = new Availability(offers, terms, openness, rows);
  const own = new OwnBooking(rows, new Psychologists(), new CarePeople());
  const blocks = new Blocks(new BlockRepository());
  listSlots = new ListSlots(database, clock, availability, blocks, own);
});
afterAll(() => db.close());

/** Every page, each asked for with the cursor of the one before. */
async function walk(wish: Wish, limit: number): Promise<{ id: string; times: Time[] }[]> {
  const found: { id: string; times: Time[] }[] = [];
  let cursor: string | undefined;
  do {
    const page = await find.execute({ ...wish, limit, ...(cursor !== undefined && { cursor }) });
    for (const { card, times } of page.items) found.push({ id: card.id, times: times.map(shown) });
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

function shown(time: { startsAt: number; endsAt: number; serviceId: string }): Time {
  const { startsAt, endsAt, serviceId } = time;
  return { startsAt: isoOf(instant(startsAt)), endsAt: isoOf(instant(endsAt)), serviceId };
}

/** What the list of slots says of every service now. */
let slots: Map<string, readonly Omit<Time, 'serviceId'>[]>;

async function askForSlots(): Promise<void> {
  const [from, to] = [isoOf(clock.now()), isoOf(plusHours(clock.now(), 62 * 24))];
  slots = new Map();
  for (const { id, services } of everybody) {
    for (const { id: serviceId } of services) {
      slots.set(serviceId, (await listSlots.run(id, { serviceId, from, to })).items);
    }
  }
}

/** The slots of one person that are asked for, put together by the definition. */
function slotsOf(person: Somebody, { search, freeFrom = '0', freeTo = '9999' }: Wish): Time[] {
  const { mode, priceMax = Infinity } = search;
  const times = person.services
    .filter(({ price }) => price <= priceMax)
    .filter(({ modes }) => mode === undefined || modes.includes(mode))
    .flatMap(({ id }) => (slots.get(id) ?? []).map((slot) => ({ ...slot, serviceId: id })))
    .filter(({ startsAt, endsAt }) => startsAt >= freeFrom && endsAt <= freeTo);
  const starts = [...new Set(times.map(({ startsAt }) => startsAt))].sort();
  return starts.flatMap((start) => times.find(({ startsAt }) => startsAt === start) ?? []);
}

function expectedOf(wish: Wish): Map<string, Time[]> {
  const expected = new Map<string, Time[]>();
  for (const person of everybody) {
    const times = slotsOf(person, wish);
    if (times.length > 0) expected.set(person.id, times.slice(0, 3));
  }
  return expected;
}

const wishes = fc.record({
  search: fc.record(
    {
      mode: fc.constantFrom<Mode>('video', 'chat', 'voice'),
      priceMax: fc.constantFrom(0, 200_000, 300_000),
    },
    { requiredKeys: [] },
  ),
  window: fc.tuple(fc.nat({ max: 30 * 24 * 4 }), fc.integer({ min: 2, max: 300 })),
  hasWindow: fc.boolean(),
  limit: fc.integer({ min: 1, max: 7 }),
});

function wishOf({ search, window: [from, span], hasWindow }: Asked): Wish {
  const freeFrom = instant(NOW + from * 15 * MINUTE);
  const freeTo = instant(freeFrom + span * 15 * MINUTE);
  return { search, ...(hasWindow && { freeFrom: isoOf(freeFrom), freeTo: isoOf(freeTo) }) };
}
type Asked = typeof wishes extends fc.Arbitrary<infer T> ? T : never;

async function soonestIsExact(asked: Asked): Promise<void> {
  const wish = wishOf(asked);
  const found = await walk({ ...wish, sort: 'soonest' }, asked.limit);
  const expected = expectedOf(wish);
  expect(new Map(found.map(({ id, times }) => [id, times]))).toEqual(expected);
  expect(found).toHaveLength(expected.size);
  const order = found.map(({ id, times }) => `${times[0]?.startsAt ?? ''} ${id}`);
  expect(order).toEqual([...order].sort());
}

async function othersAreExact(asked: Asked): Promise<void> {
  const wish = wishOf({ ...asked, hasWindow: true });
  const found = await walk({ ...wish, sort: 'price' }, asked.limit);
  expect(found).toHaveLength(new Set(found.map(({ id }) => id)).size);
  expect(new Map(found.map(({ id, times }) => [id, times]))).toEqual(expectedOf(wish));
}

async function bothAreExact(numRuns: number): Promise<void> {
  await askForSlots();
  const both = async (asked: Asked): Promise<void> => {
    await soonestIsExact(asked);
    await othersAreExact(asked);
  };
  await fc.assert(fc.asyncProperty(wishes, both), { numRuns, seed: SEED });
}

async function giveBack(share: number): Promise<void> {
  for (const { id } of bookings.filter((_, index) => index % share === 0)) {
    await db.runner.run(async (tx) => {
      await tx.query(`UPDATE booking SET status = 'cancelled' WHERE id = $1`, [id]);
      await tx.query(
        `INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, at, starts_at, ends_at)
         SELECT id, version, 'confirmed', status, 'cancel', 'system', created_at, starts_at, ends_at FROM booking WHERE id = $1`,
        [id],
      );
    });
  }
}

const UNKNOWN = `SELECT count(*)::int AS count FROM psychologist_openness WHERE free_from = '-infinity'`;

describe(`people who are free, as seed ${String(SEED)} has made them`, () => {
  it('are found, with their next times and in order, though nothing is known of them yet', async () => {
    await bothAreExact(6);
  });

  it('are the same once it is known when they may be free', async () => {
    expect(await keepTimes.run()).toBeGreaterThanOrEqual(everybody.length);
    expect(await keepTimes.run()).toBe(0);
    await bothAreExact(25);
  });

  it('are not hidden by what was known before somebody gave times back', async () => {
    await giveBack(2);
    expect(await db.database.query(UNKNOWN)).not.toEqual([{ count: 0 }]);
    await bothAreExact(8);
  });

  it('are not hidden by what was known before they changed their hours, services or licence', async () => {
    await keepTimes.run();
    expect(await db.database.query(UNKNOWN)).toEqual([{ count: 0 }]);
    await db.runner.run(async (tx) => {
      await tx.query(`UPDATE working_hours SET open_minutes = '{[0,1440)}' WHERE weekday < 4`);
      await tx.query(`UPDATE psychologist SET bookable_until = NULL`);
      await tx.query(`UPDATE service SET duration_minutes = 20 WHERE position = 0`);
      await tx.query(`DELETE FROM schedule_override`);
    });
    await bothAreExact(8);
  });

  it('are not hidden by what was known some hours or weeks ago', async () => {
    await keepTimes.run();
    for (const hours of [5, 24, 13 * 24]) {
      clock.moveTo(instant(NOW + hours * HOUR));
      await askForSlots();
      await fc.assert(
        fc.asyncProperty(wishes, (asked) => soonestIsExact({ ...asked, hasWindow: false })),
        { numRuns: 3, seed: SEED },
      );
    }
  });
});

describe('what is known of a time', () => {
  it('is not written over what somebody changed while it was worked out', async () => {
    await keepTimes.run();
    const times = new PsychologistTimes();
    const [person] = everybody;
    const psychologistId = person?.id ?? '';
    const forget = (tx: { query: typeof db.database.query }) =>
      tx.query(`UPDATE schedule SET notice_hours = 5 WHERE psychologist_id = $1`, [psychologistId]);
    await db.runner.run(forget);
    const stale = await times.stale(db.database, clock.now(), 10);
    expect(stale).toHaveLength(1);
    await db.runner.run(forget);
    const known = stale.map((row) => ({
      ...{ ...row, freeFrom: null, staleAt: null, openHours: '0'.repeat(168) },
      knownUntil: clock.now(),
    }));
    expect(await db.runner.run((tx) => times.write(tx, known))).toBe(0);
  });
});
