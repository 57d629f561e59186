import { BookingBench, type Practice } from '../../../../test/support/booking-bench.js';
import { day } from '../../../../test/support/a-psychologist.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';
import { CompareHours, SetOverride, type HoursChange } from '../../scheduling/index.js';
import { ScheduleReader } from '../../scheduling/application/schedule-reader.js';
import { Seasons } from '../../scheduling/application/seasons.js';
import { PreviewHours } from './preview-hours.js';

const jakarta = (wall: string): Instant => at(wall, 'Asia/Jakarta');
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let preview: PreviewHours;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
  db.clock.moveTo(jakarta('2026-11-24 09:00'));
  bench = await BookingBench.open(db);
  const compare = new CompareHours(new ScheduleReader(), new Seasons(db.runner));
  preview = new PreviewHours(db.database, db.clock, new Psychologists(), compare);
});
beforeEach(async () => {
  practice = await bench.practice();
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

async function booked(...walls: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const wall of walls) {
    ids.push(await bench.agreed(await bench.client(), practice, jakarta(wall)));
  }
  return ids;
}

const off = (first: string, last = first): HoursChange => ({
  week: null,
  season: null,
  dates: { first: day(first), last: day(last), intervals: [] },
});

function daily(from: number, to: number, zone = 'Asia/Jakarta'): HoursChange {
  const rules = ALL_DAYS.map((weekday) => {
    return { weekday, fromMinute: from * 60, toMinute: to * 60 };
  });
  return { week: { zone: zoneId(zone), rules }, dates: null, season: null };
}

async function outside(change: HoursChange): Promise<string[]> {
  const found = await preview.run(practice.accountId, change);
  return found.map(({ bookingId }) => bookingId);
}

describe('a change of hours, before it is saved', () => {
  it('names the sessions of the days off, from the first date to the last, in order of time', async () => {
    const [later, first] = await booked('2026-11-28 10:00', '2026-11-26 23:00');
    await booked('2026-11-29 10:00', '2026-11-25 20:00');
    expect(await outside(off('2026-11-26', '2026-11-28'))).toEqual([first, later]);
  });

  it('names what another week leaves outside, also in part, and nothing that it still holds', async () => {
    const [, late, early] = await booked(
      ...(['2026-11-27 10:00', '2026-11-28 16:30', '2026-11-30 07:00'] as const),
    );
    expect(await outside(daily(8, 17))).toEqual([late, early]);
    expect(await outside(daily(7, 18))).toEqual([]);
  });

  it('reads new hours on the clock of their new zone', async () => {
    const [morning] = await booked('2026-11-27 08:00', '2026-11-27 14:00');
    // From 9 to 17 in Jayapura is from 7 to 15 in Jakarta.
    expect(await outside(daily(9, 17, 'Asia/Jayapura'))).toEqual([]);
    expect(await outside(daily(11, 17, 'Asia/Jayapura'))).toEqual([morning]);
  });

  it('reads a journey’s hours on its own clock, and what taking it away leaves', async () => {
    const [morning] = await booked('2026-11-27 10:00', '2026-11-28 10:00');
    const { psychologistId } = practice;
    const melbourne = zoneId('Australia/Melbourne');
    const rules = ALL_DAYS.map((weekday) => ({ weekday, fromMinute: 540, toMinute: 720 }));
    const date = day('2026-11-27');
    const trip = { name: 'Melbourne', first: date, last: date, zone: melbourne, rules };
    const change = { week: null, dates: null };
    expect(await outside({ ...change, season: { id: null, season: trip } })).toEqual([morning]);
    const { id } = await new Seasons(db.runner).add(psychologistId, trip);
    const wider = ALL_DAYS.map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1_200 }));
    expect(await outside({ ...change, season: { id, season: { ...trip, rules: wider } } })).toEqual(
      [],
    );
    expect(await outside({ ...change, season: { id, season: null } })).toEqual([]);
  });

  it('does not speak of sessions that lay outside before and that it leaves alone', async () => {
    await booked('2026-11-27 20:00');
    const { psychologistId } = practice;
    const override = { date: day('2026-11-27'), intervals: [], note: null };
    await db.runner.run((tx) => new SetOverride().execute(tx, psychologistId, override));
    expect(await outside(off('2026-12-05'))).toEqual([]);
    expect(await outside(daily(8, 17))).toEqual([]);
  });

  it('case 19: changes nothing of what stands, nor of the hours', async () => {
    const [id = ''] = await booked('2026-11-27 10:00');
    const standing = await bench.booking(id);
    expect(await outside(off('2026-11-27'))).toEqual([id]);
    expect(await bench.booking(id)).toEqual(standing);
    expect(await outside(off('2026-11-27'))).toEqual([id]);
  });

  it('leaves holds, what is over and what was called off unsaid', async () => {
    const client = await bench.client();
    const { psychologistId, paid: serviceId } = practice;
    const startsAt = jakarta('2026-11-27 10:00');
    await bench.hold(client, { psychologistId, serviceId, startsAt });
    const [gone = ''] = await booked('2026-11-27 13:00');
    await bench.cancel.run(gone, practice.accountId, { reasonCode: 'not_available' });
    expect(await outside(off('2026-11-27'))).toEqual([]);
  });

  it('is refused as saving it would be, and where there is no practice', async () => {
    await expect(outside(off('2026-11-28', '2026-11-27'))).rejects.toThrow(ValidationFailed);
    await expect(outside(daily(17, 8))).rejects.toThrow(ValidationFailed);
    const { accountId } = await bench.client();
    await expect(preview.run(accountId, off('2026-11-27'))).rejects.toThrow(NotFound);
  });
});
