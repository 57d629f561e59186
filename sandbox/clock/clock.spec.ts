import { House, newFolder, TOKEN } from '../testing/house.js';
import { ManualTime } from '../testing/manual-time.js';
import { Receiver, type Received, type Reply } from '../testing/receiver.js';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-22T14:00:00Z');

let app: Receiver;
let house: House;
let reply: (request: Received) => Reply;
beforeEach(async () => {
  reply = () => ({ status: 200, body: { offsetMs: HOUR, now: 'ignored' } });
  app = await Receiver.start((request) => reply(request));
  house = await House.open({ appUrl: app.url, machine: new ManualTime(START) });
});
afterEach(async () => {
  await house.close();
  await app.stop();
});

function push(offsetMs: unknown, token: string | null = TOKEN, url = house.url): Promise<Response> {
  return fetch(`${url}/control/clock`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { 'x-sandbox-token': token }),
    },
    body: JSON.stringify({ offsetMs }),
  });
}

async function present(url = house.url): Promise<unknown> {
  return (await fetch(`${url}/control/clock`)).json();
}

test('the app pushes its offset, back as well as forward', async () => {
  expect(await present()).toEqual({ offsetMs: 0, now: '2026-11-22T14:00:00.000Z' });
  expect((await push(-HOUR)).status).toBe(200);
  expect(await present()).toEqual({ offsetMs: -HOUR, now: '2026-11-22T13:00:00.000Z' });
});

test.each([null, '', 'wrong', `${TOKEN}x`])('the token %j moves nothing', async (token) => {
  expect((await push(HOUR, token)).status).toBe(401);
  expect(await present()).toMatchObject({ offsetMs: 0 });
});

test.each([0.5, '1', null, 1e300, {}])('an offset of %j is refused', async (offset) => {
  expect((await push(offset)).status).toBe(422);
});

test('the offset survives a restart', async () => {
  const folder = await newFolder();
  const machine = new ManualTime(START);
  const first = await House.open({ folder, machine });
  await push(HOUR, TOKEN, first.url);
  await first.stop();
  const second = await House.open({ folder, machine });
  expect(await present(second.url)).toMatchObject({ offsetMs: HOUR });
  await second.close();
});

test('a button asks the app to move its clock and follows its answer', async () => {
  const answer = await house.submit('/clock/advance', { minutes: '60' });
  expect(answer.status).toBe(303);
  expect(app.received).toMatchObject([
    {
      method: 'POST',
      path: '/api/v1/demo/clock',
      headers: { 'x-sandbox-token': TOKEN },
      body: '{"advanceMinutes":60}',
    },
  ]);
  expect(await present()).toMatchObject({ offsetMs: HOUR });
  const page = await (await fetch(`${house.url}/clock?moved=1`)).text();
  expect(page).toContain('sudah maju');
  expect(page).toContain('22.00.00 WIB');
  expect(page).not.toContain('note bad');
});

test('the field takes a time in WIB', async () => {
  await house.submit('/clock/until', { until: '2026-11-23T10:00' });
  expect(app.received[0]?.body).toBe('{"to":"2026-11-23T03:00:00.000Z"}');
});

test('a refusal by the app is shown with its reason, and nothing moves', async () => {
  reply = ({ method }) =>
    method === 'GET'
      ? { status: 200, body: { offsetMs: 0 } }
      : { status: 422, body: { title: 'Validation', detail: 'Hanya <maju>.' } };
  const answer = await house.submit('/clock/until', { until: '2020-01-01T10:00' });
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('answered 422: Hanya &lt;maju&gt;.');
  expect(await present()).toMatchObject({ offsetMs: 0 });
});

test('an app that does not answer is said to, on the page as well', async () => {
  await app.stop();
  expect(await (await fetch(`${house.url}/clock`)).text()).toContain('does not answer');
  expect((await house.submit('/clock/advance', { minutes: '15' })).status).toBe(502);
  app = await Receiver.start();
});

test('an app whose clock differs is pointed out', async () => {
  expect(await (await fetch(`${house.url}/clock`)).text()).toContain('shows another time');
});

test.each<Record<string, string>>([{ minutes: '-1' }, { minutes: '1e9' }, { minutes: 'x' }, {}])(
  'a form with %j asks nothing of the app but how late it is',
  async (fields) => {
    const answer = await house.submit('/clock/advance', fields);
    expect(answer.status).toBe(422);
    expect(app.received.map(({ method }) => method)).toEqual(['GET']);
  },
);

test('another site cannot move the clock', async () => {
  const answer = await fetch(`${house.url}/clock/advance`, {
    method: 'POST',
    headers: { origin: 'http://localhost:3000' },
    body: new URLSearchParams({ minutes: '60' }),
  });
  expect(answer.status).toBe(403);
  expect(app.received).toEqual([]);
});
