import { generateSync } from 'otplib';
import { openHouse, type House } from '../support/house.js';
import { account } from '../support/practice.js';
import { SoftPasskey } from '../support/soft-passkey.js';
import { addPasskey, addTotp, newPasskey, proofOf, tokenOf } from '../support/stage-factors.js';
import { ok, PASSWORD, problem, type Schemas, type Visitor } from '../support/visitor.js';

const AT_ONCE = 20;
const HALF_A_MINUTE = 30;
const UNUSE = `UPDATE totp_factor SET last_step = 0 WHERE account_id = $1`;
const LETTERS = `SELECT kind FROM message_owed WHERE recipient_id = $1 AND kind = ANY ($2)`;
const ACTS = `SELECT act FROM audit_entry WHERE about_id = $1 AND act LIKE 'factor%' ORDER BY id`;
const SEALED = `SELECT secret FROM totp_factor WHERE account_id = $1`;
const NO_REST = `DELETE FROM wrong_code WHERE account_id = $1`;

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house.close();
});

interface Somebody {
  readonly visitor: Visitor;
  readonly id: string;
  readonly email: string;
}

async function somebody(): Promise<Somebody> {
  const visitor = house.visitor();
  const { id, email } = await visitor.register();
  return { visitor, id, email };
}

/** Gives the password; a browser that waits for the second step. */
async function halfway(email: string): Promise<Visitor> {
  const visitor = house.visitor();
  const body = { email, password: PASSWORD };
  const { code } = await problem(visitor.api.POST('/api/v1/auth/login', { body }));
  expect(code).toBe('second_factor_asked');
  return visitor;
}

function second(
  { api }: Visitor,
  body: Schemas['SecondStepRequest'],
): Promise<{ data?: Schemas['MeResponse']; error?: unknown; response: Response }> {
  return api.POST('/api/v1/auth/mfa', { body });
}

/** A code of the next half minute, which is taken already. */
function nextCode(secret: string): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + HALF_A_MINUTE });
}

async function lettersTo(id: string, ...kinds: string[]): Promise<string[]> {
  await house.jobs.settle();
  return (await house.database.query<{ kind: string }>(LETTERS, [id, kinds])).map(
    (row) => row.kind,
  );
}

