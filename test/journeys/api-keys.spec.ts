import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  SEARCH_SAMPLE,
  SLOTS_SAMPLE,
  TYPESCRIPT_SAMPLE,
} from '../../src/api-papers/pages/samples.js';
import { eventually } from '../support/eventually.js';
import { runCurl, runTypeScript } from '../support/guide-samples.js';
import { OPERATIONS } from '../support/operations.js';
import { openHouse, type House } from '../support/house.js';
import { account, freeSlots, openPractice, type Practice } from '../support/practice.js';
import { startSecondApi, type SecondApi } from '../support/second-api.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const CONTRACT = new URL('../../openapi/openapi.json', import.meta.url);

type NewKey = Schemas['NewApiKeyResponse'];
type Scope = Schemas['ApiScope'];

describe('a program with a key', () => {
  let house: House;
  let practice: Practice;
  let psychologist: Visitor;
  let admin: Visitor;
  let second: SecondApi;
  let logged = '';

  beforeAll(async () => {
    house = await openHouse();
    practice = await openPractice(house);
    psychologist = house.visitor();
    await psychologist.logIn(practice.email);
    admin = house.visitor();
    const email = `${randomUUID()}@kantor.test`;
    await account(house, { email, roles: ['admin'] });
    await admin.logIn(email);
    second = await startSecondApi((text) => (logged += text));
  }, 90_000);
  afterAll(async () => {
    await second.stop();
    await house.close();
  });

  const make = (scopes: Scope[], by = psychologist): Promise<NewKey> =>
    ok(by.api.POST('/api/v1/api-keys', { body: { name: 'Situs klinik', scopes } }));

  const revoke = (id: string, by = psychologist) =>
    by.api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } });

  const ask = (path: string, authorization: string, init: RequestInit = {}, url = house.url) =>
    fetch(`${url}/api/v1${path}`, {
      ...init,
      headers: { authorization, 'accept-language': 'en', ...init.headers },
    });

  /** Status and code of the answer, and what a refusal of it names. */
  async function heard(answer: Promise<Response>) {
    const response = await answer;
    const body = (await response.json()) as { code?: string; requiredScope?: string | null };
    return { status: response.status, code: body.code, requiredScope: body.requiredScope };
  }

  test('finds psychologists and their free times, and reads what a visitor reads', async () => {
    const { token } = await make(['directory:read', 'slots:read']);
    const key = `Bearer ${token}`;
    const { psychologistId: id, serviceId } = practice;
    const found = (await (await ask('/psychologists?limit=5', key)).json()) as {
      items: { id: string }[];
    };
    expect(found.items.map((item) => item.id)).toContain(id);
    for (const path of ['/categories', `/psychologists/${id}`, `/psychologists/${id}/reviews`]) {
      const [byKey, byVisitor] = await Promise.all([ask(path, key), fetchPublic(path)]);
      expect(await byKey.json()).toEqual(await byVisitor.json());
    }
    const free = await freeSlots(house, house.visitor(), practice);
    const from = new Date(house.now() + 24 * 3_600_000).toISOString();
    const to = new Date(house.now() + 9 * 24 * 3_600_000).toISOString();
    const slots = await ask(
      `/psychologists/${id}/slots?serviceId=${serviceId}&from=${from}&to=${to}`,
      key,
    );
    const { items } = (await slots.json()) as { items: { startsAt: string }[] };
    expect(items[0]).toEqual(free[0]);
    expect(slots.headers.get('ratelimit-policy')).toBe('"key";q=600;w=60');
    expect(slots.headers.get('ratelimit')).toMatch(/^"key";r=59\d;t=\d+$/);
  });

  const fetchPublic = (path: string) =>
    fetch(`${house.url}/api/v1${path}`, { headers: { 'accept-language': 'en' } });

  test('is refused on every route that its key does not open, whatever cookie is beside it', async () => {
    const { token } = await make(['slots:read']);
    const cookie = psychologist.cookieHeader;
    for (const operation of OPERATIONS.filter(({ access }) => access !== 'webhook')) {
      if (operation.scope === 'slots:read') continue;
      const path = operation.path.replace('/api/v1', '').replace(/\{\w+\}/g, randomUUID());
      const answer = ask(path, `Bearer ${token}`, {
        method: operation.method,
        headers: { cookie },
      });
      expect({ id: operation.id, ...(await heard(answer)) }).toEqual({
        id: operation.id,
        status: 403,
        code: 'scope_missing',
        requiredScope: operation.scope ?? null,
      });
    }
  });

  test('hears that an unreadable key opens nothing, on public routes and with a good cookie too', async () => {
    const { token } = await make(['directory:read']);
    const spoilt = [
      ...['Bearer', 'Bearer x', token, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`],
      `Bearer ${token.toLowerCase()}`,
      `Bearer rp_live_${'a'.repeat(16)}_${'b'.repeat(49)}`,
    ];
    for (const authorization of spoilt) {
      for (const path of ['/categories', '/me', '/health/live']) {
        const response = await ask(path, authorization, {
          headers: { cookie: psychologist.cookieHeader },
        });
        expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
        expect(await heard(Promise.resolve(response))).toMatchObject({
          status: 401,
          code: 'api_key_invalid',
        });
      }
    }
    const basic = await ask('/categories', 'Basic c2FyaTpzYXJp');
    expect(basic.status).toBe(200);
  });

  describe('whose key has ended', () => {
    const at = (url: string, token: string) =>
      ask('/categories', `Bearer ${token}`, {}, url).then(({ status }) => status);

    test('is refused at once in every process when it is revoked', async () => {
      const { id, token } = await make(['directory:read']);
      expect(await at(second.url, token)).toBe(200);
      expect((await revoke(id)).response.status).toBe(204);
      expect(await at(second.url, token)).toBe(401);
      expect(await at(house.url, token)).toBe(401);
      expect((await revoke(id)).response.status).toBe(204);
    });

    test('is refused at once while its owner is suspended, and let in again afterwards', async () => {
      const other = await openPractice(house);
      const visitor = house.visitor();
      const { id } = await visitor.logIn(other.email);
      const { token } = await make(['directory:read'], visitor);
      const judge = (act: 'suspend' | 'restore') => {
        const body = { reason: 'Laporan, lihat tiket 12.' };
        const params = { path: { id } };
        return act === 'suspend'
          ? ok(
              admin.api.POST('/api/v1/admin/accounts/{id}/suspend', {
                params,
                body: { ...body, kind: 'at_once' },
              }),
            )
          : ok(admin.api.POST('/api/v1/admin/accounts/{id}/restore', { params, body }));
      };
      await judge('suspend');
      expect([await at(house.url, token), await at(second.url, token)]).toEqual([401, 401]);
      await judge('restore');
      expect(await at(second.url, token)).toBe(200);
    });

    test('is refused from the moment on at which it expires', async () => {
      const body = { name: 'Sebentar', scopes: ['directory:read' as const], expiresInDays: 1 };
      const { id, token, expiresAt } = await ok(
        psychologist.api.POST('/api/v1/api-keys', { body }),
      );
      expect(expiresAt).not.toBeNull();
      expect(await at(house.url, token)).toBe(200);
      await house.database.query(
        `UPDATE api_key SET created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days' WHERE id = $1`,
        [id],
      );
      expect([await at(house.url, token), await at(second.url, token)]).toEqual([401, 401]);
    });
  });

  test('is told to wait when its minute is used up, over all processes', async () => {
    const { id, token } = await make(['directory:read']);
    const key = `Bearer ${token}`;
    expect((await ask('/categories', key)).status).toBe(200);
    await house.database.query(
      `UPDATE api_key_use SET used = 600, minute = minute + interval '2 minutes' WHERE key_id = $1`,
      [id],
    );
    const answer = await ask('/categories', key);
    expect(answer.headers.get('ratelimit')).toMatch(/^"key";r=0;t=\d+$/);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await heard(Promise.resolve(answer))).toMatchObject({
      status: 429,
      code: 'too_many_requests',
    });
  });

  describe('written after the guide', () => {
    const environment = async () => ({
      RUANGPULIH_URL: house.url,
      RUANGPULIH_KEY: (await make(['directory:read', 'slots:read'])).token,
      PSYCHOLOGIST_ID: practice.psychologistId,
      SERVICE_ID: practice.serviceId,
      FROM: new Date(house.now()).toISOString(),
      TO: new Date(house.now() + 7 * 24 * 3_600_000).toISOString(),
    });

    test('gets what the guide promises, by each of its calls of curl', async () => {
      for (const sample of [SEARCH_SAMPLE, SLOTS_SAMPLE]) {
        const answer = await runCurl(sample, await environment());
        expect(answer.headers.get('ratelimit-policy')).not.toBeNull();
        const { items } = (await answer.json()) as { items: unknown[] };
        expect(items.length).toBeGreaterThan(0);
      }
    });

    test('prints names and times, in TypeScript', async () => {
      const printed = await runTypeScript(TYPESCRIPT_SAMPLE, await environment());
      expect(printed).toMatch(/^Ratri Anindya Konsultasi individu \[\s*'\d{4}-\d\d-\d\dT/m);
    });

    test('finds its samples on the page, word for word', async () => {
      const page = await (await fetch(`${house.url}/api/docs`)).text();
      const shown = page.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      for (const sample of [SEARCH_SAMPLE, SLOTS_SAMPLE, TYPESCRIPT_SAMPLE]) {
        expect(shown.replaceAll('&amp;', '&')).toContain(sample);
      }
      const document = await (await fetch(`${house.url}/api/openapi.json`)).json();
      expect(document).toEqual(JSON.parse(await readFile(CONTRACT, 'utf8')));
    });
  });

  test('gets no leave for pages of other sites: there is no CORS', async () => {
    const { token } = await make(['directory:read']);
    const answer = await ask('/categories', `Bearer ${token}`, {
      headers: { origin: 'https://elsewhere.test' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${house.url}/api/v1/categories`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.test', 'access-control-request-method': 'GET' },
    });
    expect(preflight.status).not.toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  describe('its key', () => {
    test('is shown once, listed without its secret, and marked with the day of its use', async () => {
      const { id, token, hint } = await make(['directory:read']);
      expect(token.startsWith(`${hint}_`)).toBe(true);
      await ask('/categories', `Bearer ${token}`);
      const { items } = await ok(psychologist.api.GET('/api/v1/api-keys'));
      const listed = items.find((item) => item.id === id);
      expect(listed).toMatchObject({ hint, status: 'active', expiresAt: null, revokedAt: null });
      expect(listed?.lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(JSON.stringify(items)).not.toContain(token.slice(hint.length + 1));
    });

    test('is nobody’s but its owner’s and the admins’ to see and to end', async () => {
      const { id, token } = await make(['directory:read']);
      const colleague = house.visitor();
      await colleague.logIn((await openPractice(house)).email);
      expect(await ok(colleague.api.GET('/api/v1/api-keys'))).toEqual({
        items: [],
        nextCursor: null,
      });
      expect((await problem(revoke(id, colleague))).code).toBe('not_found');
      expect((await problem(revoke(randomUUID()))).code).toBe('not_found');
      const client = house.visitor();
      await client.register();
      expect((await ok(client.api.GET('/api/v1/api-keys'))).items).toEqual([]);
      expect((await problem(psychologist.api.GET('/api/v1/admin/api-keys'))).code).toBe(
        'forbidden',
      );
      const q = id;
      const all = await ok(admin.api.GET('/api/v1/admin/api-keys', { params: { query: { q } } }));
      expect(all).toMatchObject({ total: 1, items: [{ id, ownerName: 'Ratri Anindya' }] });
      const params = { path: { id } };
      const ended = await ok(admin.api.POST('/api/v1/admin/api-keys/{id}/revoke', { params }));
      expect(ended).toMatchObject({ status: 'revoked', revokedByName: 'Dewi' });
      expect((await ask('/categories', `Bearer ${token}`)).status).toBe(401);
    });

    test('is one of twenty at most, however many are asked for at once', async () => {
      const visitor = house.visitor();
      await visitor.logIn((await openPractice(house)).email);
      const tries = Array.from({ length: 24 }, () =>
        visitor.api.POST('/api/v1/api-keys', { body: { name: 'Satu', scopes: ['slots:read'] } }),
      );
      const answers = await Promise.all(tries);
      expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(20);
      const refused = answers.filter(({ response }) => response.status === 409);
      expect(refused.map(({ error }) => (error as Schemas['Problem']).code)).toEqual(
        Array.from({ length: 4 }, () => 'too_many_api_keys'),
      );
      const { items } = await ok(
        visitor.api.GET('/api/v1/api-keys', { params: { query: { limit: 7 } } }),
      );
      expect(items).toHaveLength(7);
      await revoke(items[0]?.id ?? '', visitor);
      expect(await make(['slots:read'], visitor)).toMatchObject({ status: 'active' });
    });
  });

  test('leaves its secret in no log line and in no table', async () => {
    const { id, token, hint } = await make(['directory:read']);
    const secret = token.slice(hint.length + 1);
    const cases = [`Bearer ${token}`, token, `Bearer ${token}x`];
    for (const authorization of cases) {
      await ask('/categories', authorization, {}, second.url);
      await ask('/me', authorization, { method: 'PATCH' }, second.url);
    }
    await revoke(id);
    await ask('/categories', `Bearer ${token}`, {}, second.url);
    await eventually('the last call to be logged', () => {
      return Promise.resolve(logged.split('/api/v1/categories').length > cases.length + 1);
    });
    expect(logged).not.toContain(secret);
    const tables = await house.database.query<{ name: string }>(
      `SELECT quote_ident(c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT LIKE 'pg_%' AND n.nspname = 'public' AND c.relkind = 'r'`,
    );
    for (const { name } of tables) {
      const rows = await house.database.query(
        `SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`,
        [secret],
      );
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });
});
