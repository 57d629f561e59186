import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../support/house.js';

const PROXY = '10.0.0.2';
const STRANGER = '203.0.113.5';

describe('The caller’s address, by which guessing is slowed down', () => {
  let house: House;

  beforeAll(async () => {
    process.env['TRUSTED_PROXIES'] = '10.0.0.0/24';
    house = await openHouse();
  }, 60_000);
  afterAll(async () => {
    delete process.env['TRUSTED_PROXIES'];
    await house.close();
  });

  /** The status of a log-in with a wrong password. */
  async function guess(email: string, remoteAddress: string, claim?: string): Promise<number> {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      remoteAddress,
      headers: claim === undefined ? {} : { 'x-forwarded-for': claim },
      payload: { email, password: 'bukan kata sandinya' },
    });
    return answer.statusCode;
  }

  const somebody = (): string => `${randomUUID()}@contoh.test`;

  test('is their own, whatever they claim, when they come without our proxy', async () => {
    const email = somebody();
    for (let turn = 1; turn <= 5; turn++) await guess(email, STRANGER, `198.51.100.${turn}`);
    expect(await guess(email, STRANGER, '198.51.100.9')).toBe(429);
    expect(await guess(email, '203.0.113.6')).toBe(401);
  });

  test('is what our proxy says of them', async () => {
    const email = somebody();
    for (let turn = 1; turn <= 5; turn++) await guess(email, PROXY, '198.51.100.1');
    expect(await guess(email, PROXY, '198.51.100.1')).toBe(429);
    expect(await guess(email, PROXY, '198.51.100.2')).toBe(401);
  });

  test('is the right-most one that is none of ours, whatever they put before it', async () => {
    const email = somebody();
    for (let turn = 1; turn <= 5; turn++) {
      await guess(email, PROXY, `192.0.2.${turn}, 198.51.100.3, 10.0.0.7`);
    }
    expect(await guess(email, PROXY, '198.51.100.3')).toBe(429);
    expect(await guess(email, PROXY, '198.51.100.4, 198.51.100.3')).toBe(429);
  });
});
