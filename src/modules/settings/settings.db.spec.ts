import { minusHours, plusHours } from '../../kernel/time/instant.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Settings } from './application/settings.js';
import { TermsBook } from './application/terms-book.js';
import { newId } from '../../kernel/identity/id.js';
import { toDate, type Instant } from '../../kernel/time/instant.js';

const INSERT_SETTING = `
  INSERT INTO setting (key, valid_from, value, reason)
  VALUES ('registration_per_minute', $1, $2, 'a test')`;
const INSERT_TERMS = `
  INSERT INTO terms (id, valid_from, refund_steps, absent_percent, fee_bp, vat_bp, hold_minutes,
                     decide_hours, decide_before_hours, objection_hours)
  VALUES ($1, $2, '[{"hoursBefore":0,"percent":0},{"hoursBefore":48,"percent":90}]', 50, 1000, 1100,
          30, 12, 1, 24)`;

describe('settings and terms', () => {
  let db: TestDatabase;
  let now: Instant;

  beforeAll(async () => {
    db = await testDatabase();
    now = db.clock.now();
  });
  afterAll(() => db.close());

  it('hold their preset until an admin sets something: more in the demo', async () => {
    const read = (demo: boolean): Promise<number> =>
      new Settings({ demo }).value(db.database, 'registration_per_minute', minusHours(now, 100));
    expect(await read(true)).toBe(60);
    expect(await read(false)).toBe(10);
  });

  it('take effect at their instant, and the past keeps what it had', async () => {
    const settings = new Settings({ demo: false });
    await db.runner.run(async (tx) => {
      await tx.query(INSERT_SETTING, [toDate(now), '20']);
      await tx.query(INSERT_SETTING, [toDate(plusHours(now, 1)), '30']);
    });
    const read = (at: Instant): Promise<number> =>
      settings.value(db.database, 'registration_per_minute', at);
    expect(await read(minusHours(now, 1))).toBe(10);
    expect(await read(now)).toBe(20);
    expect(await read(plusHours(now, 1))).toBe(30);
  });

  it('refuse a stored value of the wrong shape instead of working with it', async () => {
    await db.runner.run((tx) => tx.query(INSERT_SETTING, [toDate(plusHours(now, 9)), '"many"']));
    const read = new Settings({ demo: false }).value(
      db.database,
      'registration_per_minute',
      plusHours(now, 9),
    );
    await expect(read).rejects.toThrow();
  });

  it('change for new bookings only: an old one finds its own terms again', async () => {
    const book = new TermsBook();
    const id = newId();
    const before = await book.inForce(db.database, now);
    await db.runner.run((tx) => tx.query(INSERT_TERMS, [id, toDate(plusHours(now, 1))]));

    expect((await book.inForce(db.database, now)).id).toBe(before.id);
    const after = await book.inForce(db.database, plusHours(now, 1));
    expect(after).toMatchObject({ id, holdMinutes: 30, absentPercent: 50, feeBp: 1000 });
    expect(after.refundSteps.map((step) => step.hoursBefore)).toEqual([48, 0]);
    expect(await new TermsBook().byId(db.database, before.id)).toEqual(before);
  });

  it('never change once written', async () => {
    const update = db.runner.run((tx) => tx.query(`UPDATE terms SET fee_bp = 0`));
    await expect(update).rejects.toThrow();
  });
});
