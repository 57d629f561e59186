import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ObjectStore } from '../../../sandbox/s3/object-store.js';
import {
  cloneDatabases,
  emptyDatabases,
  type DatabasePair,
} from '../../../test/support/test-database.js';
import type { FilePlace } from '../../config/file-place.js';
import type { Places } from '../../config/places.js';
import { newId } from '../../kernel/identity/id.js';
import { SystemClock } from '../../kernel/time/clock.js';
import { plusHours } from '../../kernel/time/instant.js';
import { openStore } from '../../platform/files/open-store.js';
import { backUp } from '../backup/back-up.js';
import { connected, queryable } from '../connect.js';
import { checkFiles } from '../verify/kept-files.js';
import { strayFiles } from '../verify/stray-files.js';
import { restore } from './restore.js';

const SIGNER = { region: 'id-1', accessKeyId: 'key-of-the-drill', secretAccessKey: 'secret-of-it' };
const now = new SystemClock().now();
const content = randomBytes(2_000_000);
const key = randomBytes(16).toString('hex');

let root: string;
let buckets: ObjectStore[];
let pairs: DatabasePair[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'object-store-'));
  buckets = await Promise.all(
    ['first', 'second'].map((bucket) =>
      ObjectStore.open({ ...SIGNER, port: 0, bucket, folder: join(root, bucket) }),
    ),
  );
  pairs = [await cloneDatabases(), await emptyDatabases(), await emptyDatabases()];
  await plantFile(placesOf(0, bucketOf(0)));
});

afterAll(async () => {
  await Promise.all(buckets.map((bucket) => bucket.close()));
  for (const { drop } of pairs) await drop();
  await rm(root, { recursive: true, force: true });
});

function bucketOf(n: number): FilePlace {
  const endpoint = buckets[n]?.url ?? '';
  const bucket = n === 0 ? 'first' : 'second';
  return { kind: 's3', endpoint, bucket, isPathStyle: true, ca: null, ...SIGNER };
}

function placesOf(n: number, files: FilePlace): Places {
  const { url = '', keysUrl = '' } = pairs[n] ?? {};
  return { production: false, databaseUrl: url, keysDatabaseUrl: keysUrl, files };
}

async function plantFile(places: Places): Promise<void> {
  await (await openStore(places.files)).write(key, content);
  const account = newId();
  await connected(places.databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO account (id, email, password_hash, name, time_zone, language, terms_accepted_at, created_at)
       VALUES ($1, 'b@contoh.test', 'x', 'B', 'Asia/Jakarta', 'id', now(), now())`,
      [account],
    );
    await client.query(
      `INSERT INTO stored_file (id, owner_id, state, key, name, media_type, size_bytes, sha256, arrived_at)
       VALUES (gen_random_uuid(), $1, 'arriving', $2, 'b.pdf', 'application/pdf', $3, $4, now())`,
      [account, key, content.length, createHash('sha256').update(content).digest()],
    );
    await client.query(`UPDATE stored_file SET state = 'kept' WHERE key = $1`, [key]);
  });
}

const archivesOf = async (places: Places, name: string) => {
  const [to, keysTo] = [join(root, name), join(root, `${name}-keys`)];
  const { main, keys } = await backUp(places, { to, keysTo, keysDays: 30, now });
  return { from: main, keysFrom: keys, mayReplace: false, now };
};

const verdictOn = async ({ databaseUrl, files }: Places) => {
  const store = await openStore(files);
  return connected(databaseUrl, (client) => checkFiles(queryable(client), store));
};

describe('files in an object store', () => {
  it('are copied from one bucket into another, and from there into a folder', async () => {
    const [source, target] = [placesOf(0, bucketOf(0)), placesOf(1, bucketOf(1))];
    expect(await restore(target, await archivesOf(source, 'one'))).toMatchObject({ files: 1 });
    expect(await verdictOn(target)).toEqual({ count: 1, faults: [] });

    const folder = join(root, 'folder');
    const disk = placesOf(2, { kind: 'disk', folder });
    expect(await restore(disk, await archivesOf(target, 'two'))).toMatchObject({ files: 1 });
    expect(await verdictOn(disk)).toEqual({ count: 1, faults: [] });
    const kept = await buffer(await (await openStore(disk.files)).read(key));
    expect(kept.equals(content)).toBe(true);
  });

  it('are not restored among others, unless that was asked for', async () => {
    const request = await archivesOf(placesOf(0, bucketOf(0)), 'three');
    const busy = restore(placesOf(1, bucketOf(1)), request);
    await expect(busy).rejects.toThrow('s3://second/files/ is not empty');
  });

  it('are missed when they are gone, and found when no row speaks of them', async () => {
    const places = placesOf(0, bucketOf(0));
    const store = await openStore(places.files);
    const stray = randomBytes(16).toString('hex');
    await store.write(stray, Buffer.from('of an older installation'));
    await store.remove(key);
    expect((await verdictOn(places)).faults).toEqual([`The file ${key} is missing.`]);
    const strays = (hours: number): Promise<string[]> =>
      connected(places.databaseUrl, (client) =>
        strayFiles(queryable(client), store, plusHours(now, hours)),
      );
    expect(await strays(0)).toEqual([]);
    expect(await strays(2)).toEqual([stray]);
  });
});
