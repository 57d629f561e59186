import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect as connectInTheClear, type Socket } from 'node:net';
import { connect as connectEncrypted } from 'node:tls';
import { Certificates } from '../support/certificates.js';
import { openHouse, type House } from '../support/house.js';
import { ok } from '../support/visitor.js';

const SEARCH = '/api/v1/psychologists';
const READ = '/api/v1/categories';

/** All that is answered until the other side hangs up. */
function heardOn(socket: Socket, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    socket.on('error', reject).on('close', () => resolve(heard));
    socket.write(words);
  });
}

const statusesIn = (heard: string): number[] =>
  [...heard.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));

describe('Words on the wire', () => {
  let house: House;
  let port: number;
  beforeAll(async () => {
    // Six looks for somebody at once for an address, one and a bit for an account.
    process.env['READING_LIMIT'] = '0.02';
    house = await openHouse();
    port = Number(new URL(house.url).port);
  }, 60_000);
  afterAll(async () => {
    delete process.env['READING_LIMIT'];
    await house.close();
  });

  const say = (lines: string[]): Promise<string> =>
    heardOn(connectInTheClear(port, 'localhost'), lines.join('\r\n'));
  const post = (...headers: string[]): string[] => [
    'POST /api/v1/auth/login HTTP/1.1',
    `Host: localhost:${port}`,
    'Connection: close',
    'Content-Type: application/json',
    ...headers,
    '',
  ];

  describe('with two lengths', () => {
    const smuggled = ['GET /api/v1/health/live HTTP/1.1', `Host: localhost`, '', ''].join('\r\n');

    it.each([
      ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked']],
      ['two lengths', ['Content-Length: 4', 'Content-Length: 40']],
      ['chunks and something else', ['Transfer-Encoding: chunked, identity']],
      ['a length of no number', ['Content-Length: +4']],
      ['a header before its colon', ['Content-Length : 4']],
    ])('are refused, and nothing behind them is read as a request: %s', async (_, headers) => {
      const heard = await say([...post(...headers), `0\r\n\r\n${smuggled}`]);
      expect(statusesIn(heard)).toEqual([400]);
    });
  });

  it.each(['/', '/api/v1/me', '/nowhere'])(
    'that ask to be repeated (TRACE %s) are not',
    async (at) => {
      const secret = 'rp_session=do-not-say-it-again';
      const lines = [`TRACE ${at} HTTP/1.1`, `Host: localhost:${port}`, `Cookie: ${secret}`];
      const heard = await say([...lines, 'Connection: close', '', '']);
      expect(statusesIn(heard)).toHaveLength(1);
      expect(statusesIn(heard)[0]).toBeGreaterThanOrEqual(400);
      expect(heard).not.toContain(secret);
    },
  );

  describe('of one who only reads', () => {
    const get = async (url: string, remoteAddress: string, headers = {}) => {
      const answer = await house.app.inject({ method: 'GET', url, remoteAddress, headers });
      return { status: answer.statusCode, headers: answer.headers };
    };
    const exhaust = async (address: string): Promise<number> => {
      let count = 0;
      while ((await get(SEARCH, address)).status === 200) count += 1;
      return count;
    };

    it('are answered until they are too many, and then it says for how long', async () => {
      expect(await exhaust('203.0.113.7')).toBeGreaterThanOrEqual(6);
      const { status, headers } = await get(SEARCH, '203.0.113.7');
      expect(status).toBe(429);
      expect(headers).toMatchObject({
        'retry-after': expect.stringMatching(/^[1-9]\d*$/) as string,
        'ratelimit-policy': '"search";q=6;w=20',
        ratelimit: expect.stringMatching(/^"search";r=0;t=[1-9]\d*$/) as string,
        'content-type': expect.stringContaining('application/problem+json') as string,
      });
    });

    it('hear with every answer how many are left, and with none that takes nothing', async () => {
      const address = '203.0.113.11';
      const first = await get(SEARCH, address);
      expect(first.headers).toMatchObject({
        'ratelimit-policy': '"search";q=6;w=20',
        ratelimit: expect.stringMatching(/^"search";r=5;t=[1-4]$/) as string,
      });
      const second = await get(SEARCH, address);
      expect(second.headers['ratelimit']).toMatch(/^"search";r=4;t=[1-4]$/);
      expect((await get('/health/live', address)).headers).not.toHaveProperty('ratelimit');
    });

    it('take nothing from another address, and looking for somebody nothing from the rest', async () => {
      await exhaust('203.0.113.8');
      expect((await get(SEARCH, '203.0.113.9')).status).toBe(200);
      expect((await get(READ, '203.0.113.8')).status).toBe(200);
    });

    it('are one reader’s from all of an IPv6 line, and from no other', async () => {
      await exhaust('2001:db8:1:2::1');
      expect((await get(SEARCH, '2001:db8:1:2:ffff::9')).status).toBe(429);
      expect((await get(SEARCH, '2001:db8:1:3::1')).status).toBe(200);
    });

    it('are the account’s where somebody is signed in, wherever they come from', async () => {
      const reader = house.visitor();
      await reader.register();
      const headers = { cookie: reader.cookieHeader };
      let n = 0;
      while ((await get(SEARCH, `198.51.100.${(n += 1)}`, headers)).status === 200);
      expect(n).toBeLessThan(20);
      expect((await get(SEARCH, '198.51.100.250', headers)).status).toBe(429);
      const other = house.visitor();
      await other.register();
      await ok(other.api.GET('/api/v1/psychologists'));
    });

    it('do not count for whoever asks whether all is well', async () => {
      const asked = Array.from({ length: 80 }, () => get('/api/v1/health/live', '203.0.113.10'));
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([200]));
    });

    it('are the address’s where the session is made up', async () => {
      const headers = { cookie: `__Host-rp_session=${randomUUID()}` };
      let status = 200;
      for (let n = 0; n < 40 && status !== 429; n += 1) {
        ({ status } = await get(SEARCH, '203.0.113.11', headers));
      }
      expect(status).toBe(429);
    });
  });
});

describe('An application with a certificate of its own', () => {
  let certificates: Certificates;
  let house: House;
  let port: number;
  beforeAll(async () => {
    certificates = Certificates.make('localhost');
    const { cert, key } = certificates.of('localhost');
    Object.assign(process.env, { TLS_CERT_FILE: cert, TLS_KEY_FILE: key });
    house = await openHouse();
    port = Number(new URL(house.url).port);
  }, 60_000);
  afterAll(async () => {
    delete process.env['TLS_CERT_FILE'];
    delete process.env['TLS_KEY_FILE'];
    await house.close();
    certificates.remove();
  });

  const alive = ['GET /api/v1/health/live HTTP/1.1', 'Host: localhost', 'Connection: close'];
  const words = [...alive, '', ''].join('\r\n');

  it('answers whoever knows its CA', async () => {
    const ca = readFileSync(certificates.caFile);
    const heard = await heardOn(connectEncrypted({ port, host: 'localhost', ca }), words);
    expect(statusesIn(heard)).toEqual([200]);
  });

  it('is not believed by who does not, and says nothing in the clear', async () => {
    const unproven = heardOn(connectEncrypted({ port, host: 'localhost' }), words);
    await expect(unproven).rejects.toThrow(/certificate/);
    expect(await heardOn(connectInTheClear(port, 'localhost'), words)).not.toContain('200 OK');
  });
});