describe('an authenticator app', () => {
  it('is set up with one code, comes with ten recovery codes, and is asked for from then on', async () => {
    const { visitor, id, email } = await somebody();
    const { secret, codes } = await addTotp(visitor);
    expect(new Set(codes).size).toBe(10);
    const [row] = await house.database.query<{ secret: string }>(SEALED, [id]);
    expect(row?.secret).not.toContain(secret);
    const waiting = await halfway(email);
    expect((await problem(waiting.api.GET('/api/v1/me'))).code).toBe('not_signed_in');
    expect((await ok(second(waiting, { totp: nextCode(secret) }))).id).toBe(id);
    expect((await ok(waiting.api.GET('/api/v1/me'))).email).toBe(email);
    expect(await lettersTo(id, 'factor_added')).toEqual(['factor_added']);
  });

  it('does not take the code again that set it up, nor any code twice', async () => {
    const { visitor, email } = await somebody();
    const { secret } = await addTotp(visitor);
    const waiting = await halfway(email);
    const used = await problem(second(waiting, { totp: generateSync({ secret }) }));
    expect(used.code).toBe('wrong_proof');
    const code = nextCode(secret);
    await ok(second(waiting, { totp: code }));
    const again = await halfway(email);
    expect((await problem(second(again, { totp: code }))).code).toBe('wrong_proof');
  });

  it('lets one in of twenty who send the same code at once', async () => {
    const { visitor, id, email } = await somebody();
    const { secret } = await addTotp(visitor);
    await house.database.query(UNUSE, [id]);
    const waiting = await Promise.all(Array.from({ length: AT_ONCE }, () => halfway(email)));
    const code = generateSync({ secret });
    const answers = await Promise.all(waiting.map((one) => second(one, { totp: code })));
    const statuses = answers.map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    // Whoever comes after five wrong ones is told to wait.
    expect(statuses.filter((status) => status === 403)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(AT_ONCE - 6);
  });

  it('ends a log-in after five wrong codes, and holds up guessing, but not a recovery code', async () => {
    const { visitor, id, email } = await somebody();
    const { codes } = await addTotp(visitor);
    const waiting = await halfway(email);
    for (let guess = 0; guess < 5; guess++) {
      const { code } = await problem(second(waiting, { totp: `00000${guess}` }));
      expect(code).toBe('wrong_proof');
    }
    expect((await problem(second(waiting, { totp: '000006' }))).code).toBe('log_in_lapsed');
    const other = await halfway(email);
    expect((await problem(second(other, { totp: '000007' }))).status).toBe(429);
    await ok(second(other, { recoveryCode: codes[0]?.toLowerCase() ?? '' }));
    expect(await lettersTo(id, 'codes_failing', 'recovery_code_used')).toEqual(
      expect.arrayContaining(['codes_failing', 'recovery_code_used']),
    );
  });
});

describe('a recovery code', () => {
  it('lets one in of twenty who send it at once, and is void when new ones are made', async () => {
    const { visitor, email } = await somebody();
    const { codes } = await addTotp(visitor);
    const recoveryCode = codes[0] ?? '';
    const waiting = await Promise.all(Array.from({ length: AT_ONCE }, () => halfway(email)));
    const answers = await Promise.all(waiting.map((one) => second(one, { recoveryCode })));
    expect(answers.filter(({ response }) => response.ok)).toHaveLength(1);
    const { recoveryCodes } = await ok(visitor.api.POST('/api/v1/me/factors/recovery-codes'));
    expect(recoveryCodes).toHaveLength(10);
    const late = await halfway(email);
    expect((await problem(second(late, { recoveryCode: codes[1] ?? '' }))).code).toBe(
      'wrong_proof',
    );
    await ok(second(late, { recoveryCode: recoveryCodes?.[0] ?? '' }));
  });
});

describe('a passkey', () => {
  it('is enough by itself, counts, and is refused when it was copied or asked long ago', async () => {
    const { visitor, id, email } = await somebody();
    const passkey = await addPasskey(visitor);
    const fresh = house.visitor();
    const enter = (proof: Schemas['PasskeyProof']) =>
      fresh.api.POST('/api/v1/auth/passkeys/log-in', { body: { passkey: proof } });
    const proof = await proofOf(fresh, passkey);
    expect((await ok(enter(proof))).id).toBe(id);
    expect((await problem(enter(proof))).code).toBe('wrong_proof');
    passkey.counter = 0;
    expect((await problem(enter(await proofOf(fresh, passkey)))).code).toBe('wrong_proof');
    passkey.counter = 10;
    const waiting = await halfway(email);
    await ok(second(waiting, { passkey: await proofOf(waiting, passkey) }));
  });

  it('is refused without user verification, from another origin, and for somebody else', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const passkey = await addPasskey(one.visitor);
    await addTotp(other.visitor);
    const refused = async (made: SoftPasskey): Promise<string> => {
      const body = await newPasskey(one.visitor, made);
      return (await problem(one.visitor.api.POST('/api/v1/me/factors/passkeys', { body }))).code;
    };
    expect(await refused(new SoftPasskey(house.url, false))).toBe('wrong_proof');
    expect(await refused(new SoftPasskey('https://ruangpulih.example'))).toBe('wrong_proof');
    const waiting = await halfway(other.email);
    const proof = await proofOf(waiting, passkey);
    expect((await problem(second(waiting, { passkey: proof }))).code).toBe('wrong_proof');
  });

  it('that is the last factor takes the recovery codes along when it is removed', async () => {
    const { visitor, email, id } = await somebody();
    await addPasskey(visitor, 'Laptop');
    const { passkeys, recoveryCodesLeft, ways } = await ok(visitor.api.GET('/api/v1/me/factors'));
    expect([passkeys[0]?.name, recoveryCodesLeft, ways]).toEqual([
      'Laptop',
      10,
      ['passkey', 'recovery_code'],
    ]);
    const params = { path: { id: passkeys[0]?.id ?? '' } };
    await ok(visitor.api.DELETE('/api/v1/me/factors/passkeys/{id}', { params }));
    expect(await ok(visitor.api.GET('/api/v1/me/factors'))).toMatchObject({
      passkeys: [],
      recoveryCodesLeft: 0,
    });
    await house.visitor().logIn(email);
    expect(await lettersTo(id, 'factor_removed')).toEqual(['factor_removed']);
  });
});

