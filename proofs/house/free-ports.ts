import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const LOWEST = 20_000;
const HIGHEST = 60_000;
const TRIES = 100;

/** The first of so many loopback ports in a row that nobody uses just now. */
export async function freePortRow(count: number): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const first = randomInt(LOWEST, HIGHEST);
    const row = Array.from({ length: count }, (_, index) => first + index);
    const areFree = await Promise.all(row.map(isFree));
    if (areFree.every(Boolean)) return first;
  }
  throw new Error('There are no free ports.');
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
