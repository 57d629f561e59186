import {
  createPostgresBackend,
  createRedisBackend,
  setDefaultBackendFactory,
  type QueueOptions,
} from 'bullmq';
import type { Config } from '../../config/config.js';
import { sessionOptionsApart } from '../database/session-options.js';
import { redisConnection, requireRedis } from './redis.js';

type Place = Pick<Config, 'databaseUrl' | 'redisUrl'> & Partial<Pick<Config, 'redisCa'>>;

/**
 * Where the queue lives: in Redis when REDIS_URL names one, otherwise in the main database.
 *
 * BullMQ takes its backend process-wide and not from the options, so this is called before the
 * first queue is made.
 */
export async function chooseBackend({
  databaseUrl,
  redisUrl,
  redisCa = null,
}: Place): Promise<QueueOptions> {
  if (redisUrl !== null) {
    const connection = redisConnection(redisUrl, redisCa);
    await requireRedis(connection);
    setDefaultBackendFactory(createRedisBackend);
    return { connection, prefix: 'ruangpulih' };
  }
  setDefaultBackendFactory(createPostgresBackend);
  // What the address asks of a session would replace the search path that the queue adds to it.
  const { url, options } = sessionOptionsApart(databaseUrl);
  const connection = {
    connectionString: url,
    ...(options === '' ? {} : { options }),
    max: 6,
    schema: 'bullmq',
    migrate: true,
  };
  return { connection };
}
