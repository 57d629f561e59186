import type { IncomingMessage } from 'node:http';

/** What is read and thrown away after an early answer, so that the sender gets to hear it. */
const MOST_BYTES = 16 * 1024 * 1024;
const LONGEST_MS = 10_000;

/**
 * After an answer that did not wait for the whole request: reads the rest for a while, so that the
 * sender is done and the connection can be used again; whoever goes on sending is hung up on.
 */
export function readOutOrHangUp(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  let left = MOST_BYTES;
  const timer = setTimeout(() => request.destroy(), LONGEST_MS).unref();
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.once('error', () => clearTimeout(timer));
  request.once('close', () => clearTimeout(timer));
  request.resume();
}
