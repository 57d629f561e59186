import { request } from 'node:http';

import { House } from '../testing/house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** fetch would not let a test choose the Host header. */
function statusFor(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(house.url + path, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test.each([
  ['127.0.0.1:4000', 200],
  ['localhost', 200],
  ['evil.test', 421],
  ['127.0.0.1.evil.test:3001', 421],
  ['localhost.evil.test', 421],
])('a request for the host %s is answered with %i', async (host, status) => {
  expect(await statusFor('/control/mails', { host })).toBe(status);
});

test('X-Forwarded-Host changes nothing', async () => {
  const headers = { host: 'evil.test', 'x-forwarded-host': 'localhost' };
  expect(await statusFor('/health', headers)).toBe(421);
});

test.each([{ origin: 'http://evil.test' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
  'the control API refuses %j',
  async (headers) => {
    expect(await statusFor('/control/mails', headers)).toBe(403);
    expect(await statusFor('/control/payments', headers)).toBe(403);
  },
);

test('no answer allows another origin anything', async () => {
  for (const path of ['/', '/health', '/control/mails', '/nothing']) {
    const { headers } = await fetch(house.url + path);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test.each(['/', '/inbox', '/payments', '/assets/style.css', '/assets/live.js', '/health'])(
  '%s answers',
  async (path) => {
    expect((await fetch(house.url + path)).status).toBe(200);
  },
);

test('an unknown page is 404 and an unreadable body 4xx, never 5xx', async () => {
  expect((await fetch(`${house.url}/nothing`)).status).toBe(404);
  const post = (path: string, type: string, body: string) =>
    fetch(house.url + path, { method: 'POST', headers: { 'content-type': type }, body });
  expect((await post('/control/payments/x/pay', 'application/json', '{')).status).toBe(400);
  expect((await post('/control/payments/x/pay', 'application/json', '[]')).status).toBe(404);
  expect((await post('/control/payments/x/pay', 'text/csv', 'a')).status).toBe(415);
  expect(
    (await post('/control/payments/x/pay', 'application/json', '{"__proto__":1}')).status,
  ).toBe(400);
  const huge = `"${'x'.repeat(1100 * 1024)}"`;
  expect((await post('/control/payments/x/pay', 'application/json', huge)).status).toBe(413);
});