describe('what matters', () => {
  it('is asked for once more: with the password, or with the factor where there is one', async () => {
    const { visitor, id } = await somebody();
    visitor.stepsUp = false;
    const begin = () => visitor.api.POST('/api/v1/me/factors/totp');
    expect((await problem(begin())).code).toBe('step_up_needed');
    const step = (body: Schemas['StepUpRequest']) =>
      visitor.api.POST('/api/v1/auth/step-up', { body });
    expect((await problem(step({ password: 'bukan yang ini' }))).code).toBe('wrong_proof');
    expect((await problem(step({}))).code).toBe('validation_failed');
    await visitor.stepUp({ password: PASSWORD });
    const { secret, codes } = await addTotp(visitor);
    await house.database.query(`UPDATE session SET fresh_until = NULL WHERE account_id = $1`, [id]);
    const renew = () => visitor.api.POST('/api/v1/me/factors/recovery-codes');
    expect((await problem(renew())).code).toBe('step_up_needed');
    expect((await problem(step({ password: PASSWORD }))).code).toBe('wrong_proof');
    await house.database.query(NO_REST, [id]);
    await visitor.stepUp({ totp: nextCode(secret) });
    expect((await ok(renew())).recoveryCodes).toHaveLength(10);
    expect(codes).toHaveLength(10);
  });
});

describe('a lost factor', () => {
  async function admin(duties: ('support' | 'finance' | 'superadmin')[]): Promise<Somebody> {
    const email = `${crypto.randomUUID()}@kantor.test`;
    const id = await account(house, { email, roles: ['admin'], duties });
    const visitor = house.visitor();
    await visitor.logIn(email);
    return { visitor, id, email };
  }
  const start = ({ visitor }: Somebody, id: string) =>
    visitor.api.POST('/api/v1/admin/accounts/{id}/factor-resets', {
      params: { path: { id } },
      body: { reason: 'Ponselnya hilang.' },
    });
  const openReset = async (id: string): Promise<string> => {
    const [row] = await house.database.query<{ id: string }>(
      `SELECT id FROM factor_reset WHERE account_id = $1 AND outcome IS NULL`,
      [id],
    );
    return tokenOf(house, 'factor-reset', row?.id ?? '');
  };
  const use = (token: string, password = PASSWORD) =>
    house.visitor().api.POST('/api/v1/auth/factor-resets/use', { body: { token, password } });

  it('is removed by its holder alone, with the mailed link and the password, once', async () => {
    const { visitor, id, email } = await somebody();
    await addTotp(visitor);
    await ok(start(await admin(['support']), id));
    expect(await lettersTo(id, 'factor_reset_started')).toEqual(['factor_reset_started']);
    const token = await openReset(id);
    expect((await problem(use(token, 'bukan yang ini'))).code).toBe('wrong_proof');
    expect((await problem(use(`${token}x`))).code).toBe('account_link_invalid');
    await ok(use(token));
    expect((await problem(visitor.api.GET('/api/v1/me'))).code).toBe('not_signed_in');
    expect((await problem(use(token))).code).toBe('account_link_invalid');
    await house.visitor().logIn(email);
    const acts = await house.database.query<{ act: string }>(ACTS, [id]);
    expect(acts.map(({ act }) => act)).toEqual([
      'factor.added',
      'factor_reset.started',
      'factor_reset.used',
      'factor.removed',
    ]);
  });

  it('stays when its holder stops it, or when an admin without the duty asks', async () => {
    const { visitor, id, email } = await somebody();
    await addTotp(visitor);
    const support = await admin(['support']);
    const refused = async (who: Somebody, whose: string) => (await problem(start(who, whose))).code;
    expect(await refused(await admin(['finance']), id)).toBe('forbidden');
    const boss = await admin(['superadmin']);
    await addTotp(boss.visitor);
    expect(await refused(support, boss.id)).toBe('forbidden');
    expect(await refused(support, support.id)).toBe('forbidden');
    await ok(start(support, id));
    const token = await openReset(id);
    const { api } = house.visitor();
    await ok(api.POST('/api/v1/auth/factor-resets/stop', { body: { token } }));
    expect((await problem(use(token))).code).toBe('account_link_invalid');
    await halfway(email);
  });
});
