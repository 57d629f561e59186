import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadSettings, readConfig } from './config.js';
import { readPlaces } from './places.js';

const BASE = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://app:word@127.0.0.1/rp',
  KEYS_DATABASE_URL: 'postgres://app:word@127.0.0.1/rp_keys',
  FILES_DIR: '/tmp/files',
};
const APP = {
  ...BASE,
  KEY_FILE: '/tmp/master.key',
  MIDTRANS_SNAP_URL: 'https://app.midtrans.test',
  MIDTRANS_API_URL: 'https://api.midtrans.test',
  MIDTRANS_SERVER_KEY: 'SB-Mid-server-one',
  MIDTRANS_MERCHANT_ID: 'G1',
  SMTP_URL: 'smtp://127.0.0.1:3002',
};
const LIVE = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://ruangpulih.test',
  MAIL_FROM: 'RuangPulih <halo@ruangpulih.test>',
  CLAMD_ADDRESS: 'none',
};
const BUCKET = {
  S3_BUCKET: 'berkas',
  S3_REGION: 'ap-southeast-3',
  S3_ACCESS_KEY_ID: 'AKEY',
  S3_SECRET_ACCESS_KEY: 's3cret-of-the-bucket',
};
const FAR = 'postgres://app:word@db.internal/rp';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'places-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const without = (name: string, env: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter(([key]) => key !== name));

function refusal(env: Record<string, string>, read: (env: NodeJS.ProcessEnv) => unknown): string {
  try {
    read(env);
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

describe('the place of uploaded files', () => {
  it('is a folder, or a bucket where one is named', () => {
    expect(readConfig(APP).files).toEqual({ kind: 'disk', folder: '/tmp/files' });
    expect(readConfig({ ...APP, ...BUCKET }).files).toMatchObject({
      ...{ kind: 's3', endpoint: null, bucket: 'berkas', isPathStyle: false },
    });
    const own = { ...APP, ...BUCKET, S3_ENDPOINT: 'https://objects.test/', S3_PATH_STYLE: '1' };
    expect(readPlaces(own).files).toMatchObject({
      ...{ endpoint: 'https://objects.test', isPathStyle: true },
    });
  });

  it('is asked for in one sentence, in production as anywhere', () => {
    const none = without('FILES_DIR', APP);
    for (const env of [none, { ...none, ...LIVE }]) {
      expect(refusal(env, readConfig)).toBe(
        'Uploaded files need a place: FILES_DIR, or S3_BUCKET and what belongs to it.',
      );
    }
  });

  it.each(Object.keys(BUCKET))('is no bucket without %s, and no folder either', (name) => {
    const message = refusal({ ...APP, ...without(name, BUCKET) }, readConfig);
    expect(message).toBe(`The object store is set up by half; these are missing: ${name}.`);
  });

  it('is spoken to in the clear by production on this machine alone', () => {
    const live = { ...APP, ...LIVE, ...BUCKET };
    const far = { ...live, S3_ENDPOINT: 'http://objects.internal:9000' };
    expect(refusal(far, readConfig)).toMatch(/^S3_ENDPOINT must be encrypted/);
    expect(readConfig({ ...far, CLEAR_TEXT_INSIDE: '1' }).production).toBe(true);
    expect(readConfig({ ...live, S3_ENDPOINT: 'http://127.0.0.1:9000' }).production).toBe(true);
  });
});

describe('a secret', () => {
  it('may stand in a file', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, `${BUCKET.S3_SECRET_ACCESS_KEY}\n`);
    const env = { ...APP, ...without('S3_SECRET_ACCESS_KEY', BUCKET) };
    const { files } = readConfig({ ...env, S3_SECRET_ACCESS_KEY_FILE: file });
    expect(files).toMatchObject({ secretAccessKey: BUCKET.S3_SECRET_ACCESS_KEY });
  });

  it('is given once, in a file that is there and not empty', () => {
    const file = join(folder, 'empty');
    writeFileSync(file, '\n');
    const twice = { ...APP, ...BUCKET, S3_SECRET_ACCESS_KEY_FILE: file };
    expect(refusal(twice, readConfig)).toBe(
      'S3_SECRET_ACCESS_KEY is given twice: by itself and by S3_SECRET_ACCESS_KEY_FILE.',
    );
    for (const path of [file, join(folder, 'absent')]) {
      const env = { ...without('MIDTRANS_SERVER_KEY', APP), MIDTRANS_SERVER_KEY_FILE: path };
      expect(refusal(env, readConfig)).toBe(
        'The file of MIDTRANS_SERVER_KEY_FILE cannot be read, or is empty.',
      );
    }
  });
});

