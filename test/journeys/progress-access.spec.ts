import { randomUUID } from 'node:crypto';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import type { House } from '../support/house.js';
import { ALL, mine, NOBODY, openBench, share } from '../support/progress-bench.js';
import type { Scene } from '../support/scene.js';
import { ok, problem, type Visitor } from '../support/visitor.js';

let house: House;
let scene: Scene;
let elsewhere: Scene;
let client: Visitor;
let stranger: Visitor;
let admin: Visitor;
let clientId: string;

beforeAll(async () => {
  ({ house, scene, elsewhere, client, stranger, admin, clientId } = await openBench());
});

afterAll(() => house.close());

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
