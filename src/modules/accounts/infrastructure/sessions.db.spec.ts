import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { HOUR, MINUTE } from '../../../kernel/time/instant.js';
import type { SignedIn } from '../application/caller.js';
import { WrongCredentials } from '../domain/accounts.errors.js';
import type { Role } from '../domain/roles.js';
import {
  AccountsBench,
  freshEmail,
  OTHER_PASSWORD,
} from '../../../../test/support/accounts-bench.js';
import { suspended } from '../../../../test/support/suspended.js';

describe('a session', () => {
  let db: TestDatabase;
  let bench: AccountsBench;

  beforeAll(async () => {
    db = await testDatabase();
    bench = new AccountsBench(db);
  });
  afterAll(() => db.close());

  async function signIn(roles: Role[] = ['client']): Promise<SignedIn> {
    const email = freshEmail();
    await bench.make(email, { roles });
    return bench.enter({ email });
  }

  it('tells whose it is', async () => {
    const { accountId, token } = await signIn(['client', 'psychologist']);
    const holder = await bench.sessions.holderOf(token);
    expect(holder).toMatchObject({ accountId, timeZone: 'Asia/Jakarta', language: 'id' });
    expect([...(holder?.roles ?? [])].sort()).toEqual(['client', 'psychologist']);
  });

  it('is never stored in a form that opens it', async () => {
    const { token } = await signIn();
    const rows = await db.database.query<{ token_hash: Buffer }>('SELECT token_hash FROM session');
    expect(rows.some((row) => row.token_hash.toString('base64url') === token)).toBe(false);
  });

  it('ends with log-out', async () => {
    const { token } = await signIn();
    await bench.logOut.execute(token);
    expect(await bench.sessions.holderOf(token)).toBeNull();
  });

  it('says that its account is suspended, whichever opened when', async () => {
    const email = freshEmail();
    const id = await bench.make(email);
    const { token } = await bench.enter({ email });
    await bench.make(freshEmail());
    await db.runner.run((tx) => suspended(tx, id));
    const again = await bench.enter({ email });
    for (const one of [token, again.token]) {
      expect(await bench.sessions.holderOf(one)).toMatchObject({ isSuspended: true });
    }
    // How an account stands is for its holder alone to know.
    const guess = bench.enter({ email, password: OTHER_PASSWORD });
    await expect(guess).rejects.toThrow(WrongCredentials);
  });

  it('is not ended, nor opened again, without a decision', async () => {
    const id = await bench.make(freshEmail());
    const undecided = db.runner.run((tx) =>
      tx.query('UPDATE account SET suspended_at = now() WHERE id = $1', [id]),
    );
    await expect(undecided).rejects.toMatchObject({
      constraint: 'account_suspension_is_decided',
    });
  });

  it('of a psychologist ends after half an idle hour, and lasts while it is used', async () => {
    const { token } = await signIn(['psychologist']);
    for (let visit = 0; visit < 3; visit++) {
      db.clock.advance(29 * MINUTE);
      expect(await bench.sessions.holderOf(token)).not.toBeNull();
    }
    db.clock.advance(30 * MINUTE);
    expect(await bench.sessions.holderOf(token)).toBeNull();
  });

  it('of a psychologist ends after twelve hours in any case', async () => {
    const { token } = await signIn(['psychologist']);
    for (let visit = 0; visit < 12 * 4 - 1; visit++) {
      db.clock.advance(15 * MINUTE);
      expect(await bench.sessions.holderOf(token)).not.toBeNull();
    }
    db.clock.advance(15 * MINUTE);
    expect(await bench.sessions.holderOf(token)).toBeNull();
  });

  it('is replaced when somebody who has one signs in', async () => {
    const email = freshEmail();
    await bench.make(email);
    const before = await bench.enter({ email });
    const after = await bench.enter({ email }, { token: before.token });
    expect(await bench.sessions.holderOf(before.token)).toBeNull();
    expect(await bench.sessions.holderOf(after.token)).not.toBeNull();
  });

  describe('that has lasted a day', () => {
    const aDayLater = async (): Promise<SignedIn> => {
      const session = await signIn();
      db.clock.advance(24 * HOUR);
      return session;
    };
    const follow = (token: string) => bench.follow.execute(token, true);
    const at50 = (token: string) => Promise.all(Array.from({ length: 50 }, () => follow(token)));
    const successorsOf = (answers: Awaited<ReturnType<typeof at50>>): string[] =>
      answers.flatMap((answer) => answer?.successor ?? []);
    const letters = (accountId: string) =>
      db.database.query(`SELECT 1 FROM account_letter WHERE account_id = $1 AND kind = $2`, [
        accountId,
        'session_copied',
      ]);

    it('is given one other token by fifty requests at once, and all of them succeed', async () => {
      const { accountId, token } = await aDayLater();
      const answers = await at50(token);
      expect(answers.map((answer) => answer?.holder.accountId)).toEqual(
        Array<string>(50).fill(accountId),
      );
      expect(successorsOf(answers)).toHaveLength(1);
    });

    it('goes on when the other token comes back fifty times at once, beside fifty late ones', async () => {
      const { token } = await aDayLater();
      const successor = (await follow(token))?.successor ?? '';
      const answers = (await Promise.all([at50(successor), at50(token)])).flat();
      expect(answers.filter((answer) => answer === null)).toEqual([]);
      expect(successorsOf(answers)).toEqual([]);
      // Where no answer can bring a cookie, a token counts all the same.
      expect(await bench.follow.execute(token, false)).not.toBeNull();
    });

    it('keeps its token while the answer that brought another was lost, and is given one more', async () => {
      const { token } = await aDayLater();
      const lost = (await follow(token))?.successor ?? '';
      db.clock.advance(9 * MINUTE);
      expect(await follow(token)).toMatchObject({ successor: null });
      db.clock.advance(2 * MINUTE);
      const next = (await follow(token))?.successor ?? '';
      expect(next).not.toBe(lost);
      expect(await follow(next)).toMatchObject({ successor: null });
    });

    it('ends when its old token is used after that, the other one with it, and its holder is told', async () => {
      const { accountId, token } = await aDayLater();
      const successor = (await follow(token))?.successor ?? '';
      await db.runner.run((tx) =>
        tx.query('UPDATE account SET email_verified_at = now() WHERE id = $1', [accountId]),
      );
      expect(await follow(successor)).not.toBeNull();
      db.clock.advance(2 * MINUTE);
      expect(await follow(token)).toBeNull();
      expect(await follow(successor)).toBeNull();
      expect(await follow(token)).toBeNull();
      expect(await letters(accountId)).toHaveLength(1);
    });

    it('ends by log-out with whichever of its tokens', async () => {
      const { token } = await aDayLater();
      const successor = (await follow(token))?.successor ?? '';
      await follow(successor);
      await bench.logOut.execute(token);
      expect(await follow(successor)).toBeNull();
    });
  });

  it('does not exist for a text that is no token', async () => {
    expect(await bench.sessions.holderOf('')).toBeNull();
    expect(await bench.sessions.holderOf("' OR 1=1 --")).toBeNull();
  });

  it('that is over is forgotten, with the failures of yesterday', async () => {
    await signIn(['psychologist']);
    const email = freshEmail();
    await bench.enter({ email }).catch(() => undefined);
    db.clock.advance(25 * HOUR);
    expect(await bench.forget.execute()).toBeGreaterThanOrEqual(2);
    expect(await bench.forget.execute()).toBe(0);
    expect(await db.database.query('SELECT 1 FROM login_failure')).toEqual([]);
  });
});