describe('the line to a database', () => {
  const addressOf = (DATABASE_URL: string, more: Record<string, string> = {}): string =>
    readPlaces({ ...BASE, DATABASE_URL, ...more }).databaseUrl;

  it.each([
    ['nothing said', FAR, FAR],
    ['verify-full', `${FAR}?sslmode=verify-full`, `${FAR}?sslmode=verify-full`],
    ['require', `${FAR}?sslmode=require`, `${FAR}?sslmode=verify-full`],
    ['a short word', `${FAR}?ssl=true`, `${FAR}?sslmode=verify-full`],
    ['half taken back', `${FAR}?sslmode=require&uselibpqcompat=true`, `${FAR}?sslmode=verify-full`],
    ['disable', `${FAR}?sslmode=disable`, `${FAR}?sslmode=disable`],
  ])('with %s is in the clear, or proven whole', (_, given, read) => {
    expect(addressOf(given)).toBe(read);
  });

  it('is proven against the file that is named for it', () => {
    const DATABASE_CA_FILE = '/etc/ca.pem';
    const query = new URL(addressOf(FAR, { DATABASE_CA_FILE })).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      sslmode: 'verify-full',
      sslrootcert: DATABASE_CA_FILE,
    });
  });

  it.each(['prefer', 'allow', 'no-verify'])('is not half encrypted: %s', (mode) => {
    const env = { ...BASE, KEYS_DATABASE_URL: `${FAR}?sslmode=${mode}` };
    expect(refusal(env, readPlaces)).toBe(
      'KEYS_DATABASE_URL has an sslmode that promises nothing; it is verify-full or disable.',
    );
  });

  it.each([
    ['DATABASE_URL', FAR],
    ['DATABASE_URL', `${FAR}?sslmode=disable`],
    ['KEYS_DATABASE_URL', 'postgres://app:word@localhost/rp?host=10.0.0.7'],
    ['REDIS_URL', 'redis://:word@queue:6379/0'],
  ])('is not in the clear in production: %s=%s', (name, value) => {
    const live = { ...APP, ...LIVE, [name]: value };
    expect(refusal(live, readConfig)).toMatch(new RegExp(`^${name} must .*CLEAR_TEXT_INSIDE=1`));
    expect(readConfig({ ...live, CLEAR_TEXT_INSIDE: '1' }).production).toBe(true);
    expect(readConfig({ ...APP, [name]: value }).production).toBe(false);
  });
});

describe('the line to the mail server', () => {
  const server = (env: Record<string, string>) => readConfig({ ...APP, ...env }).mail.server;

  it('is encrypted, but for this machine or where a developer wants it otherwise', () => {
    const SMTP_URL = 'smtp://mail.test:587';
    expect(server({})?.mayBeClear).toBe(true);
    expect(server({ SMTP_URL })?.mayBeClear).toBe(false);
    expect(server({ SMTP_URL, SMTP_ALLOW_CLEAR: '1' })?.mayBeClear).toBe(true);
    expect(refusal({ ...APP, ...LIVE, SMTP_URL, SMTP_ALLOW_CLEAR: '1' }, readConfig)).toBe(
      'SMTP_ALLOW_CLEAR may not be on when NODE_ENV is production.',
    );
  });
});

describe('a process', () => {
  const WHATSAPP = {
    sender: {
      WHATSAPP_API_URL: 'https://graph.facebook.test',
      WHATSAPP_PHONE_NUMBER_ID: '1',
      WHATSAPP_TOKEN: 'a bearer token',
    },
    hook: { WHATSAPP_APP_SECRET: 'x'.repeat(16), WHATSAPP_VERIFY_TOKEN: 'y'.repeat(16) },
  };
  const TURN = { TURN_URLS: 'turn:a.test:3478', TURN_SECRET: 'z'.repeat(16) };
  const everything = { ...APP, ...WHATSAPP.sender, ...WHATSAPP.hook, ...TURN };

  it('that answers requests needs no mail server and nothing to send WhatsApp with', () => {
    const given = { ...without('SMTP_URL', APP), ...WHATSAPP.hook, ...TURN, ROLE: 'api' };
    const { mail, whatsapp, turn } = readConfig(given);
    expect([mail.server, whatsapp?.sender, whatsapp?.hook === null]).toEqual([null, null, false]);
    expect(turn?.secret).toBe(TURN.TURN_SECRET);
    const live = without('MAIL_FROM', { ...given, ...LIVE, ROLE: 'api' });
    expect(readConfig(live).production).toBe(true);
  });

  it('that does what is due needs nothing to hear WhatsApp with, and no TURN', () => {
    const given = { ...APP, ...WHATSAPP.sender, ROLE: 'worker' };
    const { whatsapp, turn, mail } = readConfig(given);
    expect([whatsapp?.hook, whatsapp?.sender === null, turn]).toEqual([null, false, null]);
    expect(mail.server?.url).toBe(APP.SMTP_URL);
  });

  it('keeps none of the secrets of the other, even where it was given them', () => {
    const secretsOf = (ROLE: string): string => JSON.stringify(readConfig({ ...everything, ROLE }));
    const ofWorker = [WHATSAPP.sender.WHATSAPP_TOKEN, APP.SMTP_URL];
    const ofApi = [...Object.values(WHATSAPP.hook), TURN.TURN_SECRET];
    for (const secret of ofWorker) {
      expect([secretsOf('api').includes(secret), secretsOf('worker').includes(secret)]).toEqual([
        false,
        true,
      ]);
    }
    for (const secret of ofApi) {
      expect([secretsOf('api').includes(secret), secretsOf('worker').includes(secret)]).toEqual([
        true,
        false,
      ]);
    }
  });

  it.each([
    ['api', 'WHATSAPP_VERIFY_TOKEN', { ...WHATSAPP.hook }],
    ['worker', 'WHATSAPP_TOKEN', { ...WHATSAPP.sender }],
  ])('in the role %s misses %s alone', (ROLE, name, half) => {
    expect(refusal({ ...APP, ...without(name, half), ROLE }, readConfig)).toBe(
      `WhatsApp is set up by half; these are missing: ${name}.`,
    );
  });
});
