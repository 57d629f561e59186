import { randomInt } from 'node:crypto';
import { letterTo, lettersTo } from '../support/letter-box.js';
import { openHouse, type House } from '../support/house.js';
import { codeOn, codesOn, provePhone } from '../support/phone-in-hand.js';
import { addTotp } from '../support/stage-factors.js';
import { account } from '../support/practice.js';
import { TELLING } from '../support/telling.js';
import { ok, PASSWORD, problem, type Visitor } from '../support/visitor.js';

const CHANGED = 'Nomor HP';

describe('a telephone number', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  }, 60_000);
  afterAll(() => house.close());

  const newNumber = (): string => `+62813${String(randomInt(10_000_000, 99_999_999))}`;

  async function somebody(): Promise<Visitor & { email: string }> {
    const email = `${String(randomInt(1e12))}@contoh.test`;
    await account(house, { email, roles: ['client'] });
    const visitor = house.visitor();
    await visitor.logIn(email);
    return Object.assign(visitor, { email });
  }

  const me = (visitor: Visitor) => ok(visitor.api.GET('/api/v1/me'));
  const type = (visitor: Visitor, code: string) =>
    visitor.api.POST('/api/v1/me/phone/proof', { body: { code } });
  const enter = (phone: string) =>
    house.visitor().api.POST('/api/v1/auth/login', { body: { phone, password: PASSWORD } });
  const other = (code: string): string => (code === '000000' ? '111111' : '000000');

  test('lets nobody in before the code sent there was typed in, and its owner after', async () => {
    const [owner, phone] = [await somebody(), newNumber()];
    await owner.givePhone(phone);
    expect(await me(owner)).toMatchObject({ phone, phoneVerified: false, phoneInProof: phone });
    expect(await problem(enter(phone))).toMatchObject({ code: 'wrong_credentials' });
    const code = await codeOn(house, phone);
    const [row] = await house.database.query<{ hash: string }>(
      `SELECT encode(code_hash, 'escape') AS hash FROM phone_proof WHERE phone = $1`,
      [phone],
    );
    expect(row?.hash).not.toContain(code);
    expect((await problem(type(owner, other(code)))).code).toBe('wrong_proof');
    await ok(type(owner, code));
    expect(await me(owner)).toMatchObject({ phone, phoneVerified: true, phoneInProof: null });
    expect((await ok(enter(phone))).email).toBe(owner.email);
    expect((await problem(type(owner, code))).code).toBe('wrong_proof');
    await letterTo(house, owner.email, CHANGED);
  });

  test('stays in force until the new one is proven', async () => {
    const [owner, old, next] = [await somebody(), newNumber(), newNumber()];
    await provePhone(house, owner, old);
    await owner.givePhone(next);
    expect(await me(owner)).toMatchObject({ phone: old, phoneVerified: true, phoneInProof: next });
    await ok(enter(old));
    await ok(type(owner, await codeOn(house, next)));
    expect(await me(owner)).toMatchObject({ phone: next, phoneVerified: true });
    expect((await problem(enter(old))).code).toBe('wrong_credentials');
  });

  test('of a code is guessed five times, and the right one is worth nothing after that', async () => {
    const [owner, phone] = [await somebody(), newNumber()];
    await owner.givePhone(phone);
    const code = await codeOn(house, phone);
    const wrong = Array.from({ length: 9 }, () => type(owner, other(code)));
    for (const answer of await Promise.all(wrong)) expect(answer.response.status).toBe(403);
    expect((await problem(type(owner, code))).code).toBe('wrong_proof');
    expect((await problem(type(owner, code))).code).toBe('too_many_requests');
  });

  test('gets three codes an hour, whoever asks, and another makes the one before worthless', async () => {
    const [owner, stranger, phone] = [await somebody(), await somebody(), newNumber()];
    await owner.givePhone(phone);
    const first = await codeOn(house, phone);
    await ok(owner.api.POST('/api/v1/me/phone/codes'));
    await codeOn(house, phone, 2);
    if (!(await codesOn(house, phone)).slice(0, 1).includes(first)) {
      expect((await problem(type(owner, first))).code).toBe('wrong_proof');
    }
    await stranger.givePhone(phone);
    await codeOn(house, phone, 3);
    const body = { phone, password: PASSWORD };
    for (const visitor of [owner, stranger, await somebody()]) {
      expect((await problem(visitor.api.PUT('/api/v1/me/phone', { body }))).code).toBe(
        'too_many_requests',
      );
    }
    expect(await codesOn(house, phone)).toHaveLength(3);
  });

  test('is answered alike whether it is another’s or not; whoever holds the phone has it from then on', async () => {
    const [before, after, phone] = [await somebody(), await somebody(), newNumber()];
    await provePhone(house, before, phone);
    const answers: unknown[] = [];
    for (const [visitor, number] of [
      [after, phone],
      [await somebody(), newNumber()],
    ] as const) {
      const known = (await codesOn(house, number)).length;
      const { response } = await visitor.api.PUT('/api/v1/me/phone', {
        body: { phone: number, password: PASSWORD },
      });
      const { response: proven } = await type(visitor, await codeOn(house, number, known + 1));
      const { phone: shown, ...rest } = await me(visitor);
      answers.push([response.status, proven.status, shown === number, rest.phoneVerified]);
    }
    expect(answers).toEqual([
      [204, 204, true, true],
      [204, 204, true, true],
    ]);
    expect((await ok(enter(phone))).email).toBe(after.email);
    expect(await me(before)).toMatchObject({ phone: null, phoneVerified: false });
    const letter = (await lettersTo(house, before.email)).filter(({ subject }) =>
      subject.includes(CHANGED),
    );
    expect(letter).toHaveLength(2);
    expect(`${letter[0]?.subject} ${letter[0]?.text}`).not.toMatch(TELLING);
  });

  test('is one account’s when two prove it at the same moment', async () => {
    const phone = newNumber();
    const both = [await somebody(), await somebody()];
    const codes: string[] = [];
    for (const [index, visitor] of both.entries()) {
      await visitor.givePhone(phone);
      codes.push(await codeOn(house, phone, index + 1));
    }
    await Promise.all(both.map((visitor, index) => ok(type(visitor, codes[index] ?? ''))));
    const states = await Promise.all(both.map(async (visitor) => (await me(visitor)).phone));
    expect(states.filter((shown) => shown === phone)).toHaveLength(1);
  });

  test('and how one logs in are changed with the second factor, by whoever has one', async () => {
    const owner = await somebody();
    const elsewhere = house.visitor();
    await elsewhere.logIn(owner.email);
    const { codes } = await addTotp(owner);
    await house.database.query(`UPDATE session SET fresh_until = NULL`);
    owner.stepsUp = false;
    const body = { password: PASSWORD };
    const changes = [
      () => owner.api.PUT('/api/v1/me/phone', { body: { ...body, phone: newNumber() } }),
      () => owner.api.PUT('/api/v1/me/email', { body: { ...body, email: `x.${owner.email}` } }),
      () =>
        owner.api.PUT('/api/v1/me/password', { body: { ...body, newPassword: 'teh di kebun' } }),
      () => owner.api.POST('/api/v1/me/log-out-everywhere'),
    ];
    for (const change of changes) expect((await problem(change())).code).toBe('step_up_needed');
    await owner.stepUp({ recoveryCode: codes[0] ?? '' });
    // The factor does not stand in for the password either.
    const wrong = { phone: newNumber(), password: 'bukan kata sandinya' };
    expect((await problem(owner.api.PUT('/api/v1/me/phone', { body: wrong }))).code).toBe(
      'wrong_password',
    );
    for (const change of changes) await ok(change() as Promise<{ response: Response }>);
  });
});
