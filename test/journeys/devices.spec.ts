import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { openHouse, type House } from '../support/house.js';
import { letterTo, lettersTo, tokenIn } from '../support/letter-box.js';
import { account } from '../support/practice.js';
import { startSecondApi, type SecondApi } from '../support/second-api.js';
import { TELLING } from '../support/telling.js';
import { ok, PASSWORD, problem, type Visitor } from '../support/visitor.js';

const NEW_PASSWORD = 'hujan pagi di kebun teh';

describe('being signed in', () => {
  let house: House;
  let second: SecondApi;

  beforeAll(async () => {
    house = await openHouse();
    second = await startSecondApi();
  }, 90_000);
  afterAll(async () => {
    await second.stop();
    await house.close();
  });

  /** Somebody whose address is proven, not signed in yet. */
  async function somebody(): Promise<{ id: string; email: string }> {
    const email = `${randomUUID()}@contoh.test`;
    return { id: await account(house, { email, roles: ['client'] }), email };
  }

  async function signedIn(): Promise<Visitor & { email: string }> {
    const { email } = await somebody();
    const visitor = house.visitor();
    await visitor.logIn(email);
    return Object.assign(visitor, { email });
  }

  const isInside = async (visitor: Visitor, url = house.url): Promise<boolean> => {
    const answer = await fetch(`${url}/api/v1/me`, { headers: { cookie: visitor.cookieHeader } });
    return answer.ok;
  };

  describe('devices', () => {
    const CHROME = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile';

    async function enter(email: string, cookie = ''): Promise<string> {
      const answer = await house.app.inject({
        method: 'POST',
        url: '/api/v1/auth/login',
        remoteAddress: '203.0.113.77',
        headers: { 'user-agent': CHROME, ...(cookie === '' ? {} : { cookie }) },
        payload: { email, password: PASSWORD },
      });
      expect(answer.statusCode).toBe(200);
      return [answer.headers['set-cookie'] ?? []]
        .flat()
        .map((one) => one.split(';')[0])
        .join('; ');
    }

    test('are listed with what they call themselves, from where and since when', async () => {
      const owner = await signedIn();
      await enter(owner.email);
      const { items } = await ok(owner.api.GET('/api/v1/me/devices'));
      expect(items).toMatchObject([
        { isCurrent: true },
        { isCurrent: false, browser: 'Chrome', system: 'Android', network: '203.0.113.0/24' },
      ]);
    });

    test('can be ended one by one, one’s own alone, on every process at once', async () => {
      const [owner, stranger] = [await signedIn(), await signedIn()];
      const elsewhere = house.visitor();
      await elsewhere.logIn(owner.email);
      const { items } = await ok(owner.api.GET('/api/v1/me/devices'));
      const other = items.find(({ isCurrent }) => !isCurrent);
      const end = (by: Visitor) =>
        by.api.DELETE('/api/v1/me/devices/{id}', { params: { path: { id: other?.id ?? '' } } });
      expect(await problem(end(stranger))).toMatchObject({ code: 'not_found' });
      expect(await isInside(elsewhere, second.url)).toBe(true);
      await ok(end(owner));
      expect([await isInside(elsewhere, second.url), await isInside(owner)]).toEqual([false, true]);
      expect(await problem(end(owner))).toMatchObject({ code: 'not_found' });
    });

    test('are all signed out at once, this one too', async () => {
      const owner = await signedIn();
      const elsewhere = house.visitor();
      await elsewhere.logIn(owner.email);
      const before = owner.cookieHeader;
      await ok(owner.api.POST('/api/v1/me/log-out-everywhere'));
      const here = await fetch(`${second.url}/api/v1/me`, { headers: { cookie: before } });
      expect([here.status, await isInside(elsewhere, second.url)]).toEqual([401, false]);
    });

    test('get one other token in a day, all fifty requests of that moment succeed, and an old copy ends it', async () => {
      const owner = await signedIn();
      const { id } = await ok(owner.api.GET('/api/v1/me'));
      await house.database.query(
        `UPDATE session SET token_at = now() - interval '25 hours' WHERE account_id = $1`,
        [id],
      );
      const before = owner.cookieHeader;
      const ask = (url: string, cookie: string) =>
        fetch(`${url}/api/v1/me`, { headers: { cookie } });
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => ask(index % 2 ? house.url : second.url, before)),
      );
      expect(answers.filter(({ ok: isFine }) => !isFine)).toEqual([]);
      const given = answers.flatMap(({ headers }) => headers.getSetCookie());
      expect(given).toHaveLength(1);
      expect(given[0]).toMatch(
        /^rp=[\w-]{43}; Max-Age=7[67]\d{5}; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      const after = (given[0] ?? '').split(';')[0] ?? '';
      expect((await ask(second.url, after)).status).toBe(200);
      expect((await ask(house.url, before)).status).toBe(200);
      await house.database.query(`UPDATE spent_token SET spent_at = now() - interval '2 minutes'`);
      expect((await ask(house.url, before)).status).toBe(401);
      expect((await ask(house.url, after)).status).toBe(401);
      await letterTo(house, owner.email, 'Satu perangkat dikeluarkan');
    });

    test('that are new are told of by mail, but not the first, nor one that was here before', async () => {
      const { email } = await somebody();
      const news = async () =>
        (await lettersTo(house, email)).filter(({ subject }) => subject.includes('perangkat baru'));
      const cookie = await enter(email);
      expect(await news()).toEqual([]);
      await enter(email, cookie);
      expect(await news()).toEqual([]);
      await enter(email);
      const letter = await letterTo(house, email, 'perangkat baru');
      expect(letter.text).toContain('Chrome, Android');
      expect(`${letter.subject} ${letter.text}`).not.toMatch(TELLING);
      expect(await news()).toHaveLength(1);
    });

    test('that were not mine: the letter’s link shuts everybody out and leads to a new password', async () => {
      const owner = await signedIn();
      const thief = house.visitor();
      await thief.logIn(owner.email);
      const body = { token: tokenIn(await letterTo(house, owner.email, 'perangkat baru')) };
      const disown = () => house.visitor().api.POST('/api/v1/auth/not-me', { body });
      await ok(disown());
      expect([await isInside(thief), await isInside(owner)]).toEqual([false, false]);
      const again = thief.api.POST('/api/v1/auth/login', {
        body: { email: owner.email, password: PASSWORD },
      });
      expect(await problem(again)).toMatchObject({ code: 'wrong_credentials' });
      expect(await problem(disown())).toMatchObject({ code: 'link_over' });
      const token = tokenIn(await letterTo(house, owner.email, 'Buat kata sandi baru'));
      await ok(
        house.visitor().api.POST('/api/v1/auth/password/reset', {
          body: { token, password: NEW_PASSWORD },
        }),
      );
    });
  });

  test('renews a hash that was made at a lower cost, and leaves one of today’s alone', async () => {
    const { id, email } = await somebody();
    const hashNow = async (): Promise<string> => {
      const [row] = await house.database.query<{ hash: string }>(
        'SELECT password_hash AS hash FROM account WHERE id = $1',
        [id],
      );
      return row?.hash ?? '';
    };
    const cheap = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await house.app
      .get(TransactionRunner)
      .run((tx) => tx.query('UPDATE account SET password_hash = $2 WHERE id = $1', [id, cheap]));
    await house.visitor().logIn(email);
    const renewed = await hashNow();
    expect(renewed).toMatch(/^[0-9a-f]{12}:\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    await house.visitor().logIn(email);
    expect(await hashNow()).toBe(renewed);
  });

  test('leaves nothing in the database that would open a link', async () => {
    const { email } = await somebody();
    await ok(house.visitor().api.POST('/api/v1/auth/password/forgot', { body: { email } }));
    const token = tokenIn(await letterTo(house, email, 'Buat kata sandi baru'));
    const tables = await house.database.query<{ name: string }>(
      `SELECT quote_ident(c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    );
    for (const { name } of tables) {
      const found = await house.database.query(
        `SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`,
        [token],
      );
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });
});
