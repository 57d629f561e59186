import fc from 'fast-check';
import { rupiah } from '../../src/kernel/money/rupiah.js';
import type { CivilDate } from '../../src/kernel/time/civil-date.js';
import { HOUR, instant, plusMinutes, toDate, type Instant } from '../../src/kernel/time/instant.js';
import { zoneId } from '../../src/kernel/time/zones.js';
import {
  OpenSchedule,
  SetOverride,
  SetScheduleSettings,
  SetWorkingHours,
} from '../../src/modules/scheduling/index.js';
import { addPsychologist, aService, day } from './a-psychologist.js';
import { BookingBench } from './booking-bench.js';
import { BookingRows } from './booking-rows.js';
import type { TestDatabase } from './test-database.js';

const minutes = fc.tuple(fc.nat({ max: 80 }), fc.integer({ min: 4, max: 40 }));
const services = fc.array(
  fc.record({
    durationMinutes: fc.constantFrom(30, 50, 60, 90),
    price: fc.constantFrom(0, 150_000, 250_000, 400_000).map(rupiah),
    modes: fc.constantFrom(['video'] as const, ['video', 'chat'] as const, ['voice'] as const),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Somebody with any hours, pauses, notice and horizon, in any zone, already booked here and there. */
const people = fc.record({
  zone: fc.constantFrom('Asia/Jakarta', 'America/New_York', 'Europe/Lisbon', 'Asia/Kathmandu'),
  services,
  hours: fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), minutes), { maxLength: 5 }),
  overrides: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.option(minutes)), {
    maxLength: 4,
  }),
  settings: fc.record({
    bufferBeforeMinutes: fc.constantFrom(0, 15),
    bufferAfterMinutes: fc.constantFrom(0, 10, 30),
    noticeHours: fc.constantFrom(3, 12, 72),
    horizonDays: fc.constantFrom(3, 14, 45),
    slotStepMinutes: fc.constantFrom(15, 30, 60, 90),
    mostSessionsADay: fc.constantFrom(null, 1, 2),
    mostSessionsAWeek: fc.constantFrom(null, 3, 5),
    approvesNewClients: fc.boolean(),
  }),
  lastsUntil: fc.option(fc.integer({ min: 1, max: 30 })),
  bookedHours: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 }),
  rating: fc.option(fc.constantFrom(3, 4, 5)),
});

type Person = typeof people extends fc.Arbitrary<infer T> ? T : never;

export interface Somebody {
  readonly id: string;
  readonly services: readonly {
    readonly id: string;
    readonly price: number;
    readonly modes: readonly string[];
  }[];
}

/** Writes down so many people of all kinds, with bookings in the days after `now`. */
export async function manyPeople(
  db: TestDatabase,
  now: Instant,
  { count, seed }: { count: number; seed: number },
): Promise<{ everybody: Somebody[]; bookings: { id: string; status: 'confirmed' }[] }> {
  const bench = await BookingBench.open(db);
  const bookings: { id: string; status: 'confirmed' }[] = [];
  const everybody: Somebody[] = [];
  for (const person of fc.sample(people, { seed, numRuns: count })) {
    const somebody = await add(db, now, person);
    everybody.push(somebody);
    const rows = await BookingRows.fresh(db, bench);
    for (const [days, hour] of person.bookedHours.entries()) {
      const startsAt = instant(Math.floor(now / (24 * HOUR) + days) * 24 * HOUR + hour * HOUR);
      const row = rows.aRow(
        { psychologist_id: somebody.id, service_id: somebody.services[0]?.id ?? '' },
        startsAt,
      );
      const blocked_to = toDate(plusMinutes(startsAt, 80));
      bookings.push({ id: await rows.write({ ...row, blocked_to }), status: 'confirmed' });
    }
  }
  await bench.end();
  const ids = everybody.map(({ id }) => id);
  // The rows came with practices of their own.
  await db.database.query(
    `UPDATE psychologist SET status = 'hidden' WHERE id <> ALL ($1::uuid[])`,
    [ids],
  );
  return { everybody, bookings };
}

async function add(db: TestDatabase, now: Instant, person: Person): Promise<Somebody> {
  const { lastsUntil, rating } = person;
  const dateIn = (days: number): CivilDate =>
    day(
      toDate(instant(now + days * 24 * HOUR))
        .toISOString()
        .slice(0, 10),
    );
  return db.runner.run(async (tx) => {
    const { psychologistId: id, serviceIds } = await addPsychologist(tx, {
      services: person.services.map((service) => aService({ ...service })),
      bookableUntil: lastsUntil === null ? null : dateIn(lastsUntil),
      ...(rating !== null && { reviews: { rating, count: 3 } }),
    });
    const zone = zoneId(person.zone);
    await new OpenSchedule().execute(tx, id, zone);
    await new SetScheduleSettings().execute(tx, id, person.settings);
    const rules = apart(person.hours);
    await new SetWorkingHours().execute(tx, id, { zone, rules });
    for (const [days, span] of person.overrides) {
      const intervals = span === null ? [] : [spanOf(span)];
      await new SetOverride().execute(tx, id, { date: dateIn(days), intervals, note: null });
    }
    const offered = person.services.map(({ price, modes }, index) => {
      return { id: serviceIds[index] ?? '', price, modes };
    });
    return { id, services: offered };
  });
}

function spanOf([from, span]: readonly [number, number]): { fromMinute: number; toMinute: number } {
  return { fromMinute: from * 15, toMinute: Math.min(1_440, (from + span) * 15) };
}

/** One stretch a day: hours that overlap are refused. */
function apart(hours: Person['hours']) {
  const byDay = new Map(hours);
  return [...byDay].map(([weekday, span]) => ({
    weekday: weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7,
    ...spanOf(span),
  }));
}
