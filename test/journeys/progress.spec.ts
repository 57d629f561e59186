import { randomUUID } from 'node:crypto';
import { ConfirmBooking } from '../../src/modules/booking/index.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { account } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const CALM = [0, 1, 0, 1, 0, 0, 1, 0, 0];
const ONCE = CALM.with(8, 1);
const OFTEN = CALM.with(8, 2);
const PLANTED = 'benihyangditanamdisini';
const NOBODY = '01936d40-0000-7000-8000-00000000dead';

type Outcome<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

let house: House;
let scene: Scene;
let elsewhere: Scene;
let client: Visitor & { me: Schemas['MeResponse'] };
let stranger: Visitor;
let admin: Visitor;
let clientId: string;

beforeAll(async () => {
  house = await openHouse();
  scene = await Scene.set(house);
  elsewhere = await Scene.set(house);
  client = await scene.newClient();
  stranger = await scene.newClient();
  admin = house.visitor();
  const email = `${randomUUID()}@kantor.test`;
  await account(house, { email, roles: ['admin'] });
  await admin.logIn(email);
  clientId = await meet(scene, client, 30);
});

afterAll(() => house.close());

/** A confirmed free session of the client's, which opens the care; answers the person in care. */
async function meet(at: Scene, visitor: Visitor, slot: number): Promise<string> {
  const { psychologistId, freeServiceId, email } = at.practice;
  const { startsAt } = await at.slotAt(slot);
  const booking = await visitor.hold({
    ...{ psychologistId, serviceId: freeServiceId, startsAt },
    ...{ mode: 'video', timeZone: 'Asia/Jakarta' },
  });
  const [row] = await house.database.query<{ account_id: string }>(
    'SELECT id AS account_id FROM account WHERE email = $1',
    [email],
  );
  await house.app.get(ConfirmBooking, { strict: false }).run(booking.id, row?.account_id ?? '');
  return booking.carePersonId;
}

function agree(visitor: Visitor): Promise<unknown> {
  return ok(visitor.api.GET('/api/v1/me/progress')).then(({ consentText: { textVersion } }) =>
    ok(visitor.api.PUT('/api/v1/me/progress/consent', { body: { textVersion } })),
  );
}

function take(
  visitor: Visitor,
  answers: number[],
  more: { key?: string; assignmentId?: string; code?: string } = {},
): Outcome<Schemas['TakenMeasureResponse']> {
  const { key = randomUUID(), code = 'phq9', assignmentId } = more;
  return visitor.api.POST('/api/v1/measures/{code}/responses', {
    params: { path: { code }, header: { 'Idempotency-Key': key } },
    body: { answers, ...(assignmentId === undefined ? {} : { assignmentId }) },
  });
}

function mine(visitor: Visitor): Promise<Schemas['MyProgressResponse']> {
  return ok(visitor.api.GET('/api/v1/me/progress'));
}

function theirs(visitor: Visitor, id = clientId): Outcome<Schemas['ClientProgressResponse']> {
  return visitor.api.GET('/api/v1/clients/{id}/progress', { params: { path: { id } } });
}

async function share(
  visitor: Visitor,
  shared: Schemas['SharedKinds'],
  index = 0,
): Promise<Schemas['SharingResponse']> {
  const { cares, sharingText } = await mine(visitor);
  return ok(
    visitor.api.PUT('/api/v1/me/cares/{id}/sharing', {
      params: { path: { id: cares[index]?.careId ?? '' } },
      body: { ...shared, textVersion: sharingText.textVersion },
    }),
  );
}

function assign(
  visitor: Visitor,
  id = clientId,
  measureCode: Schemas['MeasureCode'] = 'phq9',
): Outcome<{ id: string }> {
  return visitor.api.POST('/api/v1/clients/{id}/measure-assignments', {
    params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
    body: { measureCode, dueOn: null },
  });
}

async function alertsOf(visitor: Visitor): Promise<Schemas['SafetyAlertResponse'][]> {
  return (await ok(visitor.api.GET('/api/v1/safety-alerts'))).items;
}

