import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWell } from '../../src/check-health.js';
import { eventually } from '../support/eventually.js';
import { RoomClient } from '../support/room-client.js';
import { wishFor, type Practice } from '../support/practice.js';
import { ok, Visitor, type Schemas } from '../support/visitor.js';
import { removeTemporaryFolders, ROOT, temporaryFolder } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';
import { Launcher, survivors } from './support/launcher.js';
import { underLoad } from './support/load.js';
import { logInFrom } from './support/log-in-from.js';
import { practiceInTopology } from './support/topology-practice.js';

/** Seconds: a process is started again meanwhile, on a machine that may have other work. */
const PATIENCE = 45;

const dataFolder = join(temporaryFolder(), 'data');
let port: number;
let url: string;
let topology: Launcher;
let practice: Practice;

beforeAll(async () => {
  port = await freePorts(5);
  url = `http://localhost:${String(port)}`;
  topology = new Launcher({
    root: ROOT,
    dataFolder,
    port,
    command: [process.execPath, 'scripts/topology.mjs', '--empty'],
    env: { ...(process.env['PROXY'] ? { PROXY: process.env['PROXY'] } : {}) },
  });
  await topology.ready();
  practice = await practiceInTopology(dataFolder);
}, 120_000);

afterAll(async () => {
  await topology.cleanUp();
  removeTemporaryFolders();
}, 30_000);

const apiPort = (index: number): number => port + 2 + index;
const linesOf = (name: string): string[] =>
  readFileSync(join(dataFolder, 'logs', `${name}.log`), 'utf8').split('\n');

/** Asks one process itself, past the proxy; undefined when nobody listens. */
async function statusAt(index: number, path: string): Promise<number | undefined> {
  const address = `http://127.0.0.1:${String(apiPort(index))}/api/v1/health/${path}`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(
    () => undefined,
  );
  return answer?.status;
}

async function said(words: string): Promise<void> {
  await eventually(words, () => Promise.resolve(topology.output.includes(words)), PATIENCE);
}

/** Not only does it answer: the proxy, which had left it, asks it again. */
async function servesAgain(index: number): Promise<void> {
  await eventually('the next one', async () => (await statusAt(index, 'ready')) === 200, PATIENCE);
  const name = `api-${String(index)}`;
  // In turn with the other: a proxy that only tries it would ask once and then wait.
  await eventually('the proxy to ask it', async () => {
    const before = linesOf(name).length;
    for (let turn = 0; turn < 4; turn++) await (await fetch(`${url}/api/v1/categories`)).text();
    return linesOf(name).length > before + 1;
  });
}

async function slot(client: Visitor, index: number): Promise<Schemas['Slot']> {
  const from = new Date(Date.now() + 24 * 3_600_000).toISOString();
  const to = new Date(Date.now() + 9 * 24 * 3_600_000).toISOString();
  const path = { id: practice.psychologistId };
  const query = { serviceId: practice.serviceId, from, to };
  const { items } = await ok(
    client.api.GET('/api/v1/psychologists/{id}/slots', { params: { path, query } }),
  );
  return items[index] ?? { startsAt: '', endsAt: '' };
}

async function hold(client: Visitor, index: number): Promise<Schemas['BookingResponse']> {
  return client.hold(wishFor(practice, (await slot(client, index)).startsAt));
}

