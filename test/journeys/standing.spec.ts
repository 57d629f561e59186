import { randomUUID } from 'node:crypto';
import {
  aCredential,
  addCategory,
  addCredential,
  newcomer,
  saveProfile,
  submit,
  tryCredential,
  tryService,
} from '../support/applicant.js';
import {
  check,
  checkAll,
  GOOD,
  refusedUpload,
  aPdf,
  tryCheck,
  upload,
} from '../support/documents.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { account } from '../support/practice.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const DAY = 24 * 60;
const REASON = 'Ada pengaduan yang sedang kami periksa.';

let house: House;
let admin: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await addCategory(house);
  const email = `${randomUUID()}@kantor.test`;
  await account(house, { email, roles: ['admin'], name: 'Dewi' });
  admin = house.visitor();
  await admin.logIn(email);
}, 60_000);
afterAll(() => house.close());

/** The date so many days from now, in Jakarta. */
function inDays(days: number): string {
  const at = new Date(house.now() + (days * 24 + 7) * 3_600_000);
  return at.toISOString().slice(0, 10);
}

interface Joined {
  readonly visitor: Visitor;
  readonly psychologistId: string;
  readonly applicationId: string;
  readonly email: string;
  serviceId: string;
}

/** Somebody who has handed everything in; the title certificate ends on a date. */
async function handedIn(sspEnds: string | null): Promise<Joined> {
  const visitor = await newcomer(house);
  const { email } = await ok(visitor.api.GET('/api/v1/me'));
  const { id } = await saveProfile(visitor, { name: `Wulan ${randomUUID().slice(0, 8)}` });
  await addCredential(visitor, { number: '0412-19-2-1' });
  await addCredential(visitor, { type: 'SSP', expiresOn: sspEnds });
  await addCredential(visitor, { type: 'DEGREE', issuer: 'Universitas Gadjah Mada' });
  await submit(visitor);
  const psychologistId = id ?? '';
  const params = { path: { id: psychologistId } };
  const { id: applicationId } = await ok(
    admin.api.GET('/api/v1/admin/psychologists/{id}/application', { params }),
  );
  return { visitor, psychologistId, applicationId, email, serviceId: '' };
}

/** The same, approved, with a service and open every day. */
async function practising(sspEnds: string | null): Promise<Joined> {
  const joined = await handedIn(sspEnds);
  await checkAll(admin, joined.applicationId);
  await ok(decide(joined.applicationId, 'approve'));
  const { id: serviceId } = await ok(tryService(joined.visitor));
  const rules = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
    weekday,
    from: '09:00',
    to: '17:00',
  }));
  await eventually('the schedule', async () => {
    const { response } = await joined.visitor.api.PUT('/api/v1/schedule/working-hours', {
      body: { timeZone: 'Asia/Jakarta', rules },
    });
    return response.ok;
  });
  return { ...joined, serviceId };
}

function decide(id: string, verb: 'approve' | 'request-more') {
  const params = { path: { id } };
  return verb === 'approve'
    ? admin.api.POST('/api/v1/admin/applications/{id}/approve', { params })
    : admin.api.POST('/api/v1/admin/applications/{id}/request-more', {
        params,
        body: { reason: REASON },
      });
}

function changeStanding(id: string, verb: 'suspend' | 'restore', reason = REASON) {
  const params = { path: { id } };
  return verb === 'suspend'
    ? admin.api.POST('/api/v1/admin/applications/{id}/suspend', { params, body: { reason } })
    : admin.api.POST('/api/v1/admin/applications/{id}/restore', { params, body: { reason } });
}

async function slotsOf(of: Joined): Promise<Schemas['Slot'][]> {
  const { items } = await ok(trySlots(of));
  return items;
}

function trySlots({ psychologistId, serviceId }: Joined) {
  return house.visitor().api.GET('/api/v1/psychologists/{id}/slots', {
    params: {
      path: { id: psychologistId },
      query: {
        serviceId,
        from: new Date(house.now()).toISOString(),
        to: `${inDays(20)}T00:00:00Z`,
      },
    },
  });
}

async function tryHold({ psychologistId, serviceId }: Joined, startsAt: string) {
  const client = house.visitor();
  await client.register();
  return { client, held: client.tryHold({ psychologistId, serviceId, startsAt, mode: 'video' }) };
}

async function publicly({ psychologistId: id }: Joined): Promise<unknown> {
  const { data, response } = await house
    .visitor()
    .api.GET('/api/v1/psychologists/{id}/credentials', { params: { path: { id } } });
  return data ?? response.status;
}

const applicationOf = (visitor: Visitor) => ok(visitor.api.GET('/api/v1/application'));

