import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { closeConnections, send, type RawAnswer } from '../support/raw-request.js';
import { account } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { PASSWORD } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const CLIENT = 'http://ruang.test';
const PRACTICE = 'http://praktik.ruang.test';
const ADMIN = 'http://kantor.ruang.test';
const EMAIL = 'pengurus@kantor.test';

let house: House;

beforeAll(async () => {
  Object.assign(process.env, { CLIENT_URL: CLIENT, PRACTICE_URL: PRACTICE, ADMIN_URL: ADMIN });
  house = await openHouse(FRONT_ENDS);
  await account(house, { email: EMAIL, roles: ['admin'] });
}, 60_000);
afterAll(async () => {
  closeConnections();
  await house.close();
  delete process.env['CLIENT_URL'];
  delete process.env['PRACTICE_URL'];
  delete process.env['ADMIN_URL'];
});

function ask(
  site: string,
  path: string,
  { method = 'GET', headers = {}, body }: Partial<Parameters<typeof send>[1]> = {},
): Promise<RawAnswer> {
  const { host } = new URL(site);
  const content = body === undefined ? {} : { body };
  return send(house.url, { method, path, headers: { host, ...headers }, ...content });
}

function logIn(site: string, origin = site): Promise<RawAnswer> {
  const headers = { 'content-type': 'application/json', origin };
  const body = JSON.stringify({ email: EMAIL, password: PASSWORD });
  return ask(site, '/api/v1/auth/login', { method: 'POST', headers, body });
}

async function sessionAt(site: string): Promise<string> {
  const { headers } = await logIn(site);
  const [cookie = ''] = headers['set-cookie'] ?? [];
  expect(cookie).not.toMatch(/domain=/i);
  return cookie.split(';')[0] ?? '';
}

describe('the three sites at hosts of their own', () => {
  it.each([
    [CLIENT, '/', 'client'],
    [CLIENT, '/cari?q=a', 'client'],
    [PRACTICE, '/praktik', 'client'],
    [PRACTICE, '/masuk', 'client'],
    [ADMIN, '/admin/', 'admin'],
    [ADMIN, '/admin/bookings/1', 'admin'],
  ])('serve at %s%s the page of their application', async (site, path, application) => {
    const { status, text, headers } = await ask(site, path);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text.includes('/admin/assets/')).toBe(application === 'admin');
    const policy = String(headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(text).not.toContain('RP_NONCE');
    expect((await ask(site, path)).text).not.toContain(nonce);
    if (application === 'client') {
      expect(policy).toContain(`connect-src 'self' ${site.replace('http', 'ws')};`);
      expect(text).toContain('name="rp-sites"');
    }
  });

  it.each([
    [CLIENT, '/praktik/sesi/1?a=b', `${PRACTICE}/praktik/sesi/1?a=b`],
    [CLIENT, '/admin/', `${ADMIN}/admin/`],
    [PRACTICE, '/', `${PRACTICE}/praktik`],
    [PRACTICE, '/sesi/1', `${CLIENT}/sesi/1`],
    [ADMIN, '/', `${ADMIN}/admin/`],
    [ADMIN, '//evil.test/%2e%2e', `${CLIENT}//evil.test/%2e%2e`],
  ])('lead on from %s%s to %s', async (site, path, target) => {
    const { status, headers } = await ask(site, path);
    expect([status, headers.location]).toEqual([302, target]);
  });

  it('show nothing at a host that is none of theirs, where a probe is answered all the same', async () => {
    expect((await ask('http://evil.test', '/')).status).toBe(404);
    expect((await ask('http://evil.test', '/admin/')).status).toBe(404);
    expect((await ask('http://evil.test', '/api/v1/health/live')).status).toBe(200);
  });

  it('let an admin do their work at their own host alone, whatever session they have elsewhere', async () => {
    const path = '/api/v1/admin/bookings';
    const tried = async (site: string, at = path): Promise<number> =>
      (await ask(site, at, { headers: { cookie: await sessionAt(site) } })).status;
    expect(await tried(ADMIN)).toBe(200);
    for (const site of [CLIENT, PRACTICE]) {
      expect(await tried(site)).toBe(404);
      expect(await tried(site, '/%61pi/v1/%61dmin/bookings')).toBe(404);
      expect(await tried(site, '/api/v1/me')).toBe(200);
    }
  });

  it('take what changes something from their own pages alone, not from each other’s', async () => {
    for (const site of [CLIENT, PRACTICE, ADMIN]) {
      expect((await logIn(site)).status).toBe(200);
      for (const origin of [CLIENT, PRACTICE, ADMIN, 'null', 'http://evil.test']) {
        if (origin !== site) expect((await logIn(site, origin)).status).toBe(403);
      }
    }
  });

  it('let nobody into the consultation room from the back office, or from elsewhere', async () => {
    expect(await knock(CLIENT)).toBe(401);
    expect(await knock(PRACTICE)).toBe(401);
    for (const origin of [ADMIN, 'http://evil.test', 'null']) expect(await knock(origin)).toBe(403);
  });

  it('are where mails lead to, each reader to theirs', async () => {
    const scene = await Scene.set(house);
    const client = await scene.newClient();
    const { id } = await scene.requested(client);
    const linksTo = async (address: string): Promise<string> => {
      const { items } = await house.sandbox<{ items: { text: string }[] }>(
        `/control/mails?to=${encodeURIComponent(address)}`,
      );
      return items.map(({ text }) => text).join('\n');
    };
    const wanted = [
      [scene.practice.email, `${PRACTICE}/praktik/sesi/${id}`],
      [client.me.email, `${CLIENT}/sesi/${id}`],
    ] as const;
    for (const [address, link] of wanted) {
      await eventually(`a mail that leads to ${link}`, async () => {
        await house.jobs.settle();
        return (await linksTo(address)).includes(link);
      });
    }
  });
});

describe('whoever logs out', () => {
  it('takes along what the browser kept of our pages, and the cookie', async () => {
    const cookie = await sessionAt(CLIENT);
    const headers = { origin: CLIENT, cookie };
    const left = await ask(CLIENT, '/api/v1/auth/logout', { method: 'POST', headers });
    expect(left.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(String(left.headers['set-cookie'])).toMatch(/^rp=;/);
    expect((await ask(CLIENT, '/api/v1/me', { headers })).status).toBe(401);
  });
});

describe('the key that seals what is being typed', () => {
  it('is each account’s own, always the same, and given to nobody else', async () => {
    const keyOf = async (cookie: string): Promise<string> =>
      (await ask(CLIENT, '/api/v1/me/storage-key', { headers: { cookie } })).text;
    const first = await keyOf(await sessionAt(CLIENT));
    expect(first).toMatch(/^\{"storageKey":"[A-Za-z0-9+/]{43}="\}$/);
    expect(await keyOf(await sessionAt(CLIENT))).toBe(first);
    const other = house.visitor();
    await other.register();
    expect(await keyOf(other.cookieHeader)).not.toBe(first);
    expect((await ask(CLIENT, '/api/v1/me/storage-key')).status).toBe(401);
  });
});

/** How a WebSocket from a page of this origin is answered when nobody is signed in. */
function knock(origin: string): Promise<number> {
  const headers = {
    ...{ host: 'ruang.test', origin, connection: 'Upgrade', upgrade: 'websocket' },
    ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
  };
  return new Promise((resolve, reject) => {
    const knocking = request(`${house.url}/realtime`, { headers });
    knocking.once('error', reject);
    knocking.once('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    knocking.end();
  });
}
