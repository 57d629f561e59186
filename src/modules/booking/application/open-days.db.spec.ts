import { DateTime } from 'luxon';
import { BookingBench, startNo, type Practice } from '../../../../test/support/booking-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { isoOf, plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;

beforeAll(async () => {
  db = await testDatabase();
  bench = await BookingBench.open(db);
  db.clock.moveTo(START);
});
beforeEach(async () => {
  practice = await bench.practice();
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

const monthIn = (timeZone: string) => ({
  ...{ serviceId: practice.paid, timeZone },
  ...{ from: isoOf(START), to: isoOf(plusHours(START, 31 * 24)) },
});

/** The same, counted from the listed times by another library. */
async function countedByLuxon(timeZone: string): Promise<Record<string, number>> {
  const { items } = await bench.listSlots.run(practice.psychologistId, monthIn(timeZone));
  const times: Record<string, number> = {};
  for (const { startsAt } of items) {
    const date = DateTime.fromISO(startsAt, { zone: timeZone }).toISODate() ?? '';
    times[date] = (times[date] ?? 0) + 1;
  }
  return times;
}

async function days(timeZone: string): Promise<Record<string, number>> {
  const found = await bench.listSlots.days(practice.psychologistId, monthIn(timeZone));
  expect(found.timeZone).toBe(timeZone);
  return Object.fromEntries(found.items.map(({ date, openTimes }) => [date, openTimes]));
}

describe('the open days of a month', () => {
  it.each(['Asia/Jakarta', 'Asia/Jayapura', 'America/New_York', 'Pacific/Apia'])(
    'count the listed times on the reader’s calendar, in %s',
    async (timeZone) => {
      const found = await days(timeZone);
      expect(Object.keys(found).length).toBeGreaterThan(20);
      expect(found).toEqual(await countedByLuxon(timeZone));
    },
  );

  it('have fewer times once somebody holds one', async () => {
    const before = await days('Asia/Jakarta');
    const { psychologistId, paid: serviceId } = practice;
    const startsAt = startNo(0);
    await bench.hold(await bench.client(), { psychologistId, serviceId, startsAt });
    const date = DateTime.fromISO(isoOf(startsAt), { zone: 'Asia/Jakarta' }).toISODate() ?? '';
    const after = await days('Asia/Jakarta');
    expect(after[date] ?? 0).toBeLessThan(before[date] ?? 0);
    expect(after).toEqual(await countedByLuxon('Asia/Jakarta'));
  });

  it('are asked for 62 days at most', async () => {
    const query = { ...monthIn('Asia/Jakarta'), to: isoOf(plusHours(START, 63 * 24)) };
    const asked = bench.listSlots.days(practice.psychologistId, query);
    await expect(asked).rejects.toMatchObject({ code: 'validation_failed' });
  });
});
