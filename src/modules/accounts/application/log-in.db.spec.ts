import { randomInt } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { TooManyRequests, ValidationFailed } from '../../../platform/http/http.errors.js';
import { WrongCredentials } from '../domain/accounts.errors.js';
import { hashPassword } from '../infrastructure/password-hash.js';
import {
  AccountsBench,
  freshEmail,
  OTHER_PASSWORD,
} from '../../../../test/support/accounts-bench.js';

describe('a log-in', () => {
  let db: TestDatabase;
  let bench: AccountsBench;

  beforeAll(async () => {
    db = await testDatabase();
    bench = new AccountsBench(db);
  });
  afterAll(() => db.close());

  it('prefers the verified account when passwords are alike', async () => {
    const email = freshEmail();
    const verified = await bench.make(email, { emailVerified: true });
    for (let squatter = 0; squatter < 3; squatter++) await bench.make(email);
    expect((await bench.enter({ email: ` ${email.toUpperCase()} ` })).accountId).toBe(verified);
  });

  it('reaches an unverified account beside the verified one, so that nothing shows', async () => {
    const email = freshEmail();
    await bench.make(email, {
      emailVerified: true,
      passwordHash: await hashPassword(OTHER_PASSWORD),
    });
    const unverified = await bench.make(email);
    expect((await bench.enter({ email })).accountId).toBe(unverified);
  });

  it('works with the phone number, however it is written', async () => {
    const number = `+62812${randomInt(10_000_000, 99_999_999)}`;
    const id = await bench.make(freshEmail(), { phone: number, phoneVerified: true });
    expect((await bench.enter({ phone: number.replace('+62', '0') })).accountId).toBe(id);
    expect((await bench.enter({ phone: number.slice(1) })).accountId).toBe(id);
  });

  it('is not pushed out by those who put the address into accounts of theirs later', async () => {
    const email = freshEmail();
    const first = await bench.make(email);
    const passwordHash = await hashPassword(OTHER_PASSWORD);
    for (let squatter = 0; squatter < 5; squatter++) await bench.make(email, { passwordHash });
    expect((await bench.enter({ email })).accountId).toBe(first);
  });

  it('nor by those who did so before, in a browser it was signed in with', async () => {
    const email = freshEmail();
    const passwordHash = await hashPassword(OTHER_PASSWORD);
    const mine = await bench.make(email);
    const { device } = await bench.enter({ email });
    await db.database.query(`UPDATE account SET created_at = now() WHERE id = $1`, [mine]);
    for (let squatter = 0; squatter < 5; squatter++) {
      const id = await bench.make(email, { passwordHash });
      await db.database.query(
        `UPDATE account SET created_at = now() - interval '1 day' WHERE id = $1`,
        [id],
      );
    }
    await expect(bench.enter({ email })).rejects.toThrow(WrongCredentials);
    expect((await bench.enter({ email }, { device })).accountId).toBe(mine);
  });

  it('by number is for whom it was proven: others who wrote it down neither enter nor stand in the way', async () => {
    const phone = `+62812${randomInt(10_000_000, 99_999_999)}`;
    const owner = await bench.make(freshEmail(), { phone, phoneVerified: true });
    const passwordHash = await hashPassword(OTHER_PASSWORD);
    for (let squatter = 0; squatter < 4; squatter++) {
      await bench.make(freshEmail(), { phone, passwordHash });
    }
    expect((await bench.enter({ phone })).accountId).toBe(owner);
    await expect(bench.enter({ phone, password: OTHER_PASSWORD })).rejects.toThrow(
      WrongCredentials,
    );
    const twice = bench.make(freshEmail(), { phone, phoneVerified: true });
    await expect(twice).rejects.toMatchObject({ constraint: 'account_verified_phone' });
  });

  it('says no more of a wrong password than of an unknown address', async () => {
    const email = freshEmail();
    await bench.make(email);
    await expect(bench.enter({ email, password: OTHER_PASSWORD })).rejects.toThrow(
      WrongCredentials,
    );
    await expect(bench.enter({ email: freshEmail() })).rejects.toThrow(WrongCredentials);
    await expect(bench.enter({ phone: 'not a number' })).rejects.toThrow(WrongCredentials);
  });

  it('needs either the email or the phone', async () => {
    await expect(bench.enter({})).rejects.toThrow(ValidationFailed);
    await expect(bench.enter({ email: freshEmail(), phone: '0812345678' })).rejects.toThrow(
      ValidationFailed,
    );
  });

  it('waits after five failures, longer each time, and starts anew after a success', async () => {
    const email = freshEmail();
    const id = await bench.make(email);
    const wrong = (): Promise<unknown> =>
      bench.enter({ email, password: OTHER_PASSWORD }).catch((error: unknown) => error);
    for (let slip = 0; slip < 5; slip++) expect(await wrong()).toBeInstanceOf(WrongCredentials);

    expect(await wrong()).toMatchObject({ retryAfterSeconds: 5 });
    await expect(bench.enter({ email })).rejects.toThrow(TooManyRequests);
    db.clock.advance(5_000);
    expect(await wrong()).toBeInstanceOf(WrongCredentials);
    expect(await wrong()).toMatchObject({ retryAfterSeconds: 10 });
    db.clock.advance(10_000);
    expect((await bench.enter({ email })).accountId).toBe(id);
    expect(await wrong()).toBeInstanceOf(WrongCredentials);
  });

  it('slowed down for one address is open to the owner at another', async () => {
    const email = freshEmail();
    const id = await bench.make(email);
    for (let slip = 0; slip < 5; slip++) {
      await bench.enter({ email, password: OTHER_PASSWORD }).catch(() => undefined);
    }
    await expect(bench.enter({ email })).rejects.toThrow(TooManyRequests);
    expect((await bench.enter({ email }, { address: '198.51.100.7' })).accountId).toBe(id);
  });

  it('guessed many times at once gets no further than one after the other', async () => {
    const email = freshEmail();
    await bench.make(email);
    const guesses = Array.from({ length: 9 }, () =>
      bench.enter({ email, password: OTHER_PASSWORD }),
    );
    const outcomes = await Promise.allSettled(guesses);
    const reasons = outcomes.map((outcome): unknown =>
      outcome.status === 'rejected' ? outcome.reason : undefined,
    );
    expect(reasons.filter((reason) => reason instanceof WrongCredentials)).toHaveLength(5);
    expect(reasons.filter((reason) => reason instanceof TooManyRequests)).toHaveLength(4);
  });
});
