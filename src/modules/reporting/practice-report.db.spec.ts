import { extractText } from 'unpdf';
import { readSheet } from 'read-excel-file/node';
import { edgesOf, flat, rawFigures, type Asked } from '../../../test/support/reported-figures.js';
import {
  livedPractice,
  PRESENT,
  ZONE,
  type LivedPractice,
} from '../../../test/support/reported-practice.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { addPsychologist, day } from '../../../test/support/a-psychologist.js';
import { isoOf } from '../../kernel/time/instant.js';
import { zoneId } from '../../kernel/time/zones.js';
import { workbook } from '../../platform/documents/spreadsheet.js';
import { OpenSchedule, Openness, SetWorkingHours } from '../scheduling/index.js';
import { ReadPracticeFigures } from './application/read-practice-figures.js';
import { ReadPracticeReport } from './application/read-practice-report.js';
import { changeText, clockText, figureText } from './domain/practice-format.js';
import { compare } from './domain/practice-lines.js';
import { periodAround, type PeriodKind } from './domain/practice-period.js';
import type { PracticeReport } from './domain/practice-report.js';
import { practiceWords } from './domain/practice-wording.js';
import { stateOf } from './domain/practice-words.js';
import { practicePdf } from './application/practice-pdf.js';
import { PracticeMoney } from './infrastructure/practice-money.js';
import { PracticeSessions } from './infrastructure/practice-sessions.js';
import { practiceSheets } from './application/practice-sheets.js';

/** Weeks of 167, 168 and 169 hours, days of 23, 24 and 25, seen from near and far. */
const PERIODS: readonly (readonly [PeriodKind, string, string])[] = [
  ['week', '2026-10-04', ZONE],
  ['week', '2026-10-07', ZONE],
  ['week', '2026-04-05', ZONE],
  ['week', '2026-10-08', 'Asia/Jakarta'],
  ['week', '2026-04-09', 'America/New_York'],
  ['week', '2026-09-30', 'Asia/Kathmandu'],
  ['day', '2026-10-04', ZONE],
  ['day', '2026-04-05', ZONE],
  ['day', '2026-10-07', ZONE],
  ['day', '2026-10-01', ZONE],
  ['day', '2026-10-05', 'Asia/Jayapura'],
  ['day', '2026-07-01', ZONE],
];

