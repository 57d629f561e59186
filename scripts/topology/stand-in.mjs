import { createServer, request as startRequest } from 'node:http';
import { Ring } from './ring.mjs';

const MOST_BODY_BYTES = 2 * 1024 * 1024;
const LOOK_AFTER_MS = 200;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What callers claim about themselves, and what belongs to one connection alone. */
const NOT_PASSED_ON = new Set([
  ...['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'],
  ...['connection', 'keep-alive', 'transfer-encoding', 'upgrade'],
]);
const AWAY = '{"type":"about:blank","status":503,"code":"internal"}';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

/**
 * Does what deploy/nginx does, where there is no nginx: shares requests out, leaves a process that is
 * stopping or gone, and overwrites what callers claim about their address. One request a connection;
 * only /realtime may become a WebSocket.
 *
 * @param {{ port: number, upstreams: readonly string[] }} place each upstream as host:port
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function startStandIn({ port, upstreams }) {
  const ring = new Ring(upstreams);
  const server = createServer((incoming, outgoing) => {
    forward(ring, incoming).then(
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, headersToPass(answer));
        answer.pipe(outgoing);
      },
      () => {
        outgoing.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '5' });
        outgoing.end(AWAY);
      },
    );
  });
  server.on('upgrade', (incoming, socket, head) => join(ring, incoming, { socket, head }));
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const looking = setInterval(() => void ring.look(), LOOK_AFTER_MS);
  return {
    async close() {
      clearInterval(looking);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Asks one process, and then the other when the request certainly did not arrive or changes nothing.
 *
 * @param {Ring} ring
 * @param {IncomingMessage} incoming
 * @returns {Promise<IncomingMessage>}
 */
async function forward(ring, incoming) {
  const body = await bodyOf(incoming);
  const first = ring.next();
  try {
    return await askAt(first, incoming, body);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    ring.leave(first);
    if (code !== 'ECONNREFUSED' && !SAFE.has(incoming.method ?? '')) throw error;
    return askAt(ring.next(), incoming, body);
  }
}

/**
 * @param {string} upstream
 * @param {IncomingMessage} incoming
 * @param {Buffer} body
 * @returns {Promise<IncomingMessage>}
 */
function askAt(upstream, incoming, body) {
  const [host, port] = upstream.split(':');
  const headers = {
    ...addressed(incoming),
    ...(body.length > 0 ? { 'content-length': String(body.length) } : {}),
  };
  return new Promise((resolve, reject) => {
    const { method, url: path } = incoming;
    const request = startRequest({ host, port, method, path, headers, agent: false }, resolve);
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * Lays the caller's connection and one to a process end to end, if that process agrees to the upgrade.
 *
 * @param {Ring} ring
 * @param {IncomingMessage} incoming
 * @param {{ socket: import('node:stream').Duplex, head: Buffer }} caller
 */
function join(ring, incoming, { socket, head }) {
  const [host, port] = ring.next().split(':');
  const end = () => socket.destroy();
  socket.on('error', end);
  if (incoming.url !== '/realtime') return end();
  const headers = { ...addressed(incoming), connection: 'upgrade', upgrade: 'websocket' };
  const request = startRequest({ host, port, path: incoming.url, headers, agent: false });
  request.on('error', end);
  request.on('response', (answer) => {
    socket.end(
      `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\nConnection: close\r\n\r\n`,
    );
  });
  request.on('upgrade', (answer, upstream, first) => {
    const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
    socket.write(['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n'));
    upstream.on('error', end);
    upstream.write(head);
    socket.write(first);
    upstream.pipe(socket).pipe(upstream);
  });
  request.end();
}

/** What is passed on, with the caller's address as we saw it. @param {IncomingMessage} incoming */
function addressed(incoming) {
  return {
    ...headersToPass(incoming),
    'x-forwarded-for': incoming.socket.remoteAddress ?? '',
    'x-forwarded-proto': 'http',
  };
}

/** @param {IncomingMessage} message */
function headersToPass({ headers }) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name)));
}

/** @param {IncomingMessage} incoming */
async function bodyOf(incoming) {
  const pieces = [];
  let length = 0;
  for await (const piece of incoming) {
    length += piece.length;
    if (length > MOST_BODY_BYTES) throw new Error('The body is too large.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
