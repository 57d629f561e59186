import fc from 'fast-check';
import { pino } from 'pino';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { NotFound, StaleVersion, ValidationFailed } from '../../../platform/http/http.errors.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { addPsychologist, day } from '../../../../test/support/a-psychologist.js';
import type { DayInterval, WeeklyRule } from '../domain/weekly-hours.js';
import { OpenSchedule } from './open-schedule.js';
import { Openness } from './openness.js';
import { RemoveOverride } from './remove-override.js';
import { ScheduleBookingRules } from './schedule-booking-rules.js';
import { ScheduleReader } from './schedule-reader.js';
import { SetOverride } from './set-override.js';
import { TellOfDate } from './tell-of-date.js';
import { SetScheduleSettings } from './set-schedule-settings.js';
import { SetWorkingHours } from './set-working-hours.js';

const ZONE = zoneId('Asia/Makassar');
const SETTINGS = {
  bufferBeforeMinutes: 5,
  bufferAfterMinutes: 15,
  noticeHours: 6,
  horizonDays: 30,
  slotStepMinutes: 30,
  mostSessionsADay: 6,
  mostSessionsAWeek: 20,
  approvesNewClients: true,
};

const reader = new ScheduleReader();
const setWorkingHours = new SetWorkingHours();
const setOverride = new SetOverride();
const outbox = new Outbox(new Jobs(pino({ level: 'silent' })));
const removeOverride = new RemoveOverride(new TellOfDate(outbox));
const setSettings = new SetScheduleSettings();

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
});

afterAll(async () => {
  await db.close();
});

const hours = (from: number, to: number): DayInterval => ({
  fromMinute: from * 60,
  toMinute: to * 60,
});

async function aSchedule(): Promise<string> {
  return db.runner.run(async (tx) => {
    const { psychologistId } = await addPsychologist(tx, { zone: ZONE });
    await new OpenSchedule().execute(tx, psychologistId, ZONE);
    return psychologistId;
  });
}

async function setRules(id: string, rules: WeeklyRule[], expected?: number): Promise<void> {
  await db.runner.run((tx) => setWorkingHours.execute(tx, id, { zone: ZONE, rules }, expected));
}

