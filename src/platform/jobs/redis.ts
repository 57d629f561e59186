import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { RedisOptions } from 'bullmq';
import { Redis } from 'ioredis';

const CONNECT_TIMEOUT_MS = 5_000;
const LONGEST_PAUSE_MS = 5_000;

/** Where Redis is, and what its certificate is held against. */
interface RedisPlace {
  readonly url: string;
  readonly tls?: ConnectionOptions;
}

/** How the queue's connections behave: they come back by themselves, however long Redis is away. */
export function redisConnection(url: string, ca: string | null): RedisOptions & RedisPlace {
  return {
    url,
    ...(ca === null ? {} : { tls: { ca, ...nameOf(url) } }),
    connectTimeout: CONNECT_TIMEOUT_MS,
    keepAlive: 30_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, LONGEST_PAUSE_MS),
    // After a failover the old address may be a replica, which refuses writes: look again.
    reconnectOnError: (error: Error) => (error.message.startsWith('READONLY') ? 2 : false),
  };
}

/**
 * Asks Redis once, at boot, so that a wrong address is one sentence and no endless retry.
 *
 * @throws Error that names the place, never the user or the password.
 */
export async function requireRedis({ url, tls }: RedisPlace): Promise<void> {
  let reason = '';
  const redis = new Redis(url, {
    ...(tls ? { tls } : {}),
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The reason comes as an event; what `connect` throws only says that the connection closed.
  redis.on('error', (error) => (reason ||= sentenceOf(error)));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const place = `${hostname}:${port || '6379'}${pathname}`;
    throw new Error(
      `the Redis of REDIS_URL at ${place} cannot be used (${reason || sentenceOf(error)})`,
      { cause: error },
    );
  } finally {
    redis.disconnect();
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError) return sentenceOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/** A certificate names a host, and an address of digits is no name to ask for. */
function nameOf(url: string): { servername?: string } {
  const { hostname } = new URL(url);
  return isIP(hostname) === 0 ? { servername: hostname } : {};
}
