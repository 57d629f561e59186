import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { addPsychologist } from '../../../../test/support/a-psychologist.js';
import { testApp } from '../../../../test/support/test-app.js';
import { OpenSchedule, SchedulingModule } from '../index.js';

const WEEK = {
  timeZone: 'Asia/Makassar',
  rules: [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 7, from: '19:00', to: '24:00' },
  ],
};
const SETTINGS = {
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  noticeHours: 4,
  horizonDays: 60,
  slotStepMinutes: 60,
  mostSessionsADay: 5,
  mostSessionsAWeek: 20,
  approvesNewClients: true,
};

let db: TestDatabase;
let app: NestFastifyApplication;
let account: string;
let psychologistId: string;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
  app = await testApp(db, [SchedulingModule]);
});

beforeEach(async () => {
  await db.runner.run(async (tx) => {
    const added = await addPsychologist(tx);
    await new OpenSchedule().execute(tx, added.psychologistId, zoneId('Asia/Jakarta'));
    account = `${added.accountId} schedule:edit`;
    psychologistId = added.psychologistId;
  });
});

afterAll(async () => {
  await app.close();
  await db.close();
});

type Method = 'GET' | 'PUT' | 'DELETE';

function ask(method: Method, path: string, body?: object, headers: Record<string, string> = {}) {
  return app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { 'x-account': account, ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
}

describe('working hours over HTTP', () => {
  it('come back as they were put, with their version as entity tag', async () => {
    const put = await ask('PUT', '/schedule/working-hours', WEEK, { 'if-match': '"1"' });
    const get = await ask('GET', '/schedule/working-hours');

    expect([put.statusCode, put.headers.etag]).toEqual([200, '"2"']);
    expect(put.json()).toEqual({ ...WEEK, version: 2 });
    expect([get.json(), get.headers.etag]).toEqual([put.json(), '"2"']);
  });

  it('are not written over a version somebody else has changed', async () => {
    await ask('PUT', '/schedule/working-hours', WEEK);
    const stale = await ask('PUT', '/schedule/working-hours', WEEK, { 'if-match': '"1"' });

    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([412, 'stale_version']);
    expect(stale.headers.etag).toBeUndefined();
  });

  it.each([
    ['/rules/0/from', { ...WEEK, rules: [{ weekday: 1, from: '9:00', to: '12:00' }] }],
    ['/rules/0/from', { ...WEEK, rules: [{ weekday: 1, from: '24:00', to: '24:00' }] }],
    ['/rules/0/to', { ...WEEK, rules: [{ weekday: 1, from: '09:00', to: '24:05' }] }],
    ['/rules/0/to', { ...WEEK, rules: [{ weekday: 1, from: '09:00', to: '09:00' }] }],
    ['/rules/0', { ...WEEK, rules: [{ weekday: 1, from: '09:01', to: '10:00' }] }],
    ['/rules/0/weekday', { ...WEEK, rules: [{ weekday: 0, from: '09:00', to: '10:00' }] }],
    ['/rules/0/weekday', { ...WEEK, rules: [{ weekday: '1', from: '09:00', to: '10:00' }] }],
    ['/rules/0/extra', { ...WEEK, rules: [{ weekday: 1, from: '09:00', to: '10:00', extra: 1 }] }],
    ['/rules/1', { ...WEEK, rules: [WEEK.rules[0], WEEK.rules[0]] }],
    ['/rules/0', { ...WEEK, rules: [null] }],
    ['/rules', { ...WEEK, rules: Array.from({ length: 101 }, () => WEEK.rules[0]) }],
    ['/rules', { timeZone: 'Asia/Jakarta' }],
    ['/timeZone', { ...WEEK, timeZone: 'Asia/Nowhere' }],
    ['/timeZone', { ...WEEK, timeZone: '+07:00' }],
    ['/version', { ...WEEK, version: 1 }],
  ])('are refused with a pointer to %s', async (pointer, body) => {
    const answer = await ask('PUT', '/schedule/working-hours', body);

    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(pointer);
  });

  it('nested in lists of lists are refused too', async () => {
    const body = { ...WEEK, rules: [WEEK.rules] };

    expect((await ask('PUT', '/schedule/working-hours', body)).statusCode).toBe(422);
  });
});

describe('settings over HTTP', () => {
  it('come back as they were put, under versions of their own', async () => {
    await ask('PUT', '/schedule/working-hours', WEEK);
    const body = { ...SETTINGS, slotStepMinutes: 45 };
    const put = await ask('PUT', '/schedule/settings', body, { 'if-match': '"1"' });

    expect([put.statusCode, put.headers.etag]).toEqual([200, '"2"']);
    expect((await ask('GET', '/schedule/settings')).json()).toEqual({ ...body, version: 2 });
  });

  it('limit nothing that is left out', async () => {
    const { mostSessionsADay, mostSessionsAWeek, approvesNewClients, ...rest } = SETTINGS;
    const limits = { mostSessionsADay, mostSessionsAWeek, approvesNewClients };
    expect((await ask('PUT', '/schedule/settings', SETTINGS)).json()).toMatchObject(limits);

    expect((await ask('PUT', '/schedule/settings', rest)).json()).toMatchObject({
      ...{ mostSessionsADay: null, mostSessionsAWeek: null, approvesNewClients: false },
    });
  });

  it.each([
    ['bufferBeforeMinutes', -1],
    ['bufferBeforeMinutes', 121],
    ['bufferAfterMinutes', 121],
    ['bufferAfterMinutes', 1.5],
    ['noticeHours', 2],
    ['noticeHours', 337],
    ['horizonDays', 0],
    ['horizonDays', 366],
    ['slotStepMinutes', 25],
    ['slotStepMinutes', '60'],
    ['slotStepMinutes', null],
    ['mostSessionsADay', 0],
    ['mostSessionsADay', 25],
    ['mostSessionsAWeek', 101],
    ['mostSessionsAWeek', 4],
    ['approvesNewClients', 'yes'],
    ['approvesNewClients', null],
  ])('refuse %s of %j', async (field, value) => {
    const answer = await ask('PUT', '/schedule/settings', { ...SETTINGS, [field]: value });

    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer: `/${field}` }] });
  });
});

