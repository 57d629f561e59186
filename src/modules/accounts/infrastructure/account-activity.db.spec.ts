import { AccountsBench, freshEmail } from '../../../../test/support/accounts-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { HOUR, MINUTE } from '../../../kernel/time/instant.js';
import { forgetActivity } from './account-activity.js';

const DAY = 24 * HOUR;

describe('who was here', () => {
  let db: TestDatabase;
  let bench: AccountsBench;

  beforeAll(async () => {
    db = await testDatabase();
    bench = new AccountsBench(db);
  });
  afterAll(() => db.close());

  async function daysOf(accountId: string): Promise<string[]> {
    const rows = await db.database.query<{ said: string }>(
      `SELECT day || ' ' || role AS said FROM account_activity WHERE account_id = $1 ORDER BY 1`,
      [accountId],
    );
    return rows.map(({ said }) => said);
  }

  it('is remembered once a day and role, by the calendar of Jakarta, and then forgotten', async () => {
    const email = freshEmail();
    const id = await bench.make(email, { roles: ['client'] });
    const { token } = await bench.enter({ email });
    for (const wait of [2 * MINUTE, 2 * MINUTE, 14 * HOUR, 2 * MINUTE]) {
      db.clock.advance(wait);
      await bench.sessions.holderOf(token);
    }
    // From nine in the morning to past eleven at night is one day; an hour later it is the next.
    expect(await daysOf(id)).toEqual(['2026-11-24 client']);
    db.clock.advance(HOUR);
    await bench.sessions.holderOf(token);
    expect(await daysOf(id)).toEqual(['2026-11-24 client', '2026-11-25 client']);
    db.clock.advance(799 * DAY);
    expect(await db.runner.run(forgetActivity)).toBe(0);
    db.clock.advance(2 * DAY);
    expect(await db.runner.run(forgetActivity)).toBeGreaterThanOrEqual(1);
    expect(await daysOf(id)).toEqual([]);
  });
});
