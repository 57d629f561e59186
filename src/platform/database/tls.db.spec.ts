import { readFileSync } from 'node:fs';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Certificates } from '../../../test/support/certificates.js';
import { eventually } from '../../../test/support/eventually.js';
import { queueProcess, type QueuePlace } from '../../../test/support/queue-process.js';
import { RedisServer, withRedis } from '../../../test/support/redis-server.js';
import { cloneDatabases, type DatabasePair } from '../../../test/support/test-database.js';
import { readPlaces } from '../../config/places.js';
import { migrate } from '../../migrate.js';
import { connected } from '../../operations/connect.js';
import { appDataSourceOptions, keysDataSource } from './data-source.js';

const MINE = `SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()`;
const ALL = `SELECT bool_and(ssl) AS ssl, count(*)::int AS count
               FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE datname = $1`;

let certificates: Certificates;
let strangers: Certificates;
let databases: DatabasePair;

beforeAll(async () => {
  certificates = Certificates.make('localhost', 'elsewhere');
  strangers = Certificates.make('localhost');
  databases = await cloneDatabases();
  await encrypt('localhost');
});

afterAll(async () => {
  await asSuperuser('ALTER SYSTEM RESET ssl', 'SELECT pg_reload_conf()');
  await databases.drop();
  certificates.remove();
  strangers.remove();
});

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['RP_TEST_PG'] ?? '' });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The server itself writes its key down, so that it is its owner's, whoever that is. */
async function encrypt(name: string): Promise<void> {
  const { cert, key } = certificates.of(name);
  const written = (path: string, as: string): string =>
    `COPY (SELECT unnest(string_to_array(trim($$${readFileSync(path, 'utf8')}$$), E'\\n')))
       TO PROGRAM 'umask 077; cat > ${as}'`;
  await asSuperuser(
    written(cert, 'rp-test.pem'),
    written(key, 'rp-test.key'),
    `ALTER SYSTEM SET ssl_cert_file = 'rp-test.pem'`,
    `ALTER SYSTEM SET ssl_key_file = 'rp-test.key'`,
    `ALTER SYSTEM SET ssl = on`,
    'SELECT pg_reload_conf()',
    // The postmaster reads it in its own time; whoever comes after a second is served by it.
    'SELECT pg_sleep(0.5)',
  );
}

/** As the settings make them of an address with this host and this file of a CA. */
function placesOf(host: string, caFile: string): ReturnType<typeof readPlaces> {
  const at = (address: string): string => {
    const url = new URL(address);
    url.hostname = host;
    return url.href;
  };
  return readPlaces({
    DATABASE_URL: at(databases.url),
    KEYS_DATABASE_URL: at(databases.keysUrl),
    DATABASE_CA_FILE: caFile,
    FILES_DIR: '/tmp/files',
  });
}

async function isEncrypted(source: DataSource): Promise<boolean | undefined> {
  await source.initialize();
  try {
    return (await source.query<{ ssl: boolean }[]>(MINE))[0]?.ssl;
  } finally {
    await source.destroy();
  }
}

function linesTo(url: string): Promise<{ ssl: boolean; count: number }[]> {
  return connected(url, async (client) => {
    const name = new URL(url).pathname.slice(1);
    return (await client.query<{ ssl: boolean; count: number }>(ALL, [name])).rows;
  });
}

/** Asks for a sweep by the queue, and waits until a worker has done it, and what it does meanwhile. */
async function onQueue(
  place: QueuePlace,
  meanwhile = async (): Promise<void> => {},
): Promise<void> {
  let done = 0;
  const holds = async (): Promise<number> => {
    await meanwhile();
    done += 1;
    return 0;
  };
  const process = await queueProcess(place, { worker: true, sweeps: { holds } });
  try {
    process.jobs.wake('holds');
    await eventually('the sweep', () => Promise.resolve(done > 0));
  } finally {
    await process.close();
  }
}

