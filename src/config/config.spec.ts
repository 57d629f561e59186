import { BadSettings, readConfig } from './config.js';

const GOOD = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://app:s3cret-db@127.0.0.1:5432/rp',
  KEYS_DATABASE_URL: 'postgres://app:s3cret-db@127.0.0.1:5432/rp_keys',
  KEY_FILE: '/tmp/master.key',
  FILES_DIR: '/tmp/files',
  MIDTRANS_SNAP_URL: 'http://127.0.0.1:3001/',
  MIDTRANS_API_URL: 'http://127.0.0.1:3001',
  MIDTRANS_SERVER_KEY: 'SB-Mid-server-one',
  MIDTRANS_MERCHANT_ID: 'G1',
  SMTP_URL: 'smtp://127.0.0.1:3002',
};
const LIVE = {
  ...GOOD,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://ruangpulih.test',
  MAIL_FROM: 'RuangPulih <halo@ruangpulih.test>',
  CLAMD_ADDRESS: 'none',
};
const SANDBOX = { SANDBOX_URL: 'http://127.0.0.1:3001/', SANDBOX_TOKEN: 'sixteen letters.' };

function refusal(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

describe('settings', () => {
  it('have presets wherever nothing has to be decided', () => {
    expect(readConfig(GOOD)).toMatchObject({
      production: false,
      role: 'all',
      host: 'localhost',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      demo: false,
      databasePool: 20,
      redisUrl: null,
      sandbox: null,
      logLevel: 'info',
    });
  });

  it('that are empty count as absent, as a compose file leaves them', () => {
    expect(readConfig({ ...GOOD, PORT: '', PUBLIC_URL: '', HEARTBEAT_FILE: '' })).toEqual(
      readConfig(GOOD),
    );
  });

  it('keep addresses without their last slash', () => {
    const config = readConfig({ ...GOOD, PUBLIC_URL: 'https://ruangpulih.test//' });
    expect(config.publicUrl).toBe('https://ruangpulih.test');
    expect(config.midtrans.snapUrl).toBe('http://127.0.0.1:3001');
  });

  it('take the master key from one place', () => {
    const { KEY_FILE: file, ...rest } = GOOD;
    expect(readConfig(GOOD).keySource).toEqual({ kind: 'file', file });
    expect(readConfig({ ...rest, KEY_COMMAND: '/opt/versions' }).keySource).toEqual({
      kind: 'command',
      executable: '/opt/versions',
    });
    for (const env of [rest, { ...GOOD, KEY_VERSIONS: 's3cret-key' }]) {
      const message = refusal(env);
      expect(message).toContain('exactly one of these settings: KEY_FILE, KEY_VERSIONS');
      expect(message).not.toContain('s3cret-key');
    }
  });

  it('name every missing one at once', () => {
    const message = refusal({ NODE_ENV: 'test' });
    const required = Object.keys(GOOD).filter((name) => name !== 'NODE_ENV');
    for (const name of required) expect(message).toContain(name);
  });

  it.each([
    ['PORT', '70000'],
    ['ROLE', 'worker-please'],
    ['DATABASE_POOL', '1'],
    ['PUBLIC_URL', 'somewhere-private'],
    ['DATABASE_URL', 's3cret-without-a-scheme'],
    ['REDIS_URL', 'http://:s3cret@queue:6379'],
    ['MIDTRANS_SERVER_KEY', 'short-k'],
    ['SANDBOX_TOKEN', 'a-short-token'],
    ['LOG_LEVEL', 'everything'],
    ['DEMO', 'perhaps'],
    ['TRUSTED_PROXIES', '10.0.0.1, proxy'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['STOP_DELAY_SECONDS', '-1'],
    ['STOP_GRACE_SECONDS', '0'],
    ['CLAMD_ADDRESS', 'localhost'],
    ['CLAMD_ADDRESS', 'tcp://evil:1:2'],
  ])('say that %s is wrong and never repeat its value', (name, value) => {
    const message = refusal({ ...GOOD, [name]: value });
    expect(message).toBe(`These settings are missing or wrong: ${name}.`);
    expect(message).not.toContain(value);
  });

  it('believe no proxy, or those that are named by address', () => {
    expect(readConfig(GOOD).trustedProxies).toEqual([]);
    const config = readConfig({ ...GOOD, TRUSTED_PROXIES: '10.1.2.3, 172.30.70.0/24,fd00::/8' });
    expect(config.trustedProxies).toEqual(['10.1.2.3', '172.30.70.0/24', 'fd00::/8']);
  });

  it('refuse the demo in production', () => {
    const message = refusal({ ...LIVE, DEMO: '1' });
    expect(message).toBe('DEMO may not be on when NODE_ENV is production.');
  });

  it('have no preset in production for what people see', () => {
    const { NODE_ENV } = LIVE;
    expect(refusal({ ...GOOD, NODE_ENV })).toBe(
      'Production needs these settings: PUBLIC_URL, MAIL_FROM, CLAMD_ADDRESS.',
    );
    expect(readConfig(LIVE).production).toBe(true);
  });

  it('let production speak in the clear to its own machine alone', () => {
    const message = refusal({ ...LIVE, PUBLIC_URL: 'http://ruangpulih.test' });
    expect(message).toBe('PUBLIC_URL must begin with https:// when NODE_ENV is production.');
    const behindTls = readConfig({ ...LIVE, PUBLIC_URL: 'http://localhost:3000' });
    expect(behindTls.publicUrl).toBe('http://localhost:3000');
  });

  it('know the virus scanner by host and port, by its socket, or not at all', () => {
    const clamd = (CLAMD_ADDRESS: string) => readConfig({ ...GOOD, CLAMD_ADDRESS }).clamd;
    expect(clamd('tcp://clamav:3310')).toEqual({ host: 'clamav', port: 3310 });
    expect(clamd('tcp://[::1]:3310')).toEqual({ host: '::1', port: 3310 });
    expect(clamd('unix:/run/clamd.sock')).toEqual({ path: '/run/clamd.sock' });
    expect(clamd('none')).toBeNull();
    expect(readConfig(GOOD).clamd).toBeNull();
  });

  it('put every site at PUBLIC_URL, or each at a host of its own', () => {
    const { sites } = readConfig(LIVE);
    expect(new Set(Object.values(sites))).toEqual(new Set([LIVE.PUBLIC_URL]));
    const apart = readConfig({ ...LIVE, ADMIN_URL: 'https://kantor.ruangpulih.test/' });
    expect(apart.sites.admin).toBe('https://kantor.ruangpulih.test');
    expect(apart.sites.practice).toBe(LIVE.PUBLIC_URL);
  });

  it.each([
    [{ ADMIN_URL: 'http://kantor.ruangpulih.test' }, /same scheme/],
    [{ ADMIN_URL: 'https://ruangpulih.test:8443' }, /host names, not in ports/],
    [{ PRACTICE_URL: 'https://praktik.test/praktik' }, /PRACTICE_URL must be a scheme and a host/],
  ])('refuse sites that browsers could not keep apart: %j', (given, why) => {
    expect(refusal({ ...LIVE, ...given })).toMatch(why);
  });

  it.each([
    ['localhost', {}, /PASSKEY_DOMAIN must be a domain/],
    ['test', {}, /PASSKEY_DOMAIN must be a domain/],
    ['pulih.test', {}, /PASSKEY_DOMAIN must be a domain/],
    ['ruangpulih.test', { ADMIN_URL: 'https://kantor.test' }, /PASSKEY_DOMAIN must be a domain/],
    ['https://ruangpulih.test', {}, /PASSKEY_DOMAIN/],
  ])('refuse a domain for passkeys that browsers would not take: %s', (domain, given, why) => {
    expect(refusal({ ...LIVE, ...given, PASSKEY_DOMAIN: domain })).toMatch(why);
  });

  it('take a domain for passkeys that every site is of', () => {
    const given = {
      ADMIN_URL: 'https://kantor.ruangpulih.test',
      PASSKEY_DOMAIN: 'ruangpulih.test',
    };
    expect(readConfig({ ...LIVE, ...given }).passkeyDomain).toBe('ruangpulih.test');
    expect(readConfig(LIVE).passkeyDomain).toBeNull();
  });

  it('know a sandbox in the demo alone, and only with its token', () => {
    const known = { url: 'http://127.0.0.1:3001', token: SANDBOX.SANDBOX_TOKEN };
    expect(readConfig({ ...GOOD, ...SANDBOX, DEMO: '1' }).sandbox).toEqual(known);
    expect(readConfig({ ...GOOD, ...SANDBOX }).sandbox).toBeNull();
    const { SANDBOX_URL } = SANDBOX;
    expect(readConfig({ ...GOOD, SANDBOX_URL, DEMO: '1' }).sandbox).toBeNull();
  });
});

describe('the settings of WhatsApp', () => {
  const WHATSAPP = {
    WHATSAPP_API_URL: 'https://graph.facebook.test/',
    WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
    WHATSAPP_TOKEN: 'EAAG-a-bearer-token',
    WHATSAPP_APP_SECRET: '0123456789abcdef0123456789abcdef',
    WHATSAPP_VERIFY_TOKEN: 'chosen-by-whoever-runs-it',
  };

  it.each(['test', 'production'])('are all there or all absent (%s)', (NODE_ENV) => {
    expect(readConfig({ ...LIVE, NODE_ENV }).whatsapp).toBeNull();
    expect(readConfig({ ...LIVE, ...WHATSAPP, NODE_ENV }).whatsapp).toEqual({
      sender: {
        apiUrl: 'https://graph.facebook.test',
        phoneNumberId: '106540352242922',
        token: WHATSAPP.WHATSAPP_TOKEN,
      },
      hook: {
        appSecret: WHATSAPP.WHATSAPP_APP_SECRET,
        verifyToken: WHATSAPP.WHATSAPP_VERIFY_TOKEN,
      },
    });
  });

  it.each(Object.keys(WHATSAPP))('without %s stop the process and name it', (name) => {
    const message = refusal({ ...GOOD, ...WHATSAPP, [name]: undefined });
    expect(message).toBe(`WhatsApp is set up by half; these are missing: ${name}.`);
  });

  it('are never repeated', () => {
    const message = refusal({ ...GOOD, ...WHATSAPP, WHATSAPP_APP_SECRET: 'too-short' });
    expect(message).toBe('These settings are missing or wrong: WHATSAPP_APP_SECRET.');
  });
});