function dispose(
  visitor: Visitor,
  id: string,
  text = 'Sudah ditelepon.',
  version?: number,
): Outcome<Schemas['SafetyAlertResponse']> {
  const header = version === undefined ? {} : { 'If-Match': `"${String(version)}"` };
  return visitor.api.POST('/api/v1/safety-alerts/{id}/disposition', {
    params: { path: { id }, header },
    body: { text },
  });
}

const NONE = { measures: false, mood: false, goals: false };
const ALL = { measures: true, mood: true, goals: true };

async function rows(sql: string, values: unknown[] = []): Promise<number> {
  const [row] = await house.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${sql}`,
    values,
  );
  return row?.count ?? 0;
}

describe('a questionnaire', () => {
  it('is offered where its licence is clear, in both languages, and else says why it is not', async () => {
    const { items } = await ok(client.api.GET('/api/v1/measures'));
    const offered = items.filter(({ isOffered }) => isOffered);
    expect(offered.map(({ code }) => code)).toEqual(['phq9', 'gad7']);
    expect(items.map(({ heldBack }) => heldBack === null)).toEqual(items.map((i) => i.isOffered));
    expect(offered.map(({ questions }) => questions?.items.length)).toEqual([9, 7]);
    expect(offered.map(({ danger }) => danger)).toEqual([{ item: 9, from: 1 }, null]);
  });

  it('is not taken when it is not offered, or not there', async () => {
    await agree(client);
    for (const code of ['who5', 'dass21', 'phq8', '%00']) {
      const answers = Array.from({ length: 5 }, () => 0);
      expect(await problem(take(client, answers, { code }))).toMatchObject({ code: 'not_found' });
    }
  });

  it('stores nothing before its reader has agreed', async () => {
    const newcomer = await scene.newClient();
    const refused = { code: 'progress_consent_required', status: 409 };
    expect(await problem(take(newcomer, CALM))).toMatchObject(refused);
    const mood = newcomer.api.PUT('/api/v1/me/mood', { body: { level: 3, words: null } });
    expect(await problem(mood)).toMatchObject(refused);
    await agree(newcomer);
    await ok(take(newcomer, CALM));
  });

  it.each([
    ['one too few', CALM.slice(1)],
    ['one too many', [...CALM, 0]],
    ['one that is not offered', CALM.with(0, 4)],
  ])('with %s has no total and is refused', async (_, answers) => {
    expect(await problem(take(client, answers))).toMatchObject({ code: 'validation_failed' });
  });

  it('sent twice, and five times at once, is one response', async () => {
    const before = await rows('measure_response');
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => ok(take(client, CALM, { key }))));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(sent[0]).toMatchObject({ scores: [{ scale: 'total', total: 3, band: 'minimal' }] });
    expect(await rows('measure_response')).toBe(before + 1);
    const other = CALM.with(0, 3);
    expect(await problem(take(client, other, { key }))).toMatchObject({
      code: 'idempotency_key_reused',
    });
  });

  it('leaves no trace from which the few possible answers could be tried out', async () => {
    const [row] = await house.database.query<{ body: unknown; request_hash: string }>(
      `SELECT body, request_hash FROM idempotency WHERE route LIKE 'POST /measures%' ORDER BY at DESC LIMIT 1`,
    );
    expect(Object.keys(row?.body ?? {})).toEqual(['id']);
    const found = await rows(
      `(SELECT to_jsonb(r)::text AS said FROM measure_response r) s WHERE said LIKE '%"answers"%' OR said LIKE '%total%'`,
    );
    expect(found).toBe(0);
  });
});

describe('what a psychologist sees', () => {
  beforeAll(() => share(client, NONE));

  it('is nothing while nothing is shared, and nothing at all of somebody not in their care', async () => {
    expect(await problem(theirs(scene.psychologist))).toMatchObject({
      code: 'sharing_not_given',
      status: 403,
    });
    for (const id of [clientId, NOBODY]) {
      expect(await problem(theirs(elsewhere.psychologist, id))).toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('is kind by kind what the client shares, each reading leaving its row in the trail', async () => {
    await ok(client.api.PUT('/api/v1/me/mood', { body: { level: 4, words: PLANTED } }));
    await share(client, { ...NONE, mood: true });
    const before = await rows(`audit_entry WHERE act = 'progress.read' AND person_id = $1`, [
      clientId,
    ]);
    const mood = await ok(theirs(scene.psychologist));
    expect(mood.moods).toMatchObject([{ level: 4, words: PLANTED }]);
    expect([mood.series, mood.goals]).toEqual([[], []]);
    await share(client, { ...NONE, measures: true });
    const measures = await ok(theirs(scene.psychologist));
    expect(measures.series.map(({ measureCode }) => measureCode)).toEqual(['phq9']);
    expect(measures.moods).toEqual([]);
    const after = await rows(`audit_entry WHERE act = 'progress.read' AND person_id = $1`, [
      clientId,
    ]);
    expect(after - before).toBe(2);
  });

  it('ends the moment the client withdraws, and the receipt stays', async () => {
    await share(client, ALL);
    await ok(theirs(scene.psychologist));
    await share(client, NONE);
    expect(await problem(theirs(scene.psychologist))).toMatchObject({ code: 'sharing_not_given' });
    expect(await rows('sharing WHERE withdrawn_at IS NOT NULL')).toBeGreaterThan(2);
  });

  it('includes what they asked for, unless the client has withdrawn since', async () => {
    const { id: assignmentId } = await ok(assign(scene.psychologist));
    expect(await problem(assign(scene.psychologist))).toMatchObject({
      code: 'measure_already_assigned',
    });
    expect((await mine(client)).assignments).toMatchObject([{ id: assignmentId, dueOn: null }]);
    expect(await problem(take(stranger, CALM, { assignmentId }))).toMatchObject({
      code: 'progress_consent_required',
    });
    await agree(stranger);
    expect(await problem(take(stranger, CALM, { assignmentId }))).toMatchObject({
      code: 'not_found',
    });
    await house.advance(1);
    await ok(take(client, CALM.with(0, 3), { assignmentId }));
    expect(await problem(take(client, CALM, { assignmentId }))).toMatchObject({
      code: 'assignment_not_open',
    });
    const seen = await ok(theirs(scene.psychologist));
    expect(seen.series[0]?.points).toMatchObject([{ total: 6, isAssigned: true }]);
    await house.advance(1);
    await share(client, ALL);
    await share(client, NONE);
    expect(await problem(theirs(scene.psychologist))).toMatchObject({ code: 'sharing_not_given' });
  });

  it('never shows that there is another: neither the goals nor the asking of the other', async () => {
    const both = await scene.newClient();
    const id = await meet(scene, both, 4);
    await meet(elsewhere, both, 8);
    await agree(both);
    await share(both, ALL, 0);
    await share(both, ALL, 1);
    const goal = (at: Scene, text: string) =>
      ok(
        at.psychologist.api.POST('/api/v1/clients/{id}/goals', {
          params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
          body: { text },
        }),
      );
    await goal(scene, 'Dari yang satu');
    const other = await goal(elsewhere, 'Dari yang lain');
    const { id: assignmentId } = await ok(assign(elsewhere.psychologist, id));
    await ok(take(both, CALM, { assignmentId }));
    const seen = await ok(theirs(scene.psychologist, id));
    expect(seen.goals.map(({ text }) => text)).toEqual(['Dari yang satu']);
    expect(seen.series[0]?.points.map(({ isAssigned }) => isAssigned)).toEqual([false]);
    expect(seen.assignments).toEqual([]);
    const rewrite = scene.psychologist.api.PUT('/api/v1/goals/{id}', {
      params: { path: { id: other.id } },
      body: { text: 'Milik yang lain', progress: 1, isDone: false },
    });
    expect(await problem(rewrite)).toMatchObject({ code: 'not_found' });
    expect((await mine(both)).goals).toHaveLength(2);
  });

  it('ends with the care', async () => {
    const leaving = await scene.newClient();
    const id = await meet(scene, leaving, 12);
    await agree(leaving);
    await share(leaving, ALL);
    await ok(theirs(scene.psychologist, id));
    const { id: assignmentId } = await ok(assign(scene.psychologist, id));
    await house.app
      .get(TransactionRunner)
      .run((tx) => tx.query('UPDATE care SET until_at = from_at WHERE care_person_id = $1', [id]));
    expect(await problem(theirs(scene.psychologist, id))).toMatchObject({ code: 'not_found' });
    expect(await problem(assign(scene.psychologist, id))).toMatchObject({ code: 'not_found' });
    expect(await problem(take(leaving, CALM, { assignmentId }))).toMatchObject({
      code: 'assignment_not_open',
    });
    expect(await mine(leaving)).toMatchObject({ cares: [], assignments: [] });
  });

  it('stops altogether when the client withdraws from being stored', async () => {
    const gone = await scene.newClient();
    const id = await meet(scene, gone, 16);
    await agree(gone);
    await share(gone, ALL);
    await ok(take(gone, CALM));
    await ok(gone.api.DELETE('/api/v1/me/progress/consent'));
    expect(await problem(theirs(scene.psychologist, id))).toMatchObject({
      code: 'sharing_not_given',
    });
    expect(await problem(take(gone, CALM))).toMatchObject({ code: 'progress_consent_required' });
    expect((await mine(gone)).series[0]?.points).toHaveLength(1);
  });
});

describe('moods and goals', () => {
  it('are one a day, rewritten over the version that is in force, and a new one the next day', async () => {
    const visitor = await scene.newClient();
    await agree(visitor);
    const put = (level: number, version?: number) =>
      visitor.api.PUT('/api/v1/me/mood', {
        ...(version === undefined
          ? {}
          : { params: { header: { 'If-Match': `"${String(version)}"` } } }),
        body: { level, words: null },
      });
    const first = await Promise.all([2, 2, 2].map((level) => ok(put(level))));
    expect(new Set(first.map(({ date }) => date)).size).toBe(1);
    expect(await problem(put(5, 1))).toMatchObject({ code: 'stale_version' });
    await ok(put(5, 3));
    expect((await mine(visitor)).moods).toMatchObject([{ level: 5, version: 4 }]);
    await house.advance(24 * 60);
    await ok(put(1));
    expect((await mine(visitor)).moods.map(({ level }) => level)).toEqual([1, 5]);
  });

  it('of both hands are moved by both, keeping every version', async () => {
    await share(client, { ...NONE, goals: true });
    const key = randomUUID();
    const create = () =>
      ok(
        client.api.POST('/api/v1/me/goals', {
          params: { header: { 'Idempotency-Key': key } },
          body: { text: `Jalan pagi ${PLANTED}` },
        }),
      );
    const [{ id }, again] = [await create(), await create()];
    expect(again.id).toBe(id);
    const put = (visitor: Visitor, progress: number, version: number) =>
      visitor.api.PUT('/api/v1/goals/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${String(version)}"` } },
        body: { text: 'Jalan pagi', progress, isDone: progress === 10 },
      });
    await ok(put(client, 3, 1));
    await ok(put(scene.psychologist, 6, 2));
    expect(await problem(put(client, 4, 2))).toMatchObject({ code: 'stale_version' });
    for (const outsider of [stranger, elsewhere.psychologist, admin]) {
      expect(await problem(put(outsider, 9, 3))).toMatchObject({ code: 'not_found' });
    }
    const [goal] = (await ok(theirs(scene.psychologist))).goals;
    expect(goal?.history.map(({ progress }) => progress)).toEqual([0, 3, 6]);
    await share(client, NONE);
    expect(await problem(put(scene.psychologist, 7, 3))).toMatchObject({ code: 'not_found' });
  });
});

