import pino from 'pino';
import { addPsychologist } from '../../../test/support/a-psychologist.js';
import { Bookings, processOver } from '../../../test/support/messages-bench.js';
import { flat, rawFigures } from '../../../test/support/reported-figures.js';
import { livedPractice, PRESENT, ZONE } from '../../../test/support/reported-practice.js';
import { suspended } from '../../../test/support/suspended.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { TELLING } from '../../../test/support/telling.js';
import { FixedClock } from '../../kernel/time/clock.js';
import { isoOf, plusHours, type Instant } from '../../kernel/time/instant.js';
import { at } from '../../kernel/time/testing.js';
import { zoneId } from '../../kernel/time/zones.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { OweReport } from '../notifications/index.js';
import { MessageRepository } from '../notifications/infrastructure/message.repository.js';
import { OpenSchedule, Openness } from '../scheduling/index.js';
import { OweDueReports } from './application/owe-due-reports.js';
import { PracticeDigest } from './application/practice-digest.js';
import { ReadPracticeFigures } from './application/read-practice-figures.js';
import { WishForReports } from './application/wish-for-reports.js';
import { figureText } from './domain/practice-format.js';
import type { ReportWish } from './domain/report-wish.js';
import { PracticeMoney } from './infrastructure/practice-money.js';
import { PracticeSessions } from './infrastructure/practice-sessions.js';
import { ReportWishRepository } from './infrastructure/report-wish.repository.js';

const WEEKLY: ReportWish = { frequency: 'weekly', weekday: 1, hour: 7, evenIfEmpty: false };
const DAILY: ReportWish = { ...WEEKLY, frequency: 'daily' };
const MONDAY = at('2026-10-12 07:00', ZONE);

