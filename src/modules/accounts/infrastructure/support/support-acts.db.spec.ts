import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { newId } from '../../../../kernel/identity/id.js';
import { HOUR, instant, MINUTE, toDate, type Instant } from '../../../../kernel/time/instant.js';
import { SupportActTaken } from '../../domain/support/support.errors.js';
import { SupportActs } from './support-acts.js';

let db: TestDatabase;
let owner: pg.Client;
const acts = new SupportActs();

beforeAll(async () => {
  db = await testDatabase({ poolSize: 10 });
  owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await db.close();
});

const ACCOUNT = `
  INSERT INTO account (id, name, email, password_hash, time_zone, language, terms_accepted_at, created_at, version)
  VALUES ($1, 'Sari', $2, 'x', 'Asia/Jakarta', 'id', now(), now(), 1)`;
const SESSION = `
  INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at)
  VALUES ($1, $2, $3, $3, $4)`;

async function person(role: 'client' | 'admin' = 'client'): Promise<string> {
  const id = newId();
  await owner.query(ACCOUNT, [id, `${id}@contoh.test`]);
  await owner.query('INSERT INTO account_role (account_id, role) VALUES ($1, $2)', [id, role]);
  return id;
}

interface Helper {
  readonly adminId: string;
  readonly tokenHash: Buffer;
}

async function helper(duty: string | null = 'support'): Promise<Helper> {
  const adminId = await person('admin');
  const tokenHash = randomBytes(32);
  if (duty !== null) {
    await owner.query('INSERT INTO admin_duty (account_id, duty) VALUES ($1, $2)', [adminId, duty]);
  }
  const now = db.clock.now();
  await owner.query(SESSION, [tokenHash, adminId, toDate(now), toDate(instant(now + 12 * HOUR))]);
  return { adminId, tokenHash };
}

function begin(
  { adminId, tokenHash }: Helper,
  accountId: string,
  lasting = 30 * MINUTE,
  startedAt: Instant = db.clock.now(),
): Promise<string> {
  const id = newId();
  const expiresAt = instant(startedAt + lasting);
  const reason = 'Lihat tiket 12, jadwalnya hilang.';
  const act = { id, adminId, accountId, tokenHash, reason, startedAt, expiresAt };
  return db.runner.run((tx) => acts.insert(tx, act)).then(() => id);
}

const standing = (of: Helper, at = db.clock.now()) => acts.ofSession(db.database, of, at);

describe('a support act', () => {
  it('stands for half an hour and no longer, whatever the code should ask for', async () => {
    const [by, accountId] = [await helper(), await person()];
    await expect(begin(by, accountId, 31 * MINUTE)).rejects.toThrow('support_act_half_hour');
    const id = await begin(by, accountId);
    const now = db.clock.now();
    expect(await standing(by)).toMatchObject({ id, account_id: accountId });
    expect(await standing(by, instant(now + 30 * MINUTE - 1))).toMatchObject({ id });
    expect(await standing(by, instant(now + 30 * MINUTE))).toBeNull();
  });

  it('is begun by nobody without the duty, and for no admin nor oneself', async () => {
    const accountId = await person();
    await expect(begin(await helper(null), accountId)).rejects.toMatchObject({
      code: 'not_to_be_helped',
    });
    await expect(begin(await helper('finance'), accountId)).rejects.toMatchObject({
      code: 'not_to_be_helped',
    });
    const by = await helper();
    await expect(begin(by, await person('admin'))).rejects.toMatchObject({
      code: 'not_to_be_helped',
    });
    await expect(begin(by, by.adminId)).rejects.toMatchObject({
      code: expect.anything() as string,
    });
  });

  it('is one for a person and one of an admin, however many ask at once', async () => {
    const accountId = await person();
    const helpers: Helper[] = [];
    for (let n = 0; n < 8; n++) helpers.push(await helper());
    const tries = await Promise.allSettled(helpers.map((by) => begin(by, accountId)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(SupportActTaken);
    }
    const by = await helper();
    await begin(by, await person());
    await expect(begin(by, await person())).rejects.toBeInstanceOf(SupportActTaken);
  });

  it.each([
    [
      'the session',
      (by: Helper) => ['UPDATE session SET revoked_at = now() WHERE account_id = $1', by.adminId],
    ],
    ['the duty', (by: Helper) => ['DELETE FROM admin_duty WHERE account_id = $1', by.adminId]],
    [
      'the account helped',
      (_: Helper, id: string) => ['UPDATE account SET suspended_at = now() WHERE id = $1', id],
    ],
    [
      'its data',
      (_: Helper, id: string) => [`UPDATE account SET password_hash = 'erased' WHERE id = $1`, id],
    ],
    [
      'being no admin',
      (_: Helper, id: string) => [
        `INSERT INTO account_role (account_id, role) VALUES ($1, 'admin')`,
        id,
      ],
    ],
  ] as const)('stands no more once %s is gone', async (_, takeAway) => {
    const [by, accountId] = [await helper(), await person()];
    await begin(by, accountId);
    const [sql, about] = takeAway(by, accountId) as [string, string];
    await owner.query('SET session_replication_role = replica');
    await owner.query(sql, [about]);
    await owner.query('SET session_replication_role = origin');
    expect(await standing(by)).toBeNull();
    expect(await acts.ofPerson(db.database, accountId, db.clock.now())).toBeNull();
  });

  it('makes way for another once it stands no more', async () => {
    const [by, accountId] = [await helper(), await person()];
    const id = await begin(by, accountId);
    await owner.query('UPDATE session SET revoked_at = now() WHERE account_id = $1', [by.adminId]);
    await begin(await helper(), accountId);
    const { rows } = await owner.query('SELECT ended_by FROM support_act WHERE id = $1', [id]);
    expect(rows).toEqual([{ ended_by: 'lapsed' }]);
  });

  it('ends once, and never changes, also for the owner of the tables', async () => {
    const [by, accountId] = [await helper(), await person()];
    const id = await begin(by, accountId);
    const now = db.clock.now();
    const end = (who: 'admin' | 'person') => db.runner.run((tx) => acts.end(tx, id, who, now));
    expect([await end('person'), await end('admin')]).toEqual([accountId, null]);
    for (const sql of [
      `UPDATE support_act SET reason = 'Lain sama sekali.' WHERE id = $1`,
      'UPDATE support_act SET ended_at = NULL, ended_by = NULL WHERE id = $1',
      'DELETE FROM support_act WHERE id = $1',
    ]) {
      await expect(owner.query(sql, [id])).rejects.toThrow('ends once, and never changes');
    }
    await expect(owner.query('TRUNCATE support_act')).rejects.toThrow('append-only');
  });

  it('outlives the session it was begun in, as a record', async () => {
    const [by, accountId] = [await helper(), await person()];
    const id = await begin(by, accountId);
    await owner.query('DELETE FROM session WHERE account_id = $1', [by.adminId]);
    expect(await standing(by)).toBeNull();
    const { rows } = await owner.query('SELECT session_id FROM support_act WHERE id = $1', [id]);
    expect(rows).toEqual([{ session_id: null }]);
  });
});
