import { randomUUID } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { extractText } from 'unpdf';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { pastSession } from '../support/past-session.js';
import { account, openPractice, type Practice } from '../support/practice.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const CLIENT = 'Sari Dewi Łukasiewicz';
const PATHS = ['', '.pdf', '.xlsx'].map((end) => `/api/v1/reports/psychologist${end}?period=week`);

let house: House;
let practice: Practice;
let ratri: Visitor;

beforeAll(async () => {
  house = await openHouse();
  practice = await openPractice(house);
  const email = `${randomUUID()}@contoh.test`;
  const clientId = await account(house, { email, roles: ['client'], name: CLIENT });
  for (const hoursAgo of [2, 26, 50]) await pastSession(house, practice, { clientId, hoursAgo });
  ratri = house.visitor();
  await ratri.logIn(practice.email);
}, 60_000);
afterAll(() => house.close());

type Report = Schemas['PracticeReport'];
type Query = { period: 'day' | 'week'; date?: string; timeZone?: string };

const today = (): string => new Date(house.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** What it is asked may be wrong on purpose. */
const read = (visitor: Visitor, query: object) =>
  visitor.api.GET('/api/v1/reports/psychologist', { params: { query: query as Query } });

const report = (query: Query): Promise<Report> => ok(read(ratri, query));

const file = (path: string, language = 'id'): Promise<Response> =>
  ratri.fetch(ratri.addressOf(path), { headers: { 'accept-language': language } });

describe('a psychologist’s reports', () => {
  it('are about today or this week, in the psychologist’s own zone, unless asked otherwise', async () => {
    const day = await report({ period: 'day' });
    expect(day.period).toMatchObject({ firstDate: today(), timeZone: 'Asia/Jakarta' });
    const week = await report({ period: 'week', date: '2026-11-18', timeZone: 'Asia/Jayapura' });
    expect(week.period).toEqual({
      ...{ kind: 'week', timeZone: 'Asia/Jayapura' },
      ...{ firstDate: '2026-11-16', lastDate: '2026-11-22' },
      ...{ startsAt: '2026-11-15T15:00:00.000Z', endsAt: '2026-11-22T15:00:00.000Z' },
    });
    expect(week.previous.endsAt).toBe(week.period.startsAt);
    expect(week.days).toHaveLength(7);
  });

  it('carry nothing of why somebody came', async () => {
    const sessions = await Promise.all(
      [0, 24, 48].map(async (hours) => {
        const date = new Date(house.now() - hours * 3_600_000 + 7 * 3_600_000).toISOString();
        return (await report({ period: 'day', date: date.slice(0, 10) })).sessions;
      }),
    );
    const found = sessions.flat();
    expect(found.map(({ clientName }) => clientName)).toContain(CLIENT);
    for (const session of found) {
      expect(Object.keys(session).sort()).toEqual([
        ...['bookingId', 'cancelledBy', 'clientName', 'endsAt', 'held', 'isLapsed', 'isUnmarked'],
        ...['mode', 'price', 'refunded', 'serviceName', 'share', 'startsAt', 'status'],
      ]);
    }
  });

  it('are files with discreet names, kept by nobody on the way, that say the same', async () => {
    const date = new Date(house.now() - 19 * 3_600_000).toISOString().slice(0, 10);
    const query = `period=day&date=${date}`;
    const { figures, sessions } = await report({ period: 'day', date });
    expect(sessions).toHaveLength(1);
    const pdf = await file(`/api/v1/reports/psychologist.pdf?${query}`, 'en');
    const xlsx = await file(`/api/v1/reports/psychologist.xlsx?${query}`);
    for (const [answer, end] of [
      [pdf, 'pdf'],
      [xlsx, 'xlsx'],
    ] as const) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-disposition')).toContain(
        `attachment; filename="laporan-${date}.${end}"`,
      );
    }
    const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), {
      mergePages: true,
    });
    const written = text.replace(/\s+/g, '');
    expect(written).toContain('Dailyreport');
    expect(written).toContain(CLIENT.replace(/\s+/g, '').slice(0, 12));
    expect(written).toContain(`Completed${String(figures.sessions.completed)}`);
    const book = Buffer.from(await xlsx.arrayBuffer());
    const rows = await readSheet(book, 'Ringkasan');
    const { completed } = figures.sessions;
    expect(rows).toContainEqual([
      'Selesai',
      'jumlah',
      completed,
      expect.anything(),
      expect.anything(),
    ]);
    expect((await readSheet(book, 'Sesi'))[1]).toContain(CLIENT);
  });

  it('are nobody’s but the psychologist’s', async () => {
    const [client, stranger, admin] = [house.visitor(), house.visitor(), house.visitor()];
    await client.register();
    const office = `${randomUUID()}@kantor.test`;
    await account(house, { email: office, roles: ['admin'] });
    await admin.logIn(office);
    for (const path of PATHS) {
      const answers = await Promise.all(
        [client, admin, stranger].map((one) => one.fetch(one.addressOf(path))),
      );
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 401]);
    }
    const colleague = house.visitor();
    await colleague.logIn((await openPractice(house)).email);
    const week = await ok(read(colleague, { period: 'week' }));
    expect([week.sessions, week.figures.sessions.total]).toEqual([[], 0]);
    const newcomer = house.visitor();
    await newcomer.register('psychologist');
    const missing = await Promise.all(
      PATHS.map((path) => newcomer.fetch(newcomer.addressOf(path))),
    );
    expect(missing.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it.each([
    { period: 'month' },
    { period: 'week', date: '2026-02-30' },
    { period: 'week', date: '9999-12-31' },
    { period: 'day', timeZone: 'Mars/Olympus' },
    { period: 'day', psychologistId: randomUUID() },
  ])('are refused for %j', async (query) => {
    expect((await problem(read(ratri, query))).code).toBe('validation_failed');
  });

  it('come by email in the morning once they are wished for, and once alone', async () => {
    const preferences = '/api/v1/me/report-preferences';
    const before = await ok(ratri.api.GET(preferences));
    expect(before).toMatchObject({ frequency: 'none', timeZone: 'Asia/Jakarta', version: 0 });
    const body = { frequency: 'daily', weekday: 1, hour: 7, evenIfEmpty: true } as const;
    const over = (tag: string) => ({ params: { header: { 'If-Match': tag } }, body });
    const { response } = await ratri.api.PUT(preferences, over('"0"'));
    expect(response.headers.get('etag')).toBe('"1"');
    expect((await problem(ratri.api.PUT(preferences, over('"0"')))).code).toBe('stale_version');
    const told = new Date(house.now() + 7 * 3_600_000);
    const untilSeven = 31 * 60 - told.getUTCHours() * 60 - told.getUTCMinutes();
    await house.advance(untilSeven % (24 * 60) === 0 ? 24 * 60 : (untilSeven % (24 * 60)) + 1);
    await house.advance(60);
    const mails = await eventually('the report', async () => {
      const { items } = await house.sandbox<{
        items: { to: string; subject: string; text: string }[];
      }>(`/control/mails?to=${encodeURIComponent(practice.email)}`);
      const reports = items.filter(({ subject }) => subject.startsWith('Ringkasan harian'));
      return reports.length > 0 ? reports : undefined;
    });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('/praktik/laporan?periode=hari&tanggal=');
    expect(mails[0]?.text).not.toContain(CLIENT);
  });
});
