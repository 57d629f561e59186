import { randomUUID } from 'node:crypto';
import { hashesSoFar } from '../../src/modules/accounts/infrastructure/password-hash.js';
import { openHouse, type House } from '../support/house.js';
import { letterTo, lettersTo, tokenIn } from '../support/letter-box.js';
import { account } from '../support/practice.js';
import { startSecondApi, type SecondApi } from '../support/second-api.js';
import { TELLING } from '../support/telling.js';
import { ok, PASSWORD, problem, type Visitor } from '../support/visitor.js';

const NEW_PASSWORD = 'hujan pagi di kebun teh';
const PROOF = 'Pastikan alamat';
const RESET = 'Buat kata sandi baru';

describe('getting in', () => {
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

  const freshEmail = (): string => `${randomUUID()}@contoh.test`;

  /** Somebody whose address is proven, not signed in yet. */
  async function somebody(): Promise<{ id: string; email: string }> {
    const email = freshEmail();
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

  const forgot = (email: string) =>
    ok(house.visitor().api.POST('/api/v1/auth/password/forgot', { body: { email } }));
  const reset = (token: string, password = NEW_PASSWORD, by = house.visitor()) =>
    by.api.POST('/api/v1/auth/password/reset', { body: { token, password } });
  const verify = (token: string) =>
    house.visitor().api.POST('/api/v1/auth/email/verify', { body: { token } });

  async function register(email: string): Promise<Visitor> {
    const visitor = house.visitor();
    const body = { email, password: PASSWORD, name: 'Sari', role: 'client' as const };
    await ok(visitor.api.POST('/api/v1/auth/register', { body: { ...body, acceptTerms: true } }));
    return visitor;
  }

  const isVerified = async (visitor: Visitor): Promise<boolean> =>
    (await ok(visitor.api.GET('/api/v1/me'))).emailVerified;

  test('letters lead where their reader is at home: admins to the back office', async () => {
    const email = freshEmail();
    await account(house, { email, roles: ['admin'] });
    await forgot(email);
    const letter = await letterTo(house, email, RESET);
    expect(letter.text).toContain(`/admin/new-password#${tokenIn(letter)}`);
    await ok(reset(tokenIn(letter)));
    const told = await letterTo(house, email, 'diganti');
    expect(told.text).toContain(`/admin/not-me#${tokenIn(told)}`);
    const other = await somebody();
    await forgot(other.email);
    expect((await letterTo(house, other.email, RESET)).text).toContain('/sandi-baru#');
  });

  describe('a new address', () => {
    test('is its holder’s once the link in the letter was opened, and the link opens once', async () => {
      const email = freshEmail();
      const visitor = await register(email);
      expect(await isVerified(visitor)).toBe(false);
      const letter = await letterTo(house, email, PROOF);
      expect(`${letter.subject} ${letter.text}`).not.toMatch(TELLING);
      await ok(verify(tokenIn(letter)));
      expect(await isVerified(visitor)).toBe(true);
      expect(await problem(verify(tokenIn(letter)))).toMatchObject({ code: 'link_over' });
    });

    test('belongs to whoever proves it first; the other is told so, and stays as they are', async () => {
      const email = freshEmail();
      const [first, late] = [await register(email), await register(email)];
      const letters = await letterBoth(email);
      const outcomes = await Promise.all(letters.map(verify));
      const codes = outcomes.map(({ error }) => (error as { code?: string } | undefined)?.code);
      expect(codes.sort()).toEqual(['email_taken', undefined]);
      const states = [await isVerified(first), await isVerified(late)];
      expect(states.sort()).toEqual([false, true]);
    });

    async function letterBoth(email: string): Promise<[string, string]> {
      await letterTo(house, email, PROOF);
      const [one, other] = await lettersTo(house, email);
      if (!one || !other) throw new Error('Both were to get a letter.');
      return [tokenIn(one), tokenIn(other)];
    }

    test('is no way to flood an inbox: after three letters in an hour there are no more', async () => {
      const email = freshEmail();
      const visitor = await register(email);
      await letterTo(house, email, PROOF);
      const again = () => visitor.api.POST('/api/v1/auth/email/resend');
      await ok(again());
      await ok(again());
      expect(await problem(again())).toMatchObject({ code: 'too_many_requests' });
      await register(email);
      await house.jobs.settle();
      expect((await lettersTo(house, email)).length).toBeLessThanOrEqual(3);
    });

    test('makes the link of the letter before worthless when another is sent', async () => {
      const email = freshEmail();
      const visitor = await register(email);
      const old = tokenIn(await letterTo(house, email, PROOF));
      await ok(visitor.api.POST('/api/v1/auth/email/resend'));
      expect(await problem(verify(old))).toMatchObject({ code: 'link_over' });
    });
  });

  describe('a forgotten password', () => {
    test('is made anew with the letter’s link: all sessions end, nobody is signed in by it', async () => {
      const owner = await signedIn();
      const browser = house.visitor();
      await forgot(owner.email);
      const letter = await letterTo(house, owner.email, RESET);
      expect(`${letter.subject} ${letter.text}`).not.toMatch(TELLING);
      await ok(reset(tokenIn(letter), NEW_PASSWORD, browser));
      for (const url of [house.url, second.url]) {
        expect(await isInside(owner, url)).toBe(false);
        expect(await isInside(browser, url)).toBe(false);
      }
      expect(await problem(reset(tokenIn(letter)))).toMatchObject({ code: 'link_over' });
      expect(
        await problem(
          browser.api.POST('/api/v1/auth/login', {
            body: { email: owner.email, password: PASSWORD },
          }),
        ),
      ).toMatchObject({ code: 'wrong_credentials' });
      await browser.logIn(owner.email, NEW_PASSWORD);
      await letterTo(house, owner.email, 'Kata sandi akunmu diganti');
    });

    test('proves the address it was sent to', async () => {
      const email = freshEmail();
      await register(email);
      await forgot(email);
      await ok(reset(tokenIn(await letterTo(house, email, RESET))));
      const visitor = house.visitor();
      await visitor.logIn(email, NEW_PASSWORD);
      expect(await isVerified(visitor)).toBe(true);
    });

    test('is not replaced by a weak one, and the link still opens after that', async () => {
      const { email } = await somebody();
      await forgot(email);
      const token = tokenIn(await letterTo(house, email, RESET));
      for (const weak of ['Password12', email]) {
        expect(await problem(reset(token, weak))).toMatchObject({ code: 'validation_failed' });
      }
      await ok(reset(token));
    });

    test('lets the owner in whom strangers’ guesses would keep waiting elsewhere', async () => {
      const { email } = await somebody();
      await failFromEverywhere(email);
      const owner = house.visitor();
      const logIn = (password: string) =>
        owner.api.POST('/api/v1/auth/login', { body: { email, password } });
      expect(await problem(logIn(PASSWORD))).toMatchObject({ code: 'too_many_requests' });
      await forgot(email);
      await ok(reset(tokenIn(await letterTo(house, email, RESET)), NEW_PASSWORD, owner));
      await ok(logIn(NEW_PASSWORD));
    });
  });

  /** From as many lines as it takes until nobody new is let through to having a password looked at. */
  async function failFromEverywhere(email: string): Promise<void> {
    const statuses = new Set<number>();
    for (let line = 0; line < 40; line++) {
      const answer = await house.app.inject({
        method: 'POST',
        url: '/api/v1/auth/login',
        remoteAddress: `198.51.100.${String(line + 1)}`,
        payload: { email, password: 'bukan kata sandinya' },
      });
      statuses.add(answer.statusCode);
    }
    expect([...statuses].sort()).toEqual([401, 429]);
  }

  describe('guessing', () => {
    test('from many addresses shuts itself out, and never the browser that was signed in', async () => {
      const owner = await signedIn();
      await failFromEverywhere(owner.email);
      await ok(owner.api.POST('/api/v1/auth/logout'));
      await owner.logIn(owner.email);
      expect(await isInside(owner)).toBe(true);
      // On the other process the count is the same.
      const stranger = await fetch(`${second.url}/api/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: house.url },
        body: JSON.stringify({ email: owner.email, password: PASSWORD }),
      });
      expect(stranger.status).toBe(429);
    });

    const NEWCOMER = { password: PASSWORD, name: 'Sari', role: 'client', acceptTerms: true };

    test('many accounts are made over all processes together, not over each', async () => {
      const ask = (url: string) =>
        fetch(`${url}/api/v1/auth/register`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: house.url },
          body: JSON.stringify({ ...NEWCOMER, email: freshEmail() }),
        });
      const statuses: number[] = [];
      for (let turn = 0; turn < 80 && !statuses.includes(429); turn += 2) {
        const both = await Promise.all([ask(house.url), ask(second.url)]);
        statuses.push(...both.map(({ status }) => status));
      }
      expect(statuses).toContain(429);
      // What both have used up, for longer: a slow machine earns the next one while it is asked.
      await house.database.query(`UPDATE throttle SET full_at = full_at + interval '1 minute'`);
      for (const { url } of [house, second]) expect((await ask(url)).status).toBe(429);
      await house.database.query(`DELETE FROM throttle`);
    }, 60_000);
  });

  describe('what is asked of a known and of an unknown address', () => {
    const known = { email: '' };
    beforeAll(async () => {
      known.email = (await somebody()).email;
    });

    /** Status, body and headers, without what is never the same, and how many hashes it took. */
    async function told(path: string, body: Record<string, unknown>): Promise<unknown> {
      const before = hashesSoFar();
      const { statusCode, payload, headers } = await house.app.inject({
        method: 'POST',
        url: `/api/v1/auth/${path}`,
        remoteAddress: '198.51.100.200',
        payload: body,
      });
      const text = payload
        .replace(/"(id|instance|email)":"[^"]*"/g, '"$1":""')
        .replaceAll(String(body['email']), '');
      const cookies = [headers['set-cookie'] ?? []].flat().map((one) => one.split('=')[0]);
      const changing = ['x-request-id', 'date', 'set-cookie'];
      const rest = Object.entries(headers).filter(([name]) => !changing.includes(name));
      return { statusCode, text, cookies, rest, hashes: hashesSoFar() - before };
    }

    const newcomer = (email: string) => ({
      ...{ email, password: PASSWORD, name: 'Sari', role: 'client', acceptTerms: true },
    });

    test.each<[string, (email: string) => Record<string, unknown>]>([
      ['login', (email) => ({ email, password: 'bukan kata sandinya' })],
      ['register', newcomer],
      ['password/forgot', (email) => ({ email })],
    ])('is answered alike and costs the same work: %s', async (path, bodyFor) => {
      // The first log-in of a process makes what unknown people are compared with.
      await told('login', { email: freshEmail(), password: 'bukan kata sandinya' });
      expect(await told(path, bodyFor(known.email))).toEqual(
        await told(path, bodyFor(freshEmail())),
      );
    });

    test('is written down alike when somebody forgot their password', async () => {
      const rows = async (): Promise<unknown> =>
        house.database.query(`SELECT count(*) FROM outbox WHERE type = 'account.reset_wished'`);
      const before = await rows();
      await forgot(freshEmail());
      expect(await rows()).not.toEqual(before);
      await house.jobs.settle();
      expect(await house.database.query('SELECT 1 FROM password_wish')).toEqual([]);
    });
  });

  describe('somebody who is signed in', () => {
    test('changes the password with the present one: this session gets another token, others end', async () => {
      const owner = await signedIn();
      const elsewhere = house.visitor();
      await elsewhere.logIn(owner.email);
      const change = (password: string) =>
        owner.api.PUT('/api/v1/me/password', { body: { password, newPassword: NEW_PASSWORD } });
      expect(await problem(change('bukan kata sandinya'))).toMatchObject({
        code: 'wrong_password',
      });
      const before = owner.cookieHeader;
      await ok(change(PASSWORD));
      expect(owner.cookieHeader).not.toBe(before);
      expect(await isInside(owner, second.url)).toBe(true);
      const old = await fetch(`${second.url}/api/v1/me`, { headers: { cookie: before } });
      expect([old.status, await isInside(elsewhere, second.url)]).toEqual([401, false]);
      await letterTo(house, owner.email, 'Kata sandi akunmu diganti');
    });

    test('cannot guess the password in a session that was left open', async () => {
      const owner = await signedIn();
      const codes: string[] = [];
      for (let guess = 0; guess < 6; guess++) {
        const body = { phone: null, password: `tebakan ke-${String(guess)}` };
        codes.push((await problem(owner.api.PUT('/api/v1/me/phone', { body }))).code);
      }
      expect(codes).toEqual([...Array<string>(5).fill('wrong_password'), 'too_many_requests']);
    });

    test('keeps the old address until the new one is proven, and both are told', async () => {
      const owner = await signedIn();
      const email = freshEmail();
      await ok(owner.api.PUT('/api/v1/me/email', { body: { email, password: PASSWORD } }));
      expect((await ok(owner.api.GET('/api/v1/me'))).email).toBe(owner.email);
      const warning = await letterTo(house, owner.email, 'mengganti alamat email');
      expect(warning.text).not.toContain(email);
      await ok(verify(tokenIn(await letterTo(house, email, PROOF))));
      expect(await ok(owner.api.GET('/api/v1/me'))).toMatchObject({ email, emailVerified: true });
      await letterTo(house, owner.email, 'Alamat email akunmu diganti');
      await house.visitor().logIn(email);
    });

    test('gets the account back by the old address when it was somebody else', async () => {
      const owner = await signedIn();
      const email = freshEmail();
      await ok(owner.api.PUT('/api/v1/me/email', { body: { email, password: PASSWORD } }));
      await ok(verify(tokenIn(await letterTo(house, email, PROOF))));
      const notice = await letterTo(house, owner.email, 'Alamat email akunmu diganti');
      const body = { token: tokenIn(notice) };
      await ok(house.visitor().api.POST('/api/v1/auth/not-me', { body }));
      expect(await isInside(owner)).toBe(false);
      const stranger = house.visitor().api.POST('/api/v1/auth/login', {
        body: { email, password: PASSWORD },
      });
      expect(await problem(stranger)).toMatchObject({ code: 'wrong_credentials' });
      await ok(reset(tokenIn(await letterTo(house, owner.email, RESET))));
      await house.visitor().logIn(owner.email, NEW_PASSWORD);
    });
  });
});