describe('an answer that points to danger', () => {
  it('with nobody in care promises nothing, and shows where help is found', async () => {
    const alone = await scene.newClient();
    await agree(alone);
    const taken = await ok(take(alone, OFTEN));
    expect(taken).toMatchObject({ showsHelp: true, isSomebodyTold: false });
    expect(await ok(take(alone, CALM))).toMatchObject({ showsHelp: false });
  });

  it('raises one alert, also when several answers race, and one neutral email', async () => {
    const sent = await Promise.all([1, 2, 3, 4].map(() => ok(take(client, ONCE))));
    expect(sent.every(({ isSomebodyTold, showsHelp }) => isSomebodyTold && showsHelp)).toBe(true);
    const alerts = await alertsOf(scene.psychologist);
    expect(alerts).toMatchObject([{ level: 'follow_up', clientId, acknowledgedAt: null }]);
    expect(await rows('safety_alert WHERE care_person_id = $1', [clientId])).toBe(1);
    expect(await rows('safety_alert_occasion WHERE alert_id = $1', [alerts[0]?.id])).toBe(4);
    expect(await alertsOf(elsewhere.psychologist)).toEqual([]);
    await house.jobs.settle();
    const mails = await eventually('the mail', async () => {
      const all = await scene.mailsTo(scene.practice.email);
      const found = all.filter(({ subject }) => subject === 'Ada hal penting dari klien Anda');
      return found.length > 0 && found;
    });
    expect(mails).toHaveLength(1);
  });

  it('is told again when it becomes graver, and again once it had been seen', async () => {
    const [alert] = await alertsOf(scene.psychologist);
    await ok(take(client, OFTEN));
    const [graver] = await alertsOf(scene.psychologist);
    expect(graver).toMatchObject({ id: alert?.id, level: 'urgent', raisedAt: alert?.raisedAt });
    const seen = await ok(
      scene.psychologist.api.POST('/api/v1/safety-alerts/{id}/acknowledge', {
        params: { path: { id: alert?.id ?? '' } },
      }),
    );
    expect(seen.acknowledgedAt).not.toBeNull();
    await ok(take(client, ONCE));
    const [again] = await alertsOf(scene.psychologist);
    expect(again).toMatchObject({ id: alert?.id, level: 'urgent', acknowledgedAt: null });
    expect(
      await rows(`outbox WHERE type = 'safety.alert_raised' AND aggregate_id = $1`, [alert?.id]),
    ).toBe(3);
  });

  it('stays through any length of time, until somebody writes what was done', async () => {
    await house.advance(40 * 24 * 60);
    const [alert] = await alertsOf(scene.psychologist);
    const id = alert?.id ?? '';
    expect(await problem(dispose(elsewhere.psychologist, id))).toMatchObject({ code: 'not_found' });
    const close = house.app
      .get(TransactionRunner)
      .run((tx) =>
        tx.query("UPDATE safety_alert SET closed_at = now() + interval '1 year' WHERE id = $1", [
          id,
        ]),
      );
    await expect(close).rejects.toThrow('written disposition');
    expect(await problem(dispose(scene.psychologist, id, '   '))).toMatchObject({
      code: 'validation_failed',
    });
    expect(await problem(dispose(scene.psychologist, id, 'Sudah', 1))).toMatchObject({
      code: 'stale_version',
    });
    await ok(dispose(scene.psychologist, id, `Ditelepon ${PLANTED}`, alert?.version));
    expect(await alertsOf(scene.psychologist)).toEqual([]);
    expect(await problem(dispose(scene.psychologist, id))).toMatchObject({ code: 'alert_closed' });
    const { items } = await ok(
      scene.psychologist.api.GET('/api/v1/clients/{id}/safety-alerts', {
        params: { path: { id: clientId } },
      }),
    );
    expect(items).toMatchObject([{ id, disposition: `Ditelepon ${PLANTED}` }]);
    const change = house.app
      .get(TransactionRunner)
      .run((tx) => tx.query('UPDATE safety_disposition SET at = at WHERE alert_id = $1', [id]));
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it('goes to who asked, though another is met next', async () => {
    const both = await scene.newClient();
    const id = await meet(scene, both, 3);
    await meet(elsewhere, both, 40);
    await agree(both);
    const { id: assignmentId } = await ok(assign(elsewhere.psychologist, id));
    await ok(take(both, ONCE, { assignmentId }));
    expect(await alertsOf(elsewhere.psychologist)).toMatchObject([{ clientId: id }]);
    expect((await alertsOf(scene.psychologist)).some((alert) => alert.clientId === id)).toBe(false);
    await ok(take(both, ONCE));
    expect((await alertsOf(scene.psychologist)).some((alert) => alert.clientId === id)).toBe(true);
  });
});

describe('every route', () => {
  const call = (method: string, path: string, body?: object) => async (visitor: Visitor) => {
    const answer = await visitor.fetch(`${house.url}/api/v1${path}`, {
      method,
      headers: {
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.status;
  };
  const contact = {
    ...{ position: 9, channel: 'phone', value: '021', note: null, lastCheckedOn: null },
    ...{ name: { id: 'a', en: 'a' }, hours: { id: 'b', en: 'b' } },
  };
  /** visitor, stranger, psychologist of another practice, admin; then client and psychologist in care. */
  const table = (): [string, (visitor: Visitor) => Promise<number>, number[]][] => [
    ['GET /measures', call('GET', '/measures'), [401, 200, 200, 200, 200, 200]],
    [
      'POST /measures',
      call('POST', '/measures/gad7/responses', { answers: [0, 0, 0, 0, 0, 0, 0] }),
      [401, 201, 403, 403, 201, 403],
    ],
    ['GET /me/progress', call('GET', '/me/progress'), [401, 200, 403, 403, 200, 403]],
    [
      'PUT consent',
      call('PUT', '/me/progress/consent', { textVersion: '2026-11-22' }),
      [401, 204, 403, 403, 204, 403],
    ],
    [
      'PUT mood',
      call('PUT', '/me/mood', { level: 3, words: null }),
      [401, 200, 403, 403, 200, 403],
    ],
    ['POST goal', call('POST', '/me/goals', { text: 'x' }), [401, 201, 403, 403, 201, 403]],
    [
      'PUT goal',
      call('PUT', `/goals/${NOBODY}`, { text: 'x', progress: 1, isDone: false }),
      [401, 404, 404, 404, 404, 404],
    ],
    ['GET client', call('GET', `/clients/${clientId}/progress`), [401, 403, 404, 403, 403, 200]],
    [
      'GET asked',
      call('GET', `/clients/${clientId}/measure-assignments`),
      [401, 403, 404, 403, 403, 200],
    ],
    [
      'POST ask',
      call('POST', `/clients/${clientId}/measure-assignments`, {
        measureCode: 'gad7',
        dueOn: '2030-01-01',
      }),
      [401, 403, 404, 403, 403, 201],
    ],
    [
      'POST client goal',
      call('POST', `/clients/${clientId}/goals`, { text: 'x' }),
      [401, 403, 404, 403, 403, 201],
    ],
    [
      'GET client alerts',
      call('GET', `/clients/${clientId}/safety-alerts`),
      [401, 403, 404, 403, 403, 200],
    ],
    ['GET alerts', call('GET', '/safety-alerts'), [401, 403, 200, 403, 403, 200]],
    [
      'POST seen',
      call('POST', `/safety-alerts/${NOBODY}/acknowledge`),
      [401, 403, 404, 403, 403, 404],
    ],
    [
      'POST done',
      call('POST', `/safety-alerts/${NOBODY}/disposition`, { text: 'x' }),
      [401, 403, 404, 403, 403, 404],
    ],
    ['GET contacts', call('GET', '/help-contacts'), [200, 200, 200, 200, 200, 200]],
    ['GET admin contacts', call('GET', '/admin/help-contacts'), [401, 403, 403, 200, 403, 403]],
    ['POST contact', call('POST', '/admin/help-contacts', contact), [401, 403, 403, 201, 403, 403]],
    [
      'PUT contact',
      call('PUT', `/admin/help-contacts/${NOBODY}`, contact),
      [401, 403, 403, 404, 403, 403],
    ],
    [
      'DELETE contact',
      call('DELETE', `/admin/help-contacts/${NOBODY}`),
      [401, 403, 403, 404, 403, 403],
    ],
    [
      'GET contact history',
      call('GET', `/admin/help-contacts/${NOBODY}/history`),
      [401, 403, 403, 404, 403, 403],
    ],
  ];

  it('opens to whom it belongs and to nobody else', async () => {
    await share(client, ALL);
    const visitors = [
      house.visitor(),
      stranger,
      elsewhere.psychologist,
      admin,
      client,
      scene.psychologist,
    ];
    const found: [string, number[]][] = [];
    for (const [name, ask] of table()) {
      const statuses: number[] = [];
      for (const visitor of visitors) statuses.push(await ask(visitor));
      found.push([name, statuses]);
    }
    expect(found).toEqual(table().map(([name, , expected]) => [name, expected]));
  });

  it('of another person’s care refuses sharing in it, and an unknown text', async () => {
    const { cares } = await mine(client);
    const put = (visitor: Visitor, textVersion: string) =>
      visitor.api.PUT('/api/v1/me/cares/{id}/sharing', {
        params: { path: { id: cares[0]?.careId ?? '' } },
        body: { ...ALL, textVersion },
      });
    expect(await problem(put(stranger, '2026-11-22'))).toMatchObject({ code: 'not_found' });
    expect(await problem(put(client, '1999-01-01'))).toMatchObject({ code: 'validation_failed' });
  });
});

describe('the addresses of help', () => {
  it('are changed by an admin over the version they read, and keep what they said', async () => {
    const list = () => ok(client.api.GET('/api/v1/help-contacts'));
    const { items } = await ok(admin.api.GET('/api/v1/admin/help-contacts'));
    const [first] = items;
    if (!first) throw new Error('There are no contacts.');
    const { id, version, ...content } = first;
    const put = (value: string, over: number) =>
      admin.api.PUT('/api/v1/admin/help-contacts/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${String(over)}"` } },
        body: { ...content, value, lastCheckedOn: '2026-11-21' },
      });
    await ok(put('119 lalu 8', version));
    expect(await problem(put('lain', version))).toMatchObject({ code: 'stale_version' });
    expect((await list()).items[0]).toMatchObject({
      value: '119 lalu 8',
      lastCheckedOn: '2026-11-21',
    });
    await ok(admin.api.DELETE('/api/v1/admin/help-contacts/{id}', { params: { path: { id } } }));
    expect((await list()).items.some((item) => item.id === id)).toBe(false);
    const history = await ok(
      admin.api.GET('/api/v1/admin/help-contacts/{id}/history', { params: { path: { id } } }),
    );
    expect(history.items.map(({ act, value }) => [act, value])).toEqual([
      ['remove', '119 lalu 8'],
      ['edit', '119 lalu 8'],
      ['add', '119 ext 8'],
    ]);
    await expect(
      house.app
        .get(TransactionRunner)
        .run((tx) => tx.query('DELETE FROM help_contact_change WHERE contact_id = $1', [id])),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('what was written', () => {
  it('stands nowhere in the database as it was written', async () => {
    const tables = await house.database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      if ((await rows(`"${name}" t WHERE to_jsonb(t)::text LIKE $1`, [`%${PLANTED}%`])) > 0) {
        found.push(name);
      }
    }
    expect(tables.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
    const mails = await scene.mailsTo(scene.practice.email);
    expect(JSON.stringify(mails)).not.toContain(PLANTED);
  });
});
