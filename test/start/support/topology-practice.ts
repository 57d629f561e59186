import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttpApp } from '../../../src/http-app.js';
import type { House } from '../../support/house.js';
import { openPractice, type Practice } from '../../support/practice.js';

/**
 * A listed psychologist in the database of a running topology, made through the use cases by a
 * process of our own that never listens.
 */
export async function practiceInTopology(dataFolder: string): Promise<Practice> {
  const { port } = JSON.parse(readFileSync(join(dataFolder, 'postgres.json'), 'utf8')) as {
    port: number;
  };
  // Each database belongs to the role of its name; the roles' passwords lie in files.
  const addressOf = (name: 'ruangpulih' | 'ruangpulih_keys', file: string): string =>
    `postgres://${name}:${readFileSync(join(dataFolder, file), 'utf8')}@127.0.0.1:${String(port)}/${name}`;
  Object.assign(process.env, {
    ROLE: 'api',
    DATABASE_URL: addressOf('ruangpulih', 'database-password'),
    KEYS_DATABASE_URL: addressOf('ruangpulih_keys', 'keys-database-password'),
    KEY_FILE: join(dataFolder, 'keys', 'master.key'),
    FILES_DIR: join(dataFolder, 'files'),
    MIDTRANS_SNAP_URL: 'http://127.0.0.1:1',
    MIDTRANS_API_URL: 'http://127.0.0.1:1',
    MIDTRANS_SERVER_KEY: 'never-used',
    MIDTRANS_MERCHANT_ID: 'G1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'silent',
  });
  const app = await createHttpApp({ worker: false });
  await app.init();
  try {
    return await openPractice({ app } as House);
  } finally {
    await app.close();
  }
}
