import { readConfig } from './config.js';

const BASE = {
  DATABASE_URL: 'postgres://127.0.0.1/rp',
  FILES_DIR: '/tmp/files',
  KEYS_DATABASE_URL: 'postgres://127.0.0.1/rp_keys',
  KEY_FILE: '/tmp/master.key',
  MIDTRANS_SNAP_URL: 'http://127.0.0.1:3001',
  MIDTRANS_API_URL: 'http://127.0.0.1:3001',
  MIDTRANS_SERVER_KEY: 'SB-Mid-server-one',
  MIDTRANS_MERCHANT_ID: 'G1',
  SMTP_URL: 'smtp://127.0.0.1:3002',
};
const TURN = {
  TURN_URLS: 'turn:a.test:3478, turns:b.test:443?transport=tcp',
  TURN_SECRET: 'x'.repeat(16),
};

describe('the settings of the room', () => {
  it('do without a TURN server, and then name none', () => {
    const config = readConfig(BASE);
    expect([config.turn, config.iceTransportPolicy]).toEqual([null, 'all']);
  });

  it('take several addresses and one secret', () => {
    const config = readConfig({ ...BASE, ...TURN, ICE_TRANSPORT_POLICY: 'relay' });
    expect(config.turn).toEqual({
      urls: ['turn:a.test:3478', 'turns:b.test:443?transport=tcp'],
      secret: 'x'.repeat(16),
    });
    expect(config.iceTransportPolicy).toBe('relay');
  });

  it.each([
    ['addresses without a secret', { TURN_URLS: TURN.TURN_URLS }, /half.*TURN_SECRET/],
    ['a secret without addresses', { TURN_SECRET: TURN.TURN_SECRET }, /half.*TURN_URLS/],
    ['a relay that is nowhere', { ICE_TRANSPORT_POLICY: 'relay' }, /needs TURN_URLS/],
    ['an address of another kind', { ...TURN, TURN_URLS: 'https://a.test' }, /TURN_URLS/],
    ['a secret too short', { ...TURN, TURN_SECRET: 'short' }, /TURN_SECRET/],
  ])('refuse %s', (_, env, words) => {
    expect(() => readConfig({ ...BASE, ...env })).toThrow(words);
  });
});
