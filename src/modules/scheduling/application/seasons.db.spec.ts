import { addPsychologist, day } from '../../../../test/support/a-psychologist.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { isoOf } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { OpenSchedule } from './open-schedule.js';
import { Openness } from './openness.js';
import { Seasons, type NamedSeason } from './seasons.js';

const HOME = zoneId('Asia/Jakarta');

let db: TestDatabase;
let seasons: Seasons;
let own: string;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
  seasons = new Seasons(db.runner);
});
beforeEach(async () => {
  own = await aSchedule();
});
afterAll(() => db.close());

async function aSchedule(): Promise<string> {
  return db.runner.run(async (tx) => {
    const { psychologistId } = await addPsychologist(tx, { zone: HOME });
    await new OpenSchedule().execute(tx, psychologistId, HOME);
    return psychologistId;
  });
}

const travel = (first: string, last: string | null, changes: Partial<NamedSeason> = {}) => ({
  ...{ name: 'Ke Melbourne', first: day(first), last: last === null ? null : day(last) },
  zone: zoneId('Australia/Melbourne'),
  rules: [{ weekday: 3 as const, fromMinute: 540, toMinute: 720 }],
  ...changes,
});
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

describe('another week on some dates', () => {
  it('is kept with its hours, in order of time, and read by whoever asks what is open', async () => {
    const later = await seasons.add(own, travel('2026-12-10', null, { name: 'Sejak Desember' }));
    const first = await seasons.add(own, travel('2026-11-25', '2026-11-26'));
    expect(await seasons.list(db.database, own)).toEqual([first, later]);
    expect(first).toMatchObject({ ...travel('2026-11-25', '2026-11-26'), version: 1 });
    const [from, to] = [at('2026-11-24 12:00', HOME), at('2026-11-27 00:00', HOME)];
    const opening = await new Openness().of(db.database, own, from, to);
    expect(opening?.open.map(({ startsAt, endsAt }) => [isoOf(startsAt), isoOf(endsAt)])).toEqual([
      // Wednesday, from nine to noon in Melbourne.
      ['2026-11-24T22:00:00.000Z', '2026-11-25T01:00:00.000Z'],
    ]);
    expect(opening?.away.map(({ zone }) => zone)).toEqual(['Australia/Melbourne']);
  });

  it('never shares a date with another, however many write at once', async () => {
    const ends = await Promise.all(
      Array.from({ length: 8 }, (_, no) =>
        refusal(seasons.add(own, travel(`2026-12-0${String(no + 1)}`, '2026-12-20'))),
      ),
    );
    expect(ends.filter((end) => end === 'taken')).toHaveLength(1);
    expect(ends.filter((end) => end === 'seasons_overlap')).toHaveLength(7);
    const elsewhere = await aSchedule();
    expect(await refusal(seasons.add(elsewhere, travel('2026-12-01', '2026-12-20')))).toBe('taken');
  });

  it('is changed over the version that was read, hours and all, and removed', async () => {
    const { id } = await seasons.add(own, travel('2026-12-01', '2026-12-05'));
    const changed = travel('2026-12-02', '2026-12-05', { rules: [], name: 'Libur' });
    expect(await seasons.change(own, { id, expected: 1 }, changed)).toMatchObject({
      ...changed,
      version: 2,
    });
    expect(await refusal(seasons.change(own, { id, expected: 1 }, changed))).toBe('stale_version');
    await seasons.remove(own, id);
    expect(await seasons.list(db.database, own)).toEqual([]);
    expect(await refusal(seasons.remove(own, id))).toBe('not_found');
  });

  it('is nobody else’s to see, change or remove', async () => {
    const { id } = await seasons.add(own, travel('2026-12-01', '2026-12-05'));
    const other = await aSchedule();
    const change = seasons.change(other, { id, expected: undefined }, travel('2027-01-01', null));
    expect(await refusal(change)).toBe('not_found');
    expect(await refusal(seasons.one(db.database, other, id))).toBe('not_found');
    expect(await refusal(seasons.remove(other, id))).toBe('not_found');
  });

  it('makes sense, or is refused: dates in order, hours of a day', async () => {
    expect(await refusal(seasons.add(own, travel('2026-12-05', '2026-12-01')))).toBe(
      'validation_failed',
    );
    const rules = [{ weekday: 3 as const, fromMinute: 720, toMinute: 540 }];
    expect(await refusal(seasons.add(own, travel('2026-12-01', null, { rules })))).toBe(
      'validation_failed',
    );
  });

  it('is one of fifty at most', async () => {
    for (let no = 0; no < 50; no += 1) {
      const date = `20${String(30 + no)}-01-01`;
      await seasons.add(own, travel(date, date));
    }
    const ends = await Promise.all(
      ['2027-01-01', '2027-02-01'].map((date) => refusal(seasons.add(own, travel(date, date)))),
    );
    expect(ends).toEqual(['too_many_seasons', 'too_many_seasons']);
  });
});
