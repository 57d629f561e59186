import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../support/eventually.js';
import { ROOT } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';

interface Upstream {
  readonly server: Server;
  readonly port: number;
  readonly seen: { method: string; headers: IncomingHttpHeaders; body: string }[];
  isReady: boolean;
}

async function upstream(): Promise<Upstream> {
  const seen: Upstream['seen'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      if (request.url === '/api/v1/health/ready') {
        response.writeHead(it.isReady ? 200 : 503).end();
        return;
      }
      seen.push({ method: request.method ?? '', headers: request.headers, body });
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.end(request.url);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const it = { server, port: (server.address() as AddressInfo).port, seen, isReady: true };
  return it;
}

let one: Upstream;
let two: Upstream;
let proxy: ChildProcess;
let url: string;

beforeEach(async () => {
  [one, two] = await Promise.all([upstream(), upstream()]);
  const port = await freePorts(1);
  url = `http://127.0.0.1:${String(port)}`;
  proxy = spawn(process.execPath, ['scripts/topology/proxy.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      PROXY_PORT: String(port),
      PROXY_UPSTREAMS: [one, two].map((each) => `127.0.0.1:${String(each.port)}`).join(','),
    },
  });
  await eventually('the proxy', async () => (await fetch(url).catch(() => undefined))?.ok);
  for (const each of [one, two]) each.seen.length = 0;
});

afterEach(async () => {
  const ended = new Promise((resolve) => proxy.once('exit', resolve));
  proxy.disconnect();
  await ended;
  for (const { server } of [one, two]) server.close();
});

describe('The stand-in for nginx', () => {
  it('passes a request on whole, and overwrites what a caller claims about its address', async () => {
    const answer = await fetch(`${url}/path?q=1`, {
      method: 'POST',
      headers: {
        'x-forwarded-for': '10.9.8.7',
        'x-forwarded-host': 'elsewhere.test',
        forwarded: 'for=10.9.8.7',
        'x-kept': 'yes',
      },
      body: 'isi',
    });
    expect(await answer.text()).toBe('/path?q=1');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const [request] = [...one.seen, ...two.seen];
    expect(request).toMatchObject({ method: 'POST', body: 'isi' });
    expect(request?.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-kept': 'yes',
      host: new URL(url).host,
    });
    expect(request?.headers).not.toHaveProperty('forwarded');
    expect(request?.headers).not.toHaveProperty('x-forwarded-host');
  });

  it('leaves a process that says it is stopping', async () => {
    one.isReady = false;
    await eventually('it to be left', async () => {
      const before = one.seen.length;
      for (let turn = 0; turn < 4; turn++) await fetch(url);
      return one.seen.length === before;
    });
    expect(two.seen.length).toBeGreaterThan(0);
  });

  it('asks the other one when the first is gone, also to change something', async () => {
    one.server.close();
    one.server.closeAllConnections();
    for (let turn = 0; turn < 4; turn++) {
      expect((await fetch(url, { method: 'POST', body: 'isi' })).status).toBe(200);
    }
    expect(two.seen).toHaveLength(4);
  });
});
