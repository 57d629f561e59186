import { randomUUID } from 'node:crypto';
import { AccountsBench } from '../../../../test/support/accounts-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { testAudit } from '../../../../test/support/test-audit.js';
import { Forbidden, NotFound } from '../../../platform/http/http.errors.js';
import { OwnDuties } from '../domain/accounts.errors.js';
import type { Duty, DutyAct } from '../domain/duties.js';
import { ChangeDuty } from './change-duty.js';
import { TeamReader } from './team-reader.js';

let db: TestDatabase;
let bench: AccountsBench;
let change: ChangeDuty;
let team: TeamReader;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
  bench = new AccountsBench(db);
  change = new ChangeDuty(db.runner, testAudit());
  team = new TeamReader(db.database);
});

afterAll(() => db.close());

const anAdmin = (...duties: Duty[]): Promise<string> =>
  bench.make(`${randomUUID()}@kantor.test`, { roles: ['admin'], duties });

const run = (superadminId: string, act: DutyAct, accountId: string, duty: Duty): Promise<void> =>
  change.run({ accountId, duty, act, superadminId });

const write = (...values: unknown[]): Promise<unknown[]> =>
  db.runner.run((tx) =>
    tx.query(
      `INSERT INTO admin_duty_change (account_id, duty, act, by_account_id, at) VALUES ($1, $2, $3, $4, now())`,
      values,
    ),
  );

describe('a duty', () => {
  it('is given and taken by a superadmin, and who did it stays known', async () => {
    const boss = await anAdmin('superadmin');
    const admin = await anAdmin();
    await run(boss, 'give', admin, 'finance');
    await run(boss, 'give', admin, 'audit');
    await run(boss, 'take', admin, 'finance');
    const { duties, changes } = await team.one(admin);
    expect(duties).toEqual(['audit']);
    expect(changes.map(({ act, duty, by_name }) => [act, duty, by_name])).toEqual([
      ['give', 'finance', 'Sari'],
      ['give', 'audit', 'Sari'],
      ['take', 'finance', 'Sari'],
    ]);
    const trail = await db.database.query(
      `SELECT act FROM audit_entry WHERE actor_id = $1 AND about_id = $2 ORDER BY id`,
      [boss, admin],
    );
    expect(trail).toEqual([{ act: 'duty.given' }, { act: 'duty.given' }, { act: 'duty.taken' }]);
  });

  it('given twice is given once, and leaves one trace', async () => {
    const boss = await anAdmin('superadmin');
    const admin = await anAdmin();
    await Promise.all([1, 2, 3].map(() => run(boss, 'give', admin, 'content')));
    expect((await team.one(admin)).changes).toHaveLength(1);
  });

  it('is nobody’s to give to themselves', async () => {
    const boss = await anAdmin('superadmin');
    await expect(run(boss, 'give', boss, 'finance')).rejects.toThrow(OwnDuties);
    await expect(run(boss, 'take', boss, 'superadmin')).rejects.toThrow(OwnDuties);
    await expect(write(boss, 'finance', 'give', boss)).rejects.toMatchObject({
      constraint: 'admin_duty_change_by_another',
    });
  });

  it('is no other admin’s to give, whatever else their duties are', async () => {
    const admin = await anAdmin('support', 'finance', 'audit', 'content', 'verification', 'safety');
    const other = await anAdmin();
    await expect(run(admin, 'give', other, 'safety')).rejects.toThrow(Forbidden);
    await expect(write(other, 'safety', 'give', admin)).rejects.toMatchObject({
      constraint: 'admin_duty_by_superadmin',
    });
  });

  it('is for admins alone, who stay admins while they have one', async () => {
    const boss = await anAdmin('superadmin');
    const client = await bench.make(`${randomUUID()}@contoh.test`);
    await expect(run(boss, 'give', client, 'finance')).rejects.toThrow(NotFound);
    await expect(run(boss, 'give', randomUUID(), 'finance')).rejects.toThrow(NotFound);
    await expect(write(client, 'finance', 'give', null)).rejects.toMatchObject({
      constraint: 'admin_duty_of_an_admin',
    });
    const dismiss = db.runner.run((tx) =>
      tx.query(`DELETE FROM account_role WHERE account_id = $1`, [boss]),
    );
    await expect(dismiss).rejects.toMatchObject({ constraint: 'admin_duty_of_an_admin' });
  });

  it('that nobody has cannot be taken by the application either', async () => {
    const admin = await anAdmin('audit');
    await expect(write(admin, 'finance', 'take', null)).rejects.toMatchObject({
      constraint: 'admin_duty_held',
    });
  });

  it.each([
    `UPDATE admin_duty_change SET duty = duty`,
    `DELETE FROM admin_duty_change`,
    `TRUNCATE admin_duty_change`,
    `INSERT INTO admin_duty (account_id, duty) SELECT account_id, 'audit' FROM account_role`,
    `UPDATE admin_duty SET duty = duty`,
    `DELETE FROM admin_duty`,
  ])('changes by its history alone: the application cannot %s', async (sql) => {
    await anAdmin('content');
    await expect(db.runner.run((tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
  });
});

describe('the last superadmin', () => {
  it('stays, even when two take from one another at the same moment', async () => {
    const own = await testDatabase({ poolSize: 4 });
    try {
      const house = new AccountsBench(own);
      const both = ['a', 'b'].map((name) =>
        house.make(`${name}@kantor.test`, { roles: ['admin'], duties: ['superadmin'] }),
      );
      const [first = '', second = ''] = await Promise.all(both);
      const take = new ChangeDuty(own.runner, testAudit());
      const taken = await Promise.allSettled([
        take.run({ accountId: first, duty: 'superadmin', act: 'take', superadminId: second }),
        take.run({ accountId: second, duty: 'superadmin', act: 'take', superadminId: first }),
      ]);
      expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const left = await own.database.query<{ account_id: string }>(
        `SELECT account_id FROM admin_duty WHERE duty = 'superadmin'`,
      );
      expect(left).toHaveLength(1);
      const last = own.runner.run((tx) =>
        tx.query(
          `INSERT INTO admin_duty_change (account_id, duty, act, at) VALUES ($1, 'superadmin', 'take', now())`,
          [left[0]?.account_id],
        ),
      );
      await expect(last).rejects.toMatchObject({ constraint: 'admin_duty_last_superadmin' });
    } finally {
      await own.close();
    }
  });
});