describe('the ordinary week', () => {
  it('is empty in a new schedule, which is opened once', async () => {
    const id = await aSchedule();
    await setRules(id, [{ weekday: 2, ...hours(9, 12) }]);
    await db.runner.run((tx) => new OpenSchedule().execute(tx, id, zoneId('Asia/Jakarta')));

    expect(await reader.week(db.database, id)).toEqual({
      zone: ZONE,
      rules: [{ weekday: 2, ...hours(9, 12) }],
      version: 2,
    });
  });

  it('is replaced as a whole, sorted, with hours that touch joined', async () => {
    const id = await aSchedule();
    await setRules(id, [{ weekday: 1, ...hours(0, 24) }]);
    await setRules(id, [
      { weekday: 5, ...hours(13, 17) },
      { weekday: 3, ...hours(12, 15) },
      { weekday: 3, ...hours(9, 12) },
      { weekday: 3, ...hours(20, 24) },
    ]);

    expect((await reader.week(db.database, id)).rules).toEqual([
      { weekday: 3, ...hours(9, 15) },
      { weekday: 3, ...hours(20, 24) },
      { weekday: 5, ...hours(13, 17) },
    ]);
    await setRules(id, []);
    expect((await reader.week(db.database, id)).rules).toEqual([]);
  });

  it('comes back from the database as it was written, whatever the hours', async () => {
    const id = await aSchedule();
    // Neighbours apart, so that the database has nothing to join.
    const cuts = fc.uniqueArray(fc.nat({ max: 288 }), { maxLength: 12 });
    const days = fc.tuple(
      ...([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) =>
        cuts.map((minutes): WeeklyRule[] => {
          const sorted = [...minutes].sort((left, right) => left - right);
          return sorted.flatMap((from, index) => {
            const to = sorted[index + 1];
            return index % 2 === 1 || to === undefined
              ? []
              : [{ weekday, fromMinute: from * 5, toMinute: to * 5 }];
          });
        }),
      ),
    );

    await fc.assert(
      fc.asyncProperty(days, async (perDay) => {
        const rules = perDay.flat();
        await setRules(id, [...rules].reverse());
        expect((await reader.week(db.database, id)).rules).toEqual(rules);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses rules that overlap, with a pointer, and changes nothing', async () => {
    const id = await aSchedule();
    const attempt = setRules(id, [
      { weekday: 1, ...hours(9, 12) },
      { weekday: 1, ...hours(11, 13) },
      { weekday: 2, ...hours(12, 9) },
    ]);

    await expect(attempt).rejects.toThrow(ValidationFailed);
    await expect(attempt).rejects.toMatchObject({
      details: {
        errors: [
          { pointer: '/rules/1', code: 'overlap' },
          { pointer: '/rules/2/to', code: 'ends_before_start' },
        ],
      },
    });
    expect((await reader.week(db.database, id)).version).toBe(1);
  });

  it('is not written over a version that has changed since', async () => {
    const id = await aSchedule();
    await setRules(id, [{ weekday: 1, ...hours(9, 12) }], 1);

    await expect(setRules(id, [], 1)).rejects.toThrow(StaleVersion);
    expect((await reader.week(db.database, id)).rules).toHaveLength(1);
  });

  it('takes exactly one of several edits of the same version at once', async () => {
    const id = await aSchedule();
    const edits = [7, 8, 9, 10].map((from) =>
      setRules(id, [{ weekday: 1, ...hours(from, 12) }], 1),
    );
    const results = await Promise.allSettled(edits);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await reader.week(db.database, id)).toMatchObject({
      version: 2,
      rules: [{ weekday: 1, toMinute: 720 }],
    });
  });

  it('belongs to a schedule', async () => {
    const { psychologistId } = await db.runner.run((tx) => addPsychologist(tx));

    await expect(setRules(psychologistId, [])).rejects.toThrow(NotFound);
    await expect(setRules(psychologistId, [], 1)).rejects.toThrow(StaleVersion);
    await expect(reader.week(db.database, psychologistId)).rejects.toThrow(NotFound);
  });
});

describe('settings', () => {
  it('have versions of their own, apart from those of the week', async () => {
    const id = await aSchedule();
    await setRules(id, []);
    await db.runner.run((tx) => setSettings.execute(tx, id, SETTINGS, 1));

    expect(await reader.settings(db.database, id)).toEqual({ ...SETTINGS, version: 2 });
    await expect(
      db.runner.run((tx) => setSettings.execute(tx, id, { ...SETTINGS, horizonDays: 1 }, 1)),
    ).rejects.toThrow(StaleVersion);
    expect(await new ScheduleBookingRules(db.database).rulesFor(id)).toEqual({
      noticeHours: 6,
      horizonDays: 30,
      approvesNewClients: true,
    });
    expect(await new ScheduleBookingRules(db.database).rulesFor(newId())).toBeNull();
  });
});

describe('an override', () => {
  const date = day('2026-12-01');

  it('is written, rewritten, listed with both ends and removed', async () => {
    const id = await aSchedule();
    const [first, last] = [day('2026-11-30'), day('2026-12-02')];
    await db.runner.run(async (tx) => {
      await setOverride.execute(tx, id, { date: last, intervals: [], note: null });
      await setOverride.execute(tx, id, { date, intervals: [hours(9, 10)], note: 'x' });
      await setOverride.execute(tx, id, { date, intervals: [hours(13, 15)], note: 'Pelatihan' });
    });
    const rewritten = { date, intervals: [hours(13, 15)], note: 'Pelatihan' };

    expect(await reader.overrides(db.database, id, date, last)).toEqual([
      rewritten,
      { date: last, intervals: [], note: null },
    ]);
    expect(await reader.overrides(db.database, id, first, first)).toEqual([]);
    expect(await reader.override(db.database, id, date)).toEqual(rewritten);
    for (let time = 1; time <= 2; time++) {
      await db.runner.run((tx) => removeOverride.execute(tx, id, date));
    }
    await expect(reader.override(db.database, id, date)).rejects.toThrow(NotFound);
  });

  it('refuses intervals that overlap', async () => {
    const id = await aSchedule();
    const intervals = [hours(9, 12), hours(9, 12)];

    await expect(
      db.runner.run((tx) => setOverride.execute(tx, id, { date, intervals, note: null })),
    ).rejects.toMatchObject({
      details: { errors: [{ pointer: '/intervals/1', code: 'overlap' }] },
    });
  });
});

describe('openness', () => {
  const openness = new Openness();
  const instant = (text: string): number => at(text, ZONE);

  it('is the week on the schedule’s wall clock, an override in place of its date', async () => {
    const id = await aSchedule();
    // 30 November 2026 is a Monday.
    await setRules(id, [
      { weekday: 1, ...hours(9, 12) },
      { weekday: 2, ...hours(9, 12) },
      { weekday: 3, ...hours(9, 12) },
    ]);
    await db.runner.run(async (tx) => {
      await setSettings.execute(tx, id, SETTINGS);
      const intervals = [hours(13, 14), hours(20, 24)];
      await setOverride.execute(tx, id, { date: day('2026-12-01'), intervals, note: null });
      await setOverride.execute(tx, id, { date: day('2026-12-02'), intervals: [], note: null });
    });
    const [from, to] = [at('2026-11-30 00:00', ZONE), at('2026-12-03 00:00', ZONE)];
    const opening = await openness.of(db.database, id, from, to);

    expect(opening).toEqual({
      zone: ZONE,
      away: [],
      open: [
        { startsAt: instant('2026-11-30 09:00'), endsAt: instant('2026-11-30 12:00') },
        { startsAt: instant('2026-12-01 13:00'), endsAt: instant('2026-12-01 14:00') },
        { startsAt: instant('2026-12-01 20:00'), endsAt: instant('2026-12-02 00:00') },
      ],
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 15,
      noticeHours: 6,
      horizonDays: 30,
      stepMinutes: 30,
      mostSessionsADay: 6,
      mostSessionsAWeek: 20,
      approvesNewClients: true,
      busy: [],
    });
    expect(await db.runner.run((tx) => openness.of(tx, id, from, to))).toEqual(opening);
  });

  it.each([
    ['Pacific/Kiritimati', '00:00', '01:00'],
    ['Pacific/Pago_Pago', '22:00', '23:00'],
  ])('sees an override in %s while UTC has another date', async (name, first, last) => {
    const zone = zoneId(name);
    const id = await aSchedule();
    const [from, to] = [at(`2026-12-01 ${first}`, name), at(`2026-12-01 ${last}`, name)];
    const rules: WeeklyRule[] = [{ weekday: 2, ...hours(0, 24) }];
    await db.runner.run((tx) => setWorkingHours.execute(tx, id, { zone, rules }));
    const before = await openness.of(db.database, id, from, to);
    await db.runner.run((tx) =>
      setOverride.execute(tx, id, { date: day('2026-12-01'), intervals: [], note: null }),
    );

    expect(before?.open).toHaveLength(1);
    expect((await openness.of(db.database, id, from, to))?.open).toEqual([]);
  });

  it('does not follow somebody else’s week or override', async () => {
    const [id, other] = [await aSchedule(), await aSchedule()];
    await setRules(id, [{ weekday: 2, ...hours(9, 12) }]);
    await setRules(other, [{ weekday: 2, ...hours(13, 15) }]);
    await db.runner.run((tx) =>
      setOverride.execute(tx, other, { date: day('2026-12-08'), intervals: [], note: null }),
    );
    const [from, to] = [at('2026-12-08 00:00', ZONE), at('2026-12-09 00:00', ZONE)];

    expect((await openness.of(db.database, id, from, to))?.open).toEqual([
      { startsAt: instant('2026-12-08 09:00'), endsAt: instant('2026-12-08 12:00') },
    ]);
    expect((await openness.of(db.database, other, from, to))?.open).toEqual([]);
  });

  it('is nothing without a schedule', async () => {
    const [from, to] = [at('2026-11-30 00:00', ZONE), at('2026-12-03 00:00', ZONE)];

    expect(await openness.of(db.database, newId(), from, to)).toBeNull();
  });
});
