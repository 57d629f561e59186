import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../support/house.js';
import { OPERATIONS } from '../support/operations.js';
import { account } from '../support/practice.js';
import { send } from '../support/raw-request.js';
import { addPasskey, addTotp, tokenOf } from '../support/stage-factors.js';
import { ok, PASSWORD, problem, type Schemas, type Visitor } from '../support/visitor.js';

let house: House;

beforeAll(async () => {
  house = await openHouse(undefined, { secondFactor: 'required' });
});

afterAll(async () => {
  await house.close();
});

async function person(...roles: ('client' | 'psychologist' | 'admin')[]): Promise<Visitor> {
  const email = `${randomUUID()}@contoh.test`;
  await account(house, { email, roles });
  const visitor = house.visitor();
  await visitor.logIn(email);
  return visitor;
}

/** What every route but the one that signs out says to somebody; nobody's records are named. */
async function answersTo(visitor: Visitor): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { id, method, path, access } of OPERATIONS) {
    if (access === 'public' || access === 'webhook' || id === 'logOutEverywhere') continue;
    const { status, text } = await send(house.url, {
      method,
      path: path.replace(/\{\w+\}/g, randomUUID()),
      headers: { origin: house.url, cookie: visitor.cookieHeader },
    });
    answers.set(id, status < 400 ? 'open' : (JSON.parse(text) as { code: string }).code);
  }
  return answers;
}

describe('where second factors are required', () => {
  it.each(['psychologist', 'admin'] as const)(
    'a %s without one may do nothing but set one up',
    async (role) => {
      const visitor = await person(role);
      expect((await ok(visitor.api.GET('/api/v1/me'))).mustEnrol).toBe(true);
      const answers = await answersTo(visitor);
      const open = [...answers].filter(([, code]) => code !== 'second_factor_needed');
      expect(open.map(([id]) => id).sort()).toEqual([
        ...['addPasskey', 'beginTotp', 'confirmTotp', 'createPasskeyRegistration', 'getMe'],
        ...['getMyFactors', 'stepUp'],
      ]);
    },
  );

  it('a client is asked for none', async () => {
    const visitor = await person('client');
    const codes = [...(await answersTo(visitor)).values()];
    expect(codes).not.toContain('second_factor_needed');
    expect((await ok(visitor.api.GET('/api/v1/me/factors'))).isRequired).toBe(false);
  });

  it('setting one up right after logging in opens the rest; the last one stays', async () => {
    const visitor = await person('psychologist');
    visitor.stepsUp = false;
    await addTotp(visitor);
    expect((await ok(visitor.api.GET('/api/v1/me'))).mustEnrol).toBe(false);
    await ok(visitor.api.GET('/api/v1/clients'));
    const remove = () => visitor.api.DELETE('/api/v1/me/factors/totp');
    expect((await problem(remove())).code).toBe('last_factor');
    await addPasskey(visitor);
    await ok(remove());
  });
});

describe('an invitation', () => {
  const wish = (email: string): Schemas['InviteAdminRequest'] => ({
    ...{ email, language: 'id' },
    duties: ['finance', 'audit'],
  });
  const accept = (visitor: Visitor, token: string) =>
    visitor.api.POST('/api/v1/auth/invitations/accept', {
      body: { token, name: 'Wayan', password: PASSWORD, acceptTerms: true },
    });

  it('makes an admin with its duties, once, who then sets up a second factor', async () => {
    const boss = await person('admin');
    await addTotp(boss);
    const email = `${randomUUID()}@kantor.test`;
    const invite = () => boss.api.POST('/api/v1/admin/team-invitations', { body: wish(email) });
    const { id: replaced } = await ok(invite());
    const { id } = await ok(invite());
    await house.jobs.settle();
    const newcomer = house.visitor();
    const old = tokenOf(house, 'admin-invitation', replaced);
    expect((await problem(accept(newcomer, old))).code).toBe('account_link_invalid');
    const token = tokenOf(house, 'admin-invitation', id);
    expect(
      await ok(newcomer.api.POST('/api/v1/auth/invitations/read', { body: { token } })),
    ).toEqual({ email, duties: ['finance', 'audit'] });
    const me = await ok(accept(newcomer, token));
    expect([me.roles, me.duties, me.emailVerified, me.mustEnrol]).toEqual([
      ['admin'],
      ['audit', 'finance'],
      true,
      true,
    ]);
    expect((await problem(accept(house.visitor(), token))).code).toBe('account_link_invalid');
    expect((await problem(invite())).code).toBe('address_taken');
  });

  it('is void once withdrawn, or once who invited may no longer', async () => {
    const [boss, second] = [await person('admin'), await person('admin')];
    await addTotp(boss);
    await addTotp(second);
    const invite = async (by: Visitor): Promise<string> => {
      const body = wish(`${randomUUID()}@kantor.test`);
      return (await ok(by.api.POST('/api/v1/admin/team-invitations', { body }))).id;
    };
    const withdrawn = await invite(boss);
    const params = { path: { id: withdrawn } };
    const withdraw = () =>
      boss.api.POST('/api/v1/admin/team-invitations/{id}/withdraw', { params });
    await ok(withdraw());
    expect((await problem(withdraw())).code).toBe('invitation_not_open');
    const orphaned = await invite(second);
    const { id: secondId } = await ok(second.api.GET('/api/v1/me'));
    await ok(
      boss.api.POST('/api/v1/admin/team/{id}/take-duty', {
        params: { path: { id: secondId } },
        body: { duty: 'superadmin' },
      }),
    );
    for (const id of [withdrawn, orphaned]) {
      const token = tokenOf(house, 'admin-invitation', id);
      expect((await problem(accept(house.visitor(), token))).code).toBe('account_link_invalid');
    }
  });
});
