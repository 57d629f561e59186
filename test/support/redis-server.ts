import { spawn, type ChildProcess } from 'node:child_process';
import { Redis } from 'ioredis';
import { freePorts } from './free-ports.js';
import type { Certificate } from './certificates.js';
import { eventually } from './eventually.js';

const PASSWORD = 'sandi-redis-uji';

/** The server's program, when the machine has one; `npm test` looks for it (scripts/test/redis.mjs). */
export const REDIS_PROGRAM = process.env['RP_REDIS_SERVER'];

/**
 * For what needs a Redis. `npm test` installs one where it may; elsewhere it prints why not, and counts
 * these as skipped.
 */
export const withRedis = REDIS_PROGRAM === undefined ? describe.skip : describe;

/** Ends the server when its standard input closes: when we say so, and when we are gone. */
const KEPT = '"$@" & cat; kill -KILL $!; wait';

/** A Redis of the test's own, in memory, that asks for a password and can go away and come back. */
export class RedisServer {
  private process: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly certificate: Certificate | null,
  ) {}

  /** With a certificate it speaks TLS and nothing else. */
  static async start(certificate: Certificate | null = null): Promise<RedisServer> {
    const server = new RedisServer(await freePorts(), certificate);
    await server.start();
    return server;
  }

  /** Each number is a database of its own. */
  url(database: number, password = PASSWORD): string {
    const [scheme, host] = this.certificate ? ['rediss', 'localhost'] : ['redis', '127.0.0.1'];
    return `${scheme}://:${password}@${host}:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    if (REDIS_PROGRAM === undefined) throw new Error('RP_REDIS_SERVER is not set.');
    if (this.process?.exitCode === null) return;
    const settings = ['--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction'];
    const where = [...this.listening(), '--requirepass', PASSWORD];
    this.process = spawn('sh', ['-c', KEPT, 'sh', REDIS_PROGRAM, ...where, ...settings], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await eventually('Redis', () => answers(this.url(0), this.certificate?.ca));
  }

  private listening(): string[] {
    const port = String(this.port);
    if (this.certificate === null) return ['--port', port];
    const { cert, key, caFile } = this.certificate;
    const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', caFile];
    return ['--port', '0', '--tls-port', port, '--tls-auth-clients', 'no', ...files];
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

async function answers(url: string, ca: string | undefined): Promise<boolean> {
  const tls = ca === undefined ? {} : { tls: { ca, servername: 'localhost' } };
  const redis = new Redis(url, { ...tls, lazyConnect: true, retryStrategy: () => null });
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
