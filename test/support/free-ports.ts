import { createServer } from 'node:net';

/** The first of some ports in a row that nobody uses. */
export async function freePorts(count = 1): Promise<number> {
  for (;;) {
    // Below the ports that systems give to outgoing connections.
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const areFree = await Promise.all(
      Array.from({ length: count }, (_, index) => port + index).map(isFree),
    );
    if (areFree.every(Boolean)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen({ port, exclusive: true }, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