describe('a psychologist’s report', () => {
  let db: TestDatabase;
  let lived: LivedPractice;
  let reader: ReadPracticeReport;

  beforeAll(async () => {
    db = await testDatabase();
    lived = await livedPractice(db);
    // Somebody else, with as full a life, of which nothing may appear.
    await livedPractice(db);
    const sessions = new PracticeSessions();
    const figures = new ReadPracticeFigures(new Openness(), sessions, new PracticeMoney());
    reader = new ReadPracticeReport(db.database, db.clock, figures, sessions);
  });
  afterAll(() => db.close());

  const report = (kind: PeriodKind, date: string, zone: string): Promise<PracticeReport> =>
    reader.run(lived.psychologistId, periodAround(kind, day(date), zoneId(zone)));

  const asked = (kind: PeriodKind, date: string, zone: string): Asked => ({
    ...{ psychologistId: lived.psychologistId, kind, date, zone, now: isoOf(PRESENT) },
  });

  it.each(PERIODS)('of the %s of %s in %s says what the raw rows say', async (...of) => {
    const { period, figures, before } = await report(...of);
    const { lo, hi } = await edgesOf(db.database, asked(...of));
    expect([period.span.startsAt, period.span.endsAt]).toEqual([lo.getTime(), hi.getTime()]);
    expect(flat(figures)).toEqual(await rawFigures(db.database, asked(...of)));
    const earlier = { ...asked(...of), back: 1 };
    expect(flat(before)).toEqual(await rawFigures(db.database, earlier));
  });

  it('has something to say of every figure there is', async () => {
    const weeks = await Promise.all(
      ['2026-03-31', '2026-04-07', '2026-09-30', '2026-10-07'].map((date) =>
        report('week', date, ZONE),
      ),
    );
    const silent = compare(weeks[0]?.figures as never, weeks[0]?.before as never)
      .map(({ name }, index) => ({
        name,
        values: weeks.map(({ figures, before }) => compare(figures, before)[index]?.now ?? 0),
      }))
      .filter(({ values }) => values.every((value) => value === 0));
    expect(silent).toEqual([]);
  });

  it('gives the days of a week so that they make the week', async () => {
    const { days, figures } = await report('week', '2026-10-04', ZONE);
    expect(days).toHaveLength(7);
    const sum = (of: (day: (typeof days)[number]['figures']) => number): number =>
      days.reduce((total, one) => total + of(one.figures), 0);
    expect(sum(({ sessions }) => sessions.total)).toBe(figures.sessions.total);
    expect(sum(({ time }) => time.openMinutes)).toBe(figures.time.openMinutes);
    expect(sum(({ time }) => time.bookedMinutes)).toBe(figures.time.bookedMinutes);
    expect(sum(({ money }) => money.share)).toBe(figures.money.share);
    expect(sum(({ money }) => money.paidOut)).toBe(figures.money.paidOut);
  });

  it('lists the sessions that it counts, in order, and nobody else’s', async () => {
    const { sessions, figures, period } = await report('week', '2026-10-07', ZONE);
    expect(sessions).toHaveLength(figures.sessions.total);
    const starts = sessions.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted((left, right) => left - right));
    expect(starts.every((at) => at >= period.span.startsAt && at < period.span.endsAt)).toBe(true);
    const rows = await db.database.query<{ id: string; name: string; share: number; held: number }>(
      `SELECT b.id, a.name,
              coalesce((SELECT sum(-e.amount) FROM ledger_entry e
                         WHERE e.booking_id = b.id AND e.account_code = 'psychologist_payable'), 0)::bigint AS share,
              coalesce((SELECT sum(-e.amount) FROM ledger_entry e WHERE e.owner_id = b.id), 0)::bigint AS held
         FROM booking b JOIN account a ON a.id = b.client_account_id
        WHERE b.psychologist_id = $1 AND b.id = ANY ($2::uuid[]) ORDER BY b.starts_at`,
      [lived.psychologistId, sessions.map(({ bookingId }) => bookingId)],
    );
    expect(
      sessions.map(({ bookingId, clientName, share, held }) => ({
        ...{ id: bookingId, name: clientName, share, held },
      })),
    ).toEqual(rows);
  });

  it.each([
    ['2026-10-04', 167],
    ['2026-10-07', 168],
    ['2026-04-05', 169],
  ])('of a week around %s is open for as many hours as the clock shows', async (date, hours) => {
    const always = await db.runner.run(async (tx) => {
      const zone = zoneId(ZONE);
      const { psychologistId } = await addPsychologist(tx, { zone });
      await new OpenSchedule().execute(tx, psychologistId, zone);
      const week = [1, 2, 3, 4, 5, 6, 7] as const;
      const rules = week.map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));
      await new SetWorkingHours().execute(tx, psychologistId, { zone, rules });
      return psychologistId;
    });
    const { period, figures, days } = await reader.run(
      always,
      periodAround('week', day(date), zoneId(ZONE)),
    );
    expect((period.span.endsAt - period.span.startsAt) / 3_600_000).toBe(hours);
    expect(figures.time).toMatchObject({ openMinutes: hours * 60, occupancyPercent: 0 });
    expect(days.reduce((sum, one) => sum + one.figures.time.openMinutes, 0)).toBe(hours * 60);
  });

  it.each(['id', 'en'] as const)('says the same on paper, in %s', async (language) => {
    const told = await report('week', '2026-10-07', ZONE);
    const paper = await practicePdf(told, { name: 'Ratri Anindya', language, now: PRESENT });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    const { text, totalPages } = await extractText(new Uint8Array(paper), { mergePages: true });
    const written = squeezed(text);
    const words = practiceWords(language);
    expect(totalPages).toBeGreaterThan(1);
    expect(written).toContain(squeezed(words.page(totalPages, totalPages)));
    for (const { name, unit, now, before, change } of compare(told.figures, told.before)) {
      const line = [
        words.figures[name],
        figureText(now, unit, language),
        figureText(before, unit, language),
        changeText(change, unit, language),
      ];
      expect(written).toContain(squeezed(line.join('')));
    }
    for (const session of told.sessions) {
      const { price, share, startsAt, endsAt } = session;
      const times = [startsAt, endsAt].map((at) => clockText(at, zoneId(ZONE), language));
      expect(written).toContain(squeezed(times.join('–')));
      const money = [price, share].map((amount) => figureText(amount, 'rupiah', language));
      expect(written).toContain(squeezed(`${words.states[stateOf(session)]}${money.join('')}`));
    }
    for (const name of ['Łukasz Đặng', 'Nguyễn Ái', 'Zoë O’Brien', 'Ștefan Ćosić']) {
      expect(written).toContain(squeezed(name));
    }
  });

  it('says the same as a workbook, in numbers', async () => {
    const told = await report('week', '2026-10-07', ZONE);
    const words = practiceWords('id');
    const file = await workbook(practiceSheets(told, 'id'));
    const rowsOf = async (sheet: string): Promise<unknown[][]> =>
      (await readSheet(file, sheet)).slice(1);
    const figures = [...(await rowsOf('Ringkasan')), ...(await rowsOf('Uang'))];
    const compared = compare(told.figures, told.before);
    expect(figures).toHaveLength(compared.length);
    for (const { name, unit, now, before, change } of compared) {
      expect(figures).toContainEqual([words.figures[name], words.units[unit], now, before, change]);
    }
    const days = await rowsOf('Per hari');
    expect(days.map((row) => row[6])).toEqual(told.days.map((one) => one.figures.money.share));
    const sessions = await rowsOf('Sesi');
    expect(sessions.map((row) => [row[2], row[6], row[8]])).toEqual(
      told.sessions.map(({ clientName, share, refunded }) => [clientName, share, refunded]),
    );
  });
});

/** Letters are laid down one run at a time, so where spaces fall is the reader's guess. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
