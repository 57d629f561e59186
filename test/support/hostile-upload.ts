import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { documentPath } from './documents.js';
import type { Visitor } from './visitor.js';

const BOUNDARY = 'the-boundary';
const PART = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n`;

async function begin(visitor: Visitor, credentialId: string, length: string): Promise<Socket> {
  const { hostname, port, origin, pathname } = new URL(
    visitor.addressOf(documentPath(credentialId)),
  );
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    [
      `PUT ${pathname} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Origin: ${origin}`,
      `Cookie: ${visitor.cookieHeader}`,
      `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
      length,
      '',
      '',
    ].join('\r\n'),
  );
  return socket;
}

/** Announces a file, sends some of it and is gone. */
export async function hangUpHalfway(visitor: Visitor, credentialId: string): Promise<void> {
  const socket = await begin(visitor, credentialId, 'Content-Length: 100000');
  socket.write(PART);
  socket.write(Buffer.alloc(20_000, 'x'), () => socket.destroy());
  await once(socket, 'close');
}

/**
 * Sends without saying how much, for as long as it is let.
 *
 * @returns the first line of the answer, and how many bytes went out before the line was cut.
 */
export async function sendEndlessly(
  visitor: Visitor,
  credentialId: string,
): Promise<{ answer: string; sentBytes: number }> {
  const socket = await begin(visitor, credentialId, 'Transfer-Encoding: chunked');
  let heard = '';
  socket.on('data', (data: Buffer) => (heard += data.toString('latin1')));
  socket.on('error', () => undefined);
  const isOver = new Promise((resolve) => socket.once('close', resolve));
  const chunk = Buffer.alloc(256 * 1024, 'x');
  const framed = Buffer.concat([
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n'),
  ]);
  socket.write(`${Buffer.byteLength(PART).toString(16)}\r\n${PART}\r\n`);
  let sentBytes = 0;
  while (!socket.destroyed && sentBytes < 200 * 1024 * 1024) {
    sentBytes += chunk.length;
    if (socket.write(framed)) continue;
    await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), isOver]);
  }
  socket.destroy();
  return { answer: heard.split('\r\n')[0] ?? '', sentBytes };
}
