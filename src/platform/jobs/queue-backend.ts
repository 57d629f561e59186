import {
  createPostgresBackend,
  createRedisBackend,
  setDefaultBackendFactory,
  type QueueOptions,
} from 'bullmq';
import type { Config } from '../../config/config.js';
import { redisConnection, requireRedis } from './redis.js';

/**
 * Where the queue lives: in Redis when REDIS_URL names one, otherwise in the main database.
 *
 * BullMQ takes its backend process-wide and not from the options, so this is called before the
 * first queue is made.
 */
export async function chooseBackend(
  config: Pick<Config, 'databaseUrl' | 'redisUrl'>,
): Promise<QueueOptions> {
  if (config.redisUrl !== null) {
    await requireRedis(config.redisUrl);
    setDefaultBackendFactory(createRedisBackend);
    return { connection: redisConnection(config.redisUrl), prefix: 'ruangpulih' };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const connection = {
    connectionString: config.databaseUrl,
    max: 6,
    schema: 'bullmq',
    migrate: true,
  };
  return { connection };
}