async function sandbox<Answer>(path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`http://127.0.0.1:${String(port + 1)}/control/${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { 'content-type': 'application/json' },
  });
  return (await answer.json()) as Answer;
}

/** Pays at the provider, whose notification then comes in through the proxy. */
async function pay(client: Visitor, { id, invoice }: Schemas['BookingResponse']): Promise<void> {
  const { redirectUrl } = await client.startPayment(invoice?.id ?? '');
  await (await fetch(redirectUrl ?? '')).text();
  const { items } = await sandbox<{ items: { orderId: string; token: string }[] }>('payments');
  const order = items.find(({ token }) => redirectUrl?.endsWith(token));
  await sandbox(`payments/${order?.orderId ?? ''}/pay`, {});
  await eventually('the booking to be requested', async () => {
    return (await client.booking(id)).status === 'requested';
  });
}

async function mailsTo(address: string): Promise<unknown[]> {
  return (await sandbox<{ items: unknown[] }>(`mails?to=${encodeURIComponent(address)}`)).items;
}

describe('Two APIs and a worker behind a proxy', () => {
  it('share the requests out', async () => {
    const client = new Visitor(url);
    for (let turn = 0; turn < 6; turn++) await ok(client.api.GET('/api/v1/psychologists'));
    for (const name of ['api-1', 'api-2']) {
      const served = linesOf(name).filter((line) => line.includes('"/api/v1/psychologists"'));
      expect(served.length).toBeGreaterThan(0);
    }
    expect(linesOf('worker').some((line) => line.includes('"request"'))).toBe(false);
  });

  it('take a booking from the search to the mail, whichever process is asked and the worker being replaced in between', async () => {
    const client = new Visitor(url);
    const { email } = await client.register();
    const held = await hold(client, 0);
    await pay(client, held);
    const psychologist = new Visitor(url);
    await psychologist.logIn(practice.email);
    const before = (await mailsTo(email)).length;
    const path = { id: held.id };
    await ok(psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: { path } }));
    const heartbeatFile = join(dataFolder, 'logs', 'worker.alive');
    expect(await isWell({ role: 'worker', port, heartbeatFile, listener: null })).toBe(true);
    process.kill(topology.processIds()['Worker'] ?? 0, 'SIGTERM');
    const mails = await eventually(
      'the mail of the confirmation',
      async () => {
        const found = await mailsTo(email);
        return found.length > before && found;
      },
      PATIENCE,
    );
    expect(mails).toHaveLength(before + 1);
    await said('Worker ended (exit code 0)');
    await eventually('the next worker', () => Promise.resolve(existsSync(heartbeatFile)), PATIENCE);
  });

  it('believe the proxy about the caller’s address, and nobody else', async () => {
    const email = `${randomUUID()}@contoh.test`;
    const forged = { 'X-Forwarded-For': '127.0.0.3', Forwarded: 'for=127.0.0.3' };
    // Only Linux answers for the whole of 127.0.0.0/8.
    const [one, other] = process.platform === 'linux' ? ['127.0.0.2', '127.0.0.3'] : [];
    const guesser = one ?? '127.0.0.1';
    for (let guess = 0; guess < 5; guess++) await logInFrom(guesser, port, { email });
    expect(await logInFrom(guesser, port, { email })).toBe(429);
    expect(await logInFrom(guesser, port, { email, headers: forged })).toBe(429);
    const elsewhere = other ?? '127.0.0.1';
    const theirs = other === undefined ? `${randomUUID()}@contoh.test` : email;
    expect(await logInFrom(elsewhere, port, { email: theirs })).toBe(401);
  });

  it('let only their own pages change anything', async () => {
    const client = new Visitor(url);
    await client.register();
    const headers = { cookie: client.cookieHeader, 'content-type': 'application/json' };
    const attempt = (origin: string): Promise<Response> =>
      fetch(`${url}/api/v1/me`, {
        method: 'PATCH',
        headers: { ...headers, origin },
        body: JSON.stringify({ name: 'Sari' }),
      });
    expect((await attempt('https://elsewhere.test')).status).toBe(403);
    expect((await attempt(`http://127.0.0.1:${String(apiPort(1))}`)).status).toBe(403);
    expect((await attempt(url)).status).toBe(200);
  });

  it('let a WebSocket through to the room and to nothing else, for who is signed in', async () => {
    const client = new Visitor(url);
    await client.register();
    const open = (path: string, cookie = client.cookieHeader): Promise<RoomClient> =>
      RoomClient.open(url, { cookie, origin: url }, path);
    const line = await open('/realtime');
    line.hello('A'.repeat(43));
    expect(await line.closed()).toBe(4401);
    await expect(open('/realtime', '')).rejects.toMatchObject({ status: 401 });
    await expect(open('/api/v1/categories')).rejects.toThrow(/refused: 200|hang up/);
  });

  it('fail no request when one of them is asked to stop under load', async () => {
    const { all, failed } = await underLoad({ url, clients: 4 }, async () => {
      process.kill(topology.processIds()['API-1'] ?? 0, 'SIGTERM');
      // Both in one look: asked one after the other, the process may have ended in between.
      await eventually('not ready, but alive', async () => {
        const [ready, live] = await Promise.all([statusAt(1, 'ready'), statusAt(1, 'live')]);
        return ready === 503 && live === 200;
      });
      await said('API-1 ended (exit code 0)');
    });
    expect(failed).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
    await servesAgain(1);
  });

  it('go on when one of them is killed', async () => {
    const { failed } = await underLoad({ url, clients: 3, isReadingOnly: true }, async () => {
      process.kill(topology.processIds()['API-2'] ?? 0, 'SIGKILL');
      // What it was answering is lost with it, and a write is not repeated: its sender would know.
      await said('API-2 ended (SIGKILL)');
      const client = new Visitor(url);
      await client.register();
      await pay(client, await hold(client, 3));
    });
    expect(failed).toEqual([]);
    await servesAgain(2);
  });

  it('leave nothing behind after Ctrl-C', async () => {
    const processIds = topology.processIds();
    topology.interrupt();
    expect(await topology.ended).toBe(0);
    expect(await survivors(processIds, 0)).toEqual([]);
    expect(await statusAt(1, 'live')).toBeUndefined();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});