describe('a report by email', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase({ poolSize: 12 });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    db.clock.moveTo(PRESENT);
    // Whatever an earlier test left behind is none of this one's business.
    await db.database.query(`UPDATE report_wish SET frequency = 'none', due_at = NULL`);
    await db.database.query(`UPDATE message_owed SET status = 'dropped' WHERE status = 'owed'`);
  });

  /** What one process holds. */
  function house() {
    const wishes = new ReportWishRepository();
    const figures = new ReadPracticeFigures(
      new Openness(),
      new PracticeSessions(),
      new PracticeMoney(),
    );
    const jobs = new Jobs(pino({ level: 'silent' }));
    const owe = new OweReport(new MessageRepository(), jobs);
    const reports = new PracticeDigest(wishes, figures);
    const machineClock = new FixedClock(PRESENT);
    const messages = processOver(db, new Bookings(), { machineClock, reports });
    return {
      figures,
      wish: new WishForReports(db.database, db.runner, wishes),
      owe: new OweDueReports(db.runner, wishes, figures, owe, jobs),
      send: messages.sweep,
      mails: messages.mailer.mails,
    };
  }

  const somebody = (): Promise<{ psychologistId: string; accountId: string }> =>
    db.runner.run(async (tx) => {
      const zone = zoneId(ZONE);
      const added = await addPsychologist(tx, { zone });
      await new OpenSchedule().execute(tx, added.psychologistId, zone);
      return added;
    });

  const owedTo = (accountId: string): Promise<{ kind: string; status: string }[]> =>
    db.database.query(
      'SELECT kind, status FROM message_owed WHERE recipient_id = $1 ORDER BY created_at',
      [accountId],
    );

  async function wishedAndDue(wish: ReportWish, whose: string, when: Instant): Promise<void> {
    await house().wish.write(whose, wish, undefined);
    db.clock.moveTo(when);
  }

  it('is sent once for a week, whoever looks and however often', async () => {
    const { psychologistId, accountId } = await livedPractice(db);
    await wishedAndDue(WEEKLY, psychologistId, MONDAY);
    const [one, other] = [house(), house()];
    await Promise.all([one.owe.run(), other.owe.run(), one.owe.run(), other.owe.run()]);
    await Promise.all([one.send.execute(), other.send.execute()]);
    await Promise.all([one.owe.run(), other.send.execute()]);
    expect(await owedTo(accountId)).toEqual([{ kind: 'weekly_report', status: 'sent' }]);
    expect([...one.mails, ...other.mails]).toHaveLength(1);
  });

  it('is owed once even when the same time comes again', async () => {
    const { psychologistId, accountId } = await livedPractice(db);
    await wishedAndDue(WEEKLY, psychologistId, MONDAY);
    const { owe } = house();
    await owe.run();
    await db.database.query('UPDATE report_wish SET due_at = $2 WHERE psychologist_id = $1', [
      psychologistId,
      isoOf(MONDAY),
    ]);
    expect(await owe.run()).toBe(1);
    expect(await owedTo(accountId)).toHaveLength(1);
  });

  it('tells counts and sums and where the rest is, and names nobody', async () => {
    const { psychologistId } = await livedPractice(db);
    await wishedAndDue(WEEKLY, psychologistId, MONDAY);
    const { owe, send, mails } = house();
    await owe.run();
    await send.execute();
    const [mail] = mails;
    expect(mail?.subject).toBe('Ringkasan mingguan: 5–11 Oktober 2026');
    const text = mail?.text ?? '';
    expect(text).toContain('/praktik/laporan?periode=minggu&tanggal=2026-10-05');
    const asked = { psychologistId, kind: 'week', date: '2026-10-05', zone: ZONE } as const;
    const raw = await rawFigures(db.database, { ...asked, now: isoOf(MONDAY) });
    expect(text).toContain(`Selesai: ${String(raw['completed'])}`);
    expect(text).toContain(`Bagian Anda: ${figureText(raw['share'] ?? 0, 'rupiah', 'id')}`);
    expect(text).toContain(
      `Saldo Anda, di akhir periode: ${figureText(raw['payable'] ?? 0, 'rupiah', 'id')}`,
    );
    const clients = await db.database.query<{ name: string }>(
      `SELECT a.name FROM booking b JOIN account a ON a.id = b.client_account_id WHERE b.psychologist_id = $1`,
      [psychologistId],
    );
    expect(clients.length).toBeGreaterThan(100);
    expect(clients.filter(({ name }) => text.includes(name))).toEqual([]);
    expect(`${mail?.subject ?? ''} ${text}`).not.toMatch(TELLING);
  });

  it('is about yesterday when it is daily, on the psychologist’s own calendar', async () => {
    const { psychologistId, accountId } = await livedPractice(db);
    await wishedAndDue(DAILY, psychologistId, at('2026-10-08 07:00', ZONE));
    const { owe } = house();
    await owe.run();
    expect(await owedTo(accountId)).toEqual([{ kind: 'daily_report', status: 'owed' }]);
    const [owed] = await db.database.query<{ kind: string; first: string }>(
      'SELECT kind, first_date::text AS first FROM report_owed WHERE psychologist_id = $1',
      [psychologistId],
    );
    expect(owed).toEqual({ kind: 'day', first: '2026-10-07' });
  });

  it('after a long sleep tells of the last week alone', async () => {
    const { psychologistId, accountId } = await livedPractice(db);
    await wishedAndDue(WEEKLY, psychologistId, plusHours(MONDAY, 3 * 24));
    const { owe } = house();
    for (let round = 0; round < 3; round++) await owe.run();
    expect(await owedTo(accountId)).toHaveLength(1);
  });

  it('about nothing is sent to nobody but who wants it', async () => {
    const [quiet, eager] = [await somebody(), await somebody()];
    await wishedAndDue(WEEKLY, quiet.psychologistId, PRESENT);
    await wishedAndDue({ ...WEEKLY, evenIfEmpty: true }, eager.psychologistId, MONDAY);
    const { owe } = house();
    expect(await owe.run()).toBe(2);
    expect(await owedTo(quiet.accountId)).toEqual([]);
    expect(await owedTo(eager.accountId)).toHaveLength(1);
  });

  it('does not go to a suspended account, owed before or after', async () => {
    const [before, after] = [await somebody(), await somebody()];
    const wish = { ...WEEKLY, evenIfEmpty: true };
    await wishedAndDue(wish, before.psychologistId, PRESENT);
    await wishedAndDue(wish, after.psychologistId, MONDAY);
    await db.runner.run((tx) => suspended(tx, before.accountId));
    const { owe, send, mails } = house();
    await owe.run();
    await db.runner.run((tx) => suspended(tx, after.accountId));
    await send.execute();
    expect(await owedTo(before.accountId)).toEqual([]);
    expect(await owedTo(after.accountId)).toEqual([{ kind: 'weekly_report', status: 'dropped' }]);
    expect(mails).toEqual([]);
  });

  it('is not sent once nobody wishes it any more', async () => {
    const { psychologistId, accountId } = await somebody();
    await wishedAndDue({ ...WEEKLY, evenIfEmpty: true }, psychologistId, MONDAY);
    const { owe, send, wish, mails } = house();
    await owe.run();
    await wish.write(psychologistId, { ...WEEKLY, frequency: 'none' }, 1);
    await send.execute();
    expect(await owedTo(accountId)).toEqual([{ kind: 'weekly_report', status: 'dropped' }]);
    expect(mails).toEqual([]);
  });

  it('is wished over the version that was read, by two at once only one', async () => {
    const { psychologistId } = await somebody();
    const { wish } = house();
    expect(await wish.read(psychologistId)).toMatchObject({ frequency: 'none', version: 0 });
    const tries = [WEEKLY, DAILY].map((one) => wish.write(psychologistId, one, 0));
    const ends = await Promise.allSettled(tries);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await wish.read(psychologistId)).version).toBe(1);
    await expect(wish.write(psychologistId, DAILY, 7)).rejects.toMatchObject({
      code: 'stale_version',
    });
  });

  it('counts in a transaction as the page does outside of one', async () => {
    const { psychologistId } = await livedPractice(db);
    const asked = { psychologistId, kind: 'day', date: '2026-10-06', zone: ZONE } as const;
    const span = { startsAt: at('2026-10-06 00:00', ZONE), endsAt: at('2026-10-07 00:00', ZONE) };
    const [figures] = await db.runner.run((tx) =>
      house().figures.of(tx, psychologistId, [span], tx.now),
    );
    if (figures === undefined) throw new Error('Nothing was counted.');
    expect(flat(figures)).toEqual(await rawFigures(db.database, { ...asked, now: isoOf(PRESENT) }));
  });
});
