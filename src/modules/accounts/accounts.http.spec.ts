import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { noKeys, noSupport } from '../../../test/support/no-keys.js';
import { cloneDatabases } from '../../../test/support/test-database.js';
import { CONFIG } from '../../config/config.module.js';
import { PROBLEMS } from '../../copy/problems.js';
import { Clock, MachineClock, SystemClock } from '../../kernel/time/clock.js';
import { KEYS_DATA_SOURCE, KeyRing, MASTER_KEY } from '../../platform/crypto/key-ring.js';
import { MasterKeys } from '../../platform/crypto/master-keys.js';
import { Database } from '../../platform/database/database.js';
import { dataSourceOptions, keysDataSource } from '../../platform/database/data-source.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { KeyDesk } from '../../platform/http/api-key.js';
import { SupportDesk } from '../../platform/http/support-desk.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { PROBLEM_CATALOGUE } from '../../platform/http/problem.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LOG } from '../../platform/log/log.module.js';
import { OutboxDelivery } from '../../platform/outbox/outbox-delivery.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { PersonalDataModule } from '../../platform/personal-data/personal-data.module.js';
import { AccountsModule, ProfileLookup } from './index.js';

const HERE = 'http://localhost:3000';
const PASSWORD = 'kucing tidur di atap';
const PROFILE_ID = randomUUID();

const MASTER = { id: 'a test', key: Buffer.alloc(32, 7) };

const platform = [
  {
    provide: CONFIG,
    useValue: {
      demo: true,
      secondFactor: 'offered',
      publicUrl: HERE,
      passkeyDomain: null,
      sites: { client: HERE, practice: HERE, admin: HERE },
      whatsapp: null,
    },
  },
  { provide: LOG, useValue: pino({ level: 'silent' }) },
  { provide: PROBLEM_CATALOGUE, useValue: PROBLEMS },
  { provide: KeyDesk, useValue: noKeys },
  { provide: SupportDesk, useValue: noSupport },
  { provide: MASTER_KEY, useValue: MASTER },
  { provide: MasterKeys, useValue: MasterKeys.of(MASTER) },
  {
    provide: KeyRing,
    inject: [KEYS_DATA_SOURCE],
    useFactory: (keys: DataSource) => new KeyRing(MasterKeys.of(MASTER), keys),
  },
  { provide: Clock, useClass: SystemClock },
  { provide: MachineClock, useClass: SystemClock },
  {
    provide: ProfileLookup,
    useValue: {
      ofAccount: () => Promise.resolve({ psychologistId: PROFILE_ID, status: 'listed' }),
    },
  },
  Database,
  TransactionRunner,
  Jobs,
  Outbox,
  OutboxDelivery,
];

/** The platform without its queue, and a directory that knows one profile. */
@Global()
@Module({})
class PlatformModule {
  static over(keysUrl: string): DynamicModule {
    const keys = {
      provide: KEYS_DATA_SOURCE,
      useFactory: () => keysDataSource(keysUrl).initialize(),
    };
    const providers = [...platform, keys];
    return { module: PlatformModule, providers, exports: providers };
  }
}

type Body = Record<string, unknown>;

interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers: Record<string, unknown>;
  readonly cookie: string;
}

