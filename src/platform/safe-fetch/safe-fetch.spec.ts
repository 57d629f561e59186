import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { isPublicAddress } from './public-address.js';
import { SafeFetch, type Fetched } from './safe-fetch.js';

/** Whoever writes these into an address has given them away already. */
const WITH_PASSWORD = ['sari', 'rahasia@'].join(':');

const NOTHING_KNOWN = { etag: null, lastModified: null };
const REFUSED = { outcome: 'failed', failure: 'address_refused' };

describe('fetching what somebody else chose', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.31.255.255'],
    ...['192.0.0.8', '192.168.1.1', '198.19.0.1', '203.0.113.9', '224.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::ffff:10.0.0.1',
      '::ffff:a00:1',
      '64:ff9b::a9fe:a9fe',
      '64:ff9b::169.254.169.254',
    ],
    ...[
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '2001::1',
      '3fff::1',
    ],
    ...['fe80::1%eth0', 'localhost', ''],
  ])('%s is no public address', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2404:6800::1',
  ])('%s is a public address', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    'https://127.0.0.1/a.ics',
    'https://2130706433/a.ics',
    'https://0x7f.1/a.ics',
    'https://0177.0.0.1/a.ics',
    'https://127.1/a.ics',
    'https://[::1]/a.ics',
    'https://[::ffff:127.0.0.1]/a.ics',
    'https://[64:ff9b::7f00:1]/a.ics',
    'https://169.254.169.254/latest/meta-data',
    `https://${WITH_PASSWORD}8.8.8.8/a.ics`,
    'https://8.8.8.8:8443/a.ics',
    'http://8.8.8.8/a.ics',
    'file:///etc/passwd',
    'ftp://8.8.8.8/a.ics',
    'bukan alamat',
  ])('%s is refused without a connection', async (address) => {
    expect(await new SafeFetch(false).get(address, NOTHING_KNOWN)).toEqual(REFUSED);
  });

  it('a name is refused when any address it stands for is private', async () => {
    const both = (): Promise<{ address: string; family: number }[]> =>
      Promise.resolve([
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.5', family: 4 },
      ]);
    const fetcher = new SafeFetch(true, both);
    expect(await fetcher.get('https://kalender.test/a.ics', NOTHING_KNOWN)).toEqual(REFUSED);
  });

  it('the connection goes to the address that was checked, whatever the name says next time', async () => {
    let asked = 0;
    const hosts: (string | undefined)[] = [];
    const answer = await served(
      (request, response) => {
        hosts.push(request.headers.host);
        response.end('satu');
      },
      (port) => {
        const once = (): Promise<{ address: string; family: number }[]> =>
          Promise.resolve([{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
        return new SafeFetch(true, once).get(`http://kalender.test:${port}/a.ics`, NOTHING_KNOWN);
      },
    );
    expect(answer).toMatchObject({ outcome: 'read', text: 'satu' });
    expect(asked).toBe(1);
    expect(hosts[0]).toMatch(/^kalender\.test:/);
  });

  it.each([
    'http://169.254.169.254/',
    'https://10.0.0.1/',
    'file:///etc/passwd',
    'http://[::ffff:7f00:1]/',
  ])('a redirect to %s is refused', async (location) => {
    const answer = await served((_, response) => response.writeHead(302, { location }).end());
    expect(answer).toEqual(REFUSED);
  });

  it('three redirects are followed, a fourth is refused', async () => {
    const after = (redirects: number) =>
      served((request, response) => {
        const step = Number(request.url?.slice(1));
        if (step < redirects) response.writeHead(307, { location: `/${step + 1}` }).end();
        else response.end('sampai');
      });
    expect(await after(3)).toMatchObject({ outcome: 'read', text: 'sampai' });
    expect(await after(4)).toEqual(REFUSED);
  });

  it('what is larger than the limit is cut off, also when it was packed small', async () => {
    const large = Buffer.alloc(40_000, 'a');
    const tooLarge = { outcome: 'failed', failure: 'too_large' };
    expect(await served((_, response) => response.end(large))).toEqual(tooLarge);
    const packed: RequestListener = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(large));
    expect(await served(packed)).toEqual(tooLarge);
  });

  it('a packed text is unpacked, and one packed in another way refused', async () => {
    const send =
      (encoding: string, body: Buffer): RequestListener =>
      (_, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(body);
    expect(await served(send('gzip', gzipSync('kecil')))).toMatchObject({ text: 'kecil' });
    expect(await served(send('br', Buffer.from('kecil')))).toMatchObject({
      failure: 'server_failed',
    });
    expect(await served(send('gzip', Buffer.from('bukan gzip')))).toMatchObject({
      outcome: 'failed',
    });
  });

  it('a server that never ends is left alone after the limit', async () => {
    const answer = await served((_, response) => {
      response.write('sebagian');
    });
    expect(answer).toEqual({ outcome: 'failed', failure: 'too_slow' });
  });

  it('what has not changed is not sent again', async () => {
    const answer = await served(
      (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"satu"';
        response.writeHead(isKnown ? 304 : 200, { etag: '"satu"' }).end(isKnown ? '' : 'isi');
      },
      (port) => fetcher().get(`http://127.0.0.1:${port}/0`, { etag: '"satu"', lastModified: null }),
    );
    expect(answer).toEqual({ outcome: 'unchanged' });
  });

  it.each([
    [401, 'access_refused'],
    [404, 'not_found'],
    [410, 'not_found'],
    [500, 'server_failed'],
  ])('an answer of %i is told as %s', async (status, failure) => {
    const answer = await served((_, response) => response.writeHead(status).end());
    expect(answer).toEqual({ outcome: 'failed', failure });
  });
});

function fetcher(): SafeFetch {
  return new SafeFetch(true, undefined, { wholeMs: 1_500, bytes: 20_000 });
}

/** Asks a server of our own, and stops it. */
async function served(
  listener: RequestListener,
  ask = (port: number): Promise<Fetched> =>
    fetcher().get(`http://127.0.0.1:${port}/0`, NOTHING_KNOWN),
): Promise<Fetched> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await ask((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