describe('an admin who checks', () => {
  it('writes down what was found, where and when, and approves only when all of it is good', async () => {
    const { visitor, applicationId } = await handedIn(null);
    const { credentials } = await applicationOf(visitor);
    const [sipp, ssp, degree] = credentials;
    if (!sipp || !ssp || !degree) throw new Error('Three were handed in.');
    await check(admin, applicationId, sipp);
    await check(admin, applicationId, ssp);
    const seen = await check(admin, applicationId, degree, { ...GOOD, nameMatches: false });
    expect(seen.credentials.map((one) => one.check)).toMatchObject([
      { ...GOOD, isGood: true, checkedBy: 'Dewi' },
      { isGood: true },
      { nameMatches: false, isGood: false },
    ]);
    expect((await problem(decide(applicationId, 'approve'))).code).toBe('credentials_unchecked');
    expect((await applicationOf(visitor)).credentials.at(-1)?.checkedAt).toBeNull();
    await check(admin, applicationId, degree);
    expect((await ok(decide(applicationId, 'approve'))).status).toBe('approved');
    const rows = await house.database.query(
      `SELECT 1 FROM audit_entry WHERE act = 'credential.checked' AND about_id = $1`,
      [degree.id],
    );
    expect(rows).toHaveLength(2);
  });

  it('has looked at what is there: a document sent anew is unchecked, and a stale look is told', async () => {
    const { visitor, applicationId } = await handedIn(null);
    await checkAll(admin, applicationId);
    const { credentials } = await applicationOf(visitor);
    const [sipp] = credentials;
    if (!sipp) throw new Error('Three were handed in.');
    expect((await refusedUpload(visitor, sipp.id, aPdf())).code).toBe('application_not_in_state');
    await ok(decide(applicationId, 'request-more'));
    expect((await upload(visitor, sipp.id)).credentials[0]?.checkedAt).toBeNull();
    const early = await problem(
      tryCheck(admin, applicationId, { ...sipp, version: sipp.version + 1 }),
    );
    expect(early.code).toBe('application_not_in_state');
    await submit(visitor);
    expect((await problem(tryCheck(admin, applicationId, sipp))).code).toBe('stale_version');
    expect((await problem(decide(applicationId, 'approve'))).code).toBe('credentials_unchecked');
  });
});

test('everybody reads what was checked and when: kind, issuer, the SIPP’s number and no other', async () => {
  const joined = await handedIn(null);
  expect(await publicly(joined)).toBe(404);
  await checkAll(admin, joined.applicationId);
  await ok(decide(joined.applicationId, 'approve'));
  const by = { checkedAt: expect.any(String) as string, checkedBy: 'verification_team' };
  expect(await publicly(joined)).toEqual({
    items: [
      { type: 'SIPP', issuer: 'HIMPSI', number: '0412-19-2-1', ...by },
      { type: 'SSP', issuer: 'HIMPSI', number: null, ...by },
      { type: 'DEGREE', issuer: 'Universitas Gadjah Mada', number: null, ...by },
    ],
  });
});

test('suspended: neither found nor booked, what is booked stands, and restored it is as before', async () => {
  const joined = await practising(null);
  const { applicationId, psychologistId, visitor } = joined;
  const [slot] = await slotsOf(joined);
  const { client, held } = await tryHold(joined, slot?.startsAt ?? '');
  const { id } = await ok(held);
  const blank = { reason: ' ' };
  const params = { path: { id: applicationId } };
  const silent = admin.api.POST('/api/v1/admin/applications/{id}/suspend', { params, body: blank });
  expect((await problem(silent)).code).toBe('validation_failed');

  await ok(changeStanding(applicationId, 'suspend'));
  expect((await problem(trySlots(joined))).status).toBe(404);
  const { held: late } = await tryHold(joined, slot?.startsAt ?? '');
  expect((await problem(late)).status).toBe(404);
  expect(await publicly(joined)).toBe(404);
  const found = await ok(
    house.visitor().api.GET('/api/v1/psychologists', { params: { query: { limit: 100 } } }),
  );
  expect(found.items.map((one) => one.id)).not.toContain(psychologistId);
  expect((await client.booking(id)).status).toBe('held');
  expect((await applicationOf(visitor)).history.at(-1)).toMatchObject({
    act: 'suspend',
    reason: REASON,
  });
  expect((await problem(tryCredential(visitor, aCredential()))).code).toBe(
    'application_not_in_state',
  );
  expect((await problem(changeStanding(applicationId, 'suspend'))).status).toBe(409);

  await ok(changeStanding(applicationId, 'restore'));
  expect((await slotsOf(joined)).length).toBeGreaterThan(0);
});

test('on the last day a required licence holds one can book, on the day after nobody can, until it is renewed', async () => {
  const lastDay = inDays(10);
  const joined = await practising(lastDay);
  const days = (slots: readonly Schemas['Slot'][]): string[] =>
    slots.map(({ startsAt }) => startsAt.slice(0, 10)).sort();
  expect((await applicationOf(joined.visitor)).validUntil).toBe(lastDay);
  const open = await slotsOf(joined);
  expect(days(open).at(-1)).toBe(lastDay);
  const dayAfter = `${inDays(11)}T03:00:00Z`;
  const { held } = await tryHold(joined, dayAfter);
  expect((await problem(held)).code).toBe('slot_not_open');

  await house.jobs.settle();
  await house.advance(4 * DAY);
  await house.advance(7 * DAY);
  expect(await slotsOf(joined)).toEqual([]);
  const shown = (await publicly(joined)) as { items: { type: string }[] };
  expect(shown.items.map(({ type }) => type)).toEqual(['SIPP', 'DEGREE']);
  const mails = await eventually('word of it by mail', async () => {
    const to = encodeURIComponent(joined.email);
    const { items } = await house.sandbox<{ items: { subject: string }[] }>(
      `/control/mails?to=${to}`,
    );
    return items.some(({ subject }) => subject.includes('sudah habis')) && items;
  });
  const subjects = mails.map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject.includes('akan habis'))).toHaveLength(2);
  expect(subjects.join()).not.toMatch(/psikolog|SSP|SIPP|izin/i);

  const { credentials } = await addCredential(joined.visitor, {
    type: 'SSP',
    expiresOn: inDays(900),
  });
  const renewed = credentials.at(-1);
  const [sipp] = credentials;
  if (!renewed || !sipp) throw new Error('It was added.');
  expect((await refusedUpload(joined.visitor, sipp.id, aPdf())).code).toBe(
    'application_not_in_state',
  );
  expect(await slotsOf(joined)).toEqual([]);
  await check(admin, joined.applicationId, renewed);
  expect((await slotsOf(joined)).length).toBeGreaterThan(0);
});