describe('the accounts API', () => {
  let app: NestFastifyApplication;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const databases = await cloneDatabases();
    drop = databases.drop;
    const database = TypeOrmModule.forRoot({
      ...dataSourceOptions(databases.url, 5),
      autoLoadEntities: true,
    });
    const testing = await Test.createTestingModule({
      imports: [
        database,
        PlatformModule.over(databases.keysUrl),
        PersonalDataModule,
        HttpModule,
        AccountsModule,
      ],
    }).compile();
    app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await app.register(fastifyCookie);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await drop();
  });

  async function send(
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    options: { body?: Body; cookie?: string; language?: string; address?: string } = {},
  ): Promise<Answer> {
    const response = await app.inject({
      method,
      url,
      remoteAddress: options.address ?? '192.0.2.1',
      headers: {
        ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
        'accept-language': options.language ?? 'id',
      },
      ...(options.body === undefined ? {} : { payload: options.body }),
    });
    return {
      status: response.statusCode,
      body: response.body === '' ? {} : response.json<Body>(),
      headers: response.headers,
      cookie: String(response.headers['set-cookie'] ?? '').split(';')[0] ?? '',
    };
  }

  const newcomer = (fields: Body = {}): Body => ({
    email: `${randomUUID()}@contoh.test`,
    password: PASSWORD,
    name: 'Sari',
    role: 'client',
    acceptTerms: true,
    ...fields,
  });

  function register(fields: Body = {}): Promise<Answer> {
    return send('POST', '/auth/register', { body: newcomer(fields) });
  }

  it('signs a newcomer in and tells who they are', async () => {
    const email = `${randomUUID()}@contoh.test`;
    const { status, body, cookie } = await register({ email: ` ${email.toUpperCase()} ` });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String) as unknown,
      name: 'Sari',
      email,
      emailVerified: false,
      mustEnrol: false,
      suspension: null,
      phone: null,
      phoneVerified: false,
      phoneInProof: null,
      roles: ['client'],
      duties: [],
      permissions: [
        ...[
          'api-keys:manage',
          'bookings:create',
          'care-people:own',
          'homework:tick',
          'payments:create',
          'progress:own',
        ],
      ],
      timeZone: 'Asia/Jakarta',
      language: 'id',
      psychologistId: PROFILE_ID,
      psychologistStatus: 'listed',
    });
    expect((await send('GET', '/me', { cookie })).body).toEqual(body);
  });

  it.each<[string, Body, string]>([
    ['without accepted terms', { acceptTerms: false }, '/acceptTerms'],
    ['with a short password', { password: 'pendek' }, '/password'],
    ['with a common password', { password: 'Indonesia123' }, '/password'],
    ['as an admin', { role: 'admin' }, '/role'],
    ['with an address that is none', { email: 'sari' }, '/email'],
    ['without a name', { name: '   ' }, '/name'],
    ['with a line break in the name', { name: 'Sari\r\nBcc: x' }, '/name'],
    ['with a zone that does not exist', { timeZone: 'Asia/Bandung' }, '/timeZone'],
    ['with an offset for a zone', { timeZone: '+07:00' }, '/timeZone'],
    ['with a null zone', { timeZone: null }, '/timeZone'],
    ['with an unknown field', { roles: ['admin'] }, '/roles'],
  ])('refuses a registration %s', async (_, fields, pointer) => {
    const { status, body } = await register(fields);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'validation_failed', errors: [{ pointer }] });
  });

  it('answers a taken address like a free one', async () => {
    const fields = newcomer();
    const first = await send('POST', '/auth/register', { body: fields });
    await app
      .get(TransactionRunner)
      .run((tx) =>
        tx.query('UPDATE account SET email_verified_at = now() WHERE id = $1', [first.body['id']]),
      );
    const second = await send('POST', '/auth/register', { body: fields });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect({ ...second.body, id: first.body['id'] }).toEqual(first.body);
  });

  it('lets one address make sixty accounts a minute in the demo, and no more', async () => {
    const attempts = Array.from({ length: 64 }, () =>
      send('POST', '/auth/register', { body: newcomer(), address: '203.0.113.9' }),
    );
    const answers = await Promise.all(attempts);
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(60);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });

  it('logs in with the password, and the session ends with log-out', async () => {
    const { body: me } = await register();
    const login = await send('POST', '/auth/login', {
      body: { email: me['email'], password: PASSWORD },
    });
    expect(login.status).toBe(200);
    expect(login.body).toEqual(me);
    expect(login.headers['set-cookie']).toEqual([
      expect.stringMatching(/^rp=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(
        /^rp-device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    const logout = await send('POST', '/auth/logout', { cookie: login.cookie });
    expect(logout.status).toBe(204);
    expect((await send('GET', '/me', { cookie: login.cookie })).status).toBe(401);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { body: me } = await register();
    const logIn = (email: unknown): Promise<Answer> =>
      send('POST', '/auth/login', { body: { email, password: 'salah sekali ini' } });
    const [wrong, unknown] = [await logIn(me['email']), await logIn('siapa@contoh.test')];
    expect(wrong.status).toBe(401);
    expect(wrong.body['code']).toBe('wrong_credentials');
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
    expect(wrong.cookie).toBe('');
  });

  it('knows nobody without a session or with a made-up one', async () => {
    for (const cookie of ['', 'rp=', 'rp=made-up', `rp=${'A'.repeat(43)}`]) {
      const { status, body } = await send('GET', '/me', { cookie });
      expect([status, body['code']]).toEqual([401, 'not_signed_in']);
    }
    expect((await send('POST', '/auth/logout')).status).toBe(204);
  });

  it('changes only what was sent', async () => {
    const { body: me, cookie } = await register();
    const patch = (body: Body): Promise<Answer> => send('PATCH', '/me', { body, cookie });
    const zone = await patch({ timeZone: 'Asia/Jayapura' });
    expect(zone.body).toEqual({ ...me, timeZone: 'Asia/Jayapura' });
    const name = await patch({ name: ' Sari Dewi ', language: 'en' });
    expect(name.body).toEqual({ ...zone.body, name: 'Sari Dewi', language: 'en' });
  });

  it.each<[Body, string]>([
    [{ phone: '0812 3456 7890' }, '/phone'],
    [{ timeZone: 'WIB' }, '/timeZone'],
    [{ name: null }, '/name'],
    [{ language: 'fr' }, '/language'],
    [{ email: 'lain@contoh.test' }, '/email'],
    [{ roles: ['admin'] }, '/roles'],
  ])('refuses the change %j', async (body, pointer) => {
    const { cookie } = await register();
    const answer = await send('PATCH', '/me', { body, cookie });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ pointer }] });
  });

  it('shows the consent texts and the help contacts in the reader’s language', async () => {
    const [texts, inEnglish] = [
      await send('GET', '/consent-texts'),
      await send('GET', '/consent-texts', { language: 'en' }),
    ];
    expect(texts.body['items']).toMatchObject([
      { kind: 'terms' },
      { kind: 'privacy' },
      { kind: 'health_data', text: expect.stringContaining('10 tahun') as unknown },
      { kind: 'whatsapp', text: expect.stringContaining('di luar Indonesia') as unknown },
      { kind: 'progress_data' },
      { kind: 'informed_consent', text: expect.stringContaining('kerahasiaannya') as unknown },
    ]);
    expect(JSON.stringify(inEnglish.body)).toContain('10 years');

    const { body } = await send('GET', '/help-contacts', { language: 'en' });
    expect(body['items']).toMatchObject([
      { channel: 'phone', value: '119 ext 8', lastCheckedOn: '2026-11-12' },
      { channel: 'phone', value: '112', name: 'General emergency number' },
      { channel: 'place' },
      { channel: 'web', value: 'https://healing119.id' },
    ]);
  });
});