const clients: [string, (url: string, keysUrl: string) => Promise<unknown>][] = [
  ['migrations', (url, keysUrl) => migrate(url, keysUrl)],
  ['the application', (url) => isEncrypted(new DataSource(appDataSourceOptions(url, 2)))],
  ['the keys’ database', (_, keysUrl) => isEncrypted(keysDataSource(keysUrl))],
  ['commands on the data', (url) => connected(url, (client) => client.query(MINE))],
];

describe('a database behind TLS', () => {
  it.each(clients)('is spoken to by %s, and by none that does not know its CA', async (_, use) => {
    const { databaseUrl, keysDatabaseUrl } = placesOf('localhost', certificates.caFile);
    await use(databaseUrl, keysDatabaseUrl);
    const other = placesOf('localhost', strangers.caFile);
    await expect(use(other.databaseUrl, other.keysDatabaseUrl)).rejects.toThrow(
      /certificate|self-signed/,
    );
  });

  it('is not spoken to under a name that its certificate does not know', async () => {
    const { databaseUrl } = placesOf('127.0.0.1', certificates.caFile);
    await expect(connected(databaseUrl, (client) => client.query(MINE))).rejects.toThrow(
      /does not match certificate|not in the cert/,
    );
  });

  it('has no line of application, keys or queue that is not encrypted', async () => {
    const { databaseUrl, keysDatabaseUrl } = placesOf('localhost', certificates.caFile);
    const app = await new DataSource(appDataSourceOptions(databaseUrl, 2)).initialize();
    const keys = await keysDataSource(keysDatabaseUrl).initialize();
    const seen: { ssl: boolean; count: number }[] = [];
    await onQueue({ databaseUrl, redisUrl: null }, async () => {
      for (const url of [databaseUrl, keysDatabaseUrl]) seen.push(...(await linesTo(url)));
    });
    await app.destroy();
    await keys.destroy();
    expect(seen.map(({ ssl }) => ssl)).toEqual([true, true]);
    // The application's own, the looker's, and those of the queue.
    expect(seen[0]?.count).toBeGreaterThan(2);
  });

  it('is not spoken to at all once it stops encrypting', async () => {
    const { databaseUrl } = placesOf('localhost', certificates.caFile);
    await asSuperuser(
      'ALTER SYSTEM SET ssl = off',
      'SELECT pg_reload_conf()',
      'SELECT pg_sleep(0.5)',
    );
    await expect(connected(databaseUrl, (client) => client.query(MINE))).rejects.toThrow(
      'does not support SSL',
    );
    await encrypt('localhost');
  });
});

describe('an address with options of a session', () => {
  const withOptions = (): string => {
    const url = new URL(databases.url);
    url.searchParams.set('options', '-c work_mem=7MB');
    return url.href;
  };

  it('does not take away the rights the application limits itself to', async () => {
    const source = await new DataSource(appDataSourceOptions(withOptions(), 2)).initialize();
    const [row] = await source.query<Record<string, string>[]>(
      `SELECT current_user AS who, current_setting('work_mem') AS memory`,
    );
    await source.destroy();
    expect(row).toEqual({ who: 'rp_app', memory: '7MB' });
  });

  it('leaves the queue its own place', async () => {
    await expect(onQueue({ databaseUrl: withOptions(), redisUrl: null })).resolves.toBeUndefined();
  });
});

withRedis('a Redis behind TLS', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start(certificates.of('localhost'));
  });
  afterAll(() => redis.stop());

  it('carries the queue for whoever knows its CA, and nothing for others', async () => {
    const place = { databaseUrl: databases.url, redisUrl: redis.url(0) };
    await expect(onQueue({ ...place, redisCa: certificates.ca })).resolves.toBeUndefined();
    for (const redisCa of [strangers.ca, null]) {
      await expect(onQueue({ ...place, redisCa })).rejects.toThrow(
        /cannot be used \(.*certificate/,
      );
    }
  });
});