describe('the settings a form allows', () => {
  const bounds: Partial<Record<keyof typeof SETTINGS, number | null>>[] = [
    { bufferBeforeMinutes: 120, bufferAfterMinutes: 120, noticeHours: 336, horizonDays: 365 },
    { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, noticeHours: 3, horizonDays: 1 },
    { mostSessionsADay: 24, mostSessionsAWeek: 100 },
    { mostSessionsADay: 1, mostSessionsAWeek: 1 },
    { mostSessionsADay: null, mostSessionsAWeek: null },
    ...[10, 15, 20, 30, 45, 60, 90, 120].map((slotStepMinutes) => ({ slotStepMinutes })),
  ];

  it.each(bounds)('are allowed by the database as well: %j', async (changes) => {
    const answer = await ask('PUT', '/schedule/settings', { ...SETTINGS, ...changes });

    expect(answer.statusCode).toBe(200);
  });
});

describe('overrides over HTTP', () => {
  it('are put on every date of a stretch in one act, and the answer is the first', async () => {
    const body = { intervals: [], note: 'Cuti', until: '2027-01-02' };
    await ask('PUT', '/schedule/overrides/2027-01-01', {
      intervals: [{ from: '09:00', to: '10:00' }],
    });
    const put = await ask('PUT', '/schedule/overrides/2026-12-31', body);

    const off = { intervals: [], note: 'Cuti' };
    expect(put.json()).toEqual({ date: '2026-12-31', ...off });
    expect((await ask('GET', '/schedule/overrides?from=2026-12-30&to=2027-01-03')).json()).toEqual({
      items: ['2026-12-31', '2027-01-01', '2027-01-02'].map((date) => ({ date, ...off })),
    });
  });

  it.each(['2026-12-30', '2028-01-01', '2026-02-30', null])(
    'refuse a stretch from 2026-12-31 until %j, and write none of it',
    async (until) => {
      const put = await ask('PUT', '/schedule/overrides/2026-12-31', { intervals: [], until });

      expect(put.statusCode).toBe(422);
      expect(put.json()).toMatchObject({ errors: [{ pointer: '/until' }] });
    },
  );

  it('are put, read, listed and deleted by date', async () => {
    const body = { intervals: [{ from: '10:00', to: '24:00' }] };
    const override = { date: '2026-12-24', ...body, note: null };

    expect((await ask('PUT', '/schedule/overrides/2026-12-24', body)).json()).toEqual(override);
    expect((await ask('GET', '/schedule/overrides/2026-12-24')).json()).toEqual(override);
    expect((await ask('GET', '/schedule/overrides?from=2026-12-24&to=2026-12-24')).json()).toEqual({
      items: [override],
    });
    expect((await ask('DELETE', '/schedule/overrides/2026-12-24')).statusCode).toBe(204);
    expect((await ask('GET', '/schedule/overrides/2026-12-24')).statusCode).toBe(404);
  });

  it.each(['2026-02-30', '26-1-1', 'today', '0000-01-01'])('have no date %s', async (date) => {
    const answer = await ask('PUT', `/schedule/overrides/${date}`, { intervals: [] });

    expect(answer.statusCode).toBe(404);
  });

  it.each([
    { intervals: [{ from: '10:00', to: '09:00' }] },
    { intervals: [[{ from: '09:00', to: '10:00' }]] },
    { intervals: [], note: 'x'.repeat(201) },
    { intervals: [], note: 5 },
    { intervals: [], date: '2026-12-24' },
    {},
  ])('refuse %j', async (body) => {
    expect((await ask('PUT', '/schedule/overrides/2026-12-24', body)).statusCode).toBe(422);
  });

  it.each(['', '?from=2026-12-24', '?from=x&to=2026-12-24', '?from=2026-02-30&to=2026-12-24'])(
    'are listed between two dates, not by "%s"',
    async (query) => {
      expect((await ask('GET', `/schedule/overrides${query}`)).statusCode).toBe(422);
    },
  );
});

describe('a schedule', () => {
  const routes = ['working-hours', 'settings', 'overrides/2026-12-24'];

  it.each(routes)(
    'is closed to strangers and to those without the permission: %s',
    async (route) => {
      const stranger = await app.inject({ method: 'GET', url: `/api/v1/schedule/${route}` });
      account = newId();

      expect(stranger.statusCode).toBe(401);
      expect((await ask('GET', `/schedule/${route}`)).statusCode).toBe(403);
    },
  );

  it.each(routes)('is nothing to an account without a profile: %s', async (route) => {
    account = `${newId()} schedule:edit`;

    expect((await ask('GET', `/schedule/${route}`)).statusCode).toBe(404);
  });

  it('tells the public profile how far ahead one can book', async () => {
    const { noticeHours, horizonDays } = SETTINGS;
    const profile = await app.inject({
      method: 'GET',
      url: `/api/v1/psychologists/${psychologistId}`,
    });

    expect(profile.json()).toMatchObject({ noticeHours, horizonDays });
  });
});
