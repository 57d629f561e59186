import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { eventually } from './eventually.js';

const PASSWORD = 'sandi-redis-uji';

/** The server's program, when the machine has one; `npm test` looks for it (scripts/test/redis.mjs). */
export const REDIS_PROGRAM = process.env['RP_REDIS_SERVER'];

/** Ends the server when its standard input closes: when we say so, and when we are gone. */
const KEPT = '"$@" & cat; kill -KILL $!; wait';

/** A Redis of the test's own, in memory, that asks for a password and can go away and come back. */
export class RedisServer {
  private process: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.start();
    return server;
  }

  /** Each number is a database of its own. */
  url(database: number, password = PASSWORD): string {
    return `redis://:${password}@127.0.0.1:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    if (REDIS_PROGRAM === undefined) throw new Error('RP_REDIS_SERVER is not set.');
    if (this.process?.exitCode === null) return;
    const settings = ['--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction'];
    const where = ['--port', String(this.port), '--requirepass', PASSWORD];
    this.process = spawn('sh', ['-c', KEPT, 'sh', REDIS_PROGRAM, ...where, ...settings], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await eventually('Redis', () => answers(this.url(0)));
  }

  /** As a machine that loses its power. */
  async stop(): Promise<void> {
    const { process } = this;
    if (process?.exitCode !== null) return;
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.stdin?.end();
    await ended;
  }
}

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return true;
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
