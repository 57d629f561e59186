import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ObjectStore } from '../../../sandbox/s3/object-store.js';
import type { FilePlace, S3Place } from '../../config/file-place.js';
import type { FileStore } from './file-store.js';
import { openStore } from './open-store.js';

const SIGNER = {
  region: 'ap-southeast-3',
  accessKeyId: 'key-of-the-tests',
  secretAccessKey: 'secret-of-the-tests',
};
const BUCKET = 'berkas-uji';

let root: string;
let objects: ObjectStore;
let versioned: ObjectStore;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'file-store-'));
  const common = { ...SIGNER, port: 0, bucket: BUCKET };
  objects = await ObjectStore.open({ ...common, folder: join(root, 'objects') });
  const folder = join(root, 'versioned');
  versioned = await ObjectStore.open({ ...common, folder, hasVersions: true });
});

afterAll(async () => {
  await Promise.all([objects.close(), versioned.close()]);
  await rm(root, { recursive: true, force: true });
});

const bucketAt = ({ url: endpoint }: ObjectStore, changes: Partial<S3Place> = {}): S3Place => ({
  ...{ kind: 's3', endpoint, bucket: BUCKET, isPathStyle: true, ca: null },
  ...SIGNER,
  ...changes,
});
const newKey = (): string => randomBytes(16).toString('hex');

async function keysIn(store: FileStore): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of store.keys()) found.push(key);
  return found.sort();
}

/** Everything that lies under a folder, by name: what a thief of the disk would find. */
const namesUnder = async (folder: string): Promise<string> =>
  (await readdir(folder, { recursive: true }).catch(() => [])).join('\n');

const PLACES: [string, () => FilePlace, () => string][] = [
  ['a folder', () => ({ kind: 'disk', folder: join(root, 'disk') }), () => join(root, 'disk')],
  ['a bucket', () => bucketAt(objects), () => join(root, 'objects')],
  ['a bucket that keeps versions', () => bucketAt(versioned), () => join(root, 'versioned')],
];

describe.each(PLACES)('%s as a store of files', (_, placeOf, folderOf) => {
  let store: FileStore;
  beforeAll(async () => {
    store = await openStore(placeOf());
  });

  it('gives back what was written, from its beginning, as often as it is asked', async () => {
    const [key, content] = [newKey(), randomBytes(300_000)];
    await store.write(key, content);
    expect((await buffer(await store.read(key))).equals(content)).toBe(true);
    expect((await buffer(await store.read(key))).equals(content)).toBe(true);
  });

  it('keeps nothing as it keeps something', async () => {
    const key = newKey();
    await store.write(key, Buffer.alloc(0));
    expect(await buffer(await store.read(key))).toHaveLength(0);
  });

  it('has nothing under a key that was never written', async () => {
    await expect(store.read(newKey())).rejects.toThrow();
  });

  it('really has nothing left of what was removed, and does not mind being asked twice', async () => {
    const key = newKey();
    await store.write(key, Buffer.from('first'));
    await store.write(key, Buffer.from('written once more'));
    await store.remove(key);
    await expect(store.read(key)).rejects.toThrow();
    expect(await keysIn(store)).not.toContain(key);
    expect(await namesUnder(folderOf())).not.toContain(key.slice(2));
    await store.remove(key);
    expect(await namesUnder(folderOf())).not.toContain(key.slice(2));
  });

  it('names all its keys, with when they were written', async () => {
    const written = [newKey(), newKey()];
    for (const key of written) await store.write(key, Buffer.from(key));
    expect(await keysIn(store)).toEqual(expect.arrayContaining(written.sort()));
    for await (const { writtenAt } of store.keys()) expect(writtenAt).toBeGreaterThan(0);
  });

  it.each(['../../../etc/passwd', 'a/b', '', 'A'.repeat(32)])('refuses the key %j', async (key) => {
    await expect(store.write(key, Buffer.alloc(1))).rejects.toThrow(RangeError);
    await expect(store.read(key)).rejects.toThrow(RangeError);
    await expect(store.remove(key)).rejects.toThrow(RangeError);
  });
});

describe('a folder', () => {
  it('counts what a write that was cut short has left, and removes it', async () => {
    const store = await openStore({ kind: 'disk', folder: join(root, 'cut') });
    const key = newKey();
    await store.write(key, Buffer.from('x'));
    const part = join(root, 'cut', key.slice(0, 2), `${key.slice(2)}.part`);
    await writeFile(part, 'half');
    await store.remove(key);
    expect(await keysIn(store)).toEqual([]);
  });
});

describe('a bucket', () => {
  it('is listed beyond one page', async () => {
    const folder = join(root, 'many');
    const many = await ObjectStore.open({ ...SIGNER, port: 0, bucket: BUCKET, folder, page: 2 });
    const store = await openStore(bucketAt(many));
    const written = Array.from({ length: 5 }, newKey).sort();
    for (const key of written) await store.write(key, Buffer.from(key));
    expect(await keysIn(store)).toEqual(written);
    await many.close();
  });

  it('is asked again when it is busy, and no more than three times', async () => {
    const store = await openStore(bucketAt(objects));
    const key = newKey();
    objects.failNext(2);
    await store.write(key, Buffer.from('at last'));
    expect(String(await buffer(await store.read(key)))).toBe('at last');
    objects.failNext(3);
    await expect(store.read(key)).rejects.toThrow();
    expect(String(await buffer(await store.read(key)))).toBe('at last');
  });

  it.each([
    ['another secret', { secretAccessKey: 'a-guess-of-somebody' }, '403'],
    ['another key', { accessKeyId: 'somebody-else' }, '403'],
    ['a bucket that is not there', { bucket: 'tidak-ada' }, '404'],
    ['nobody there', { endpoint: 'http://127.0.0.1:1' }, 'ECONNREFUSED'],
  ])('is not used with %s: one sentence at boot, without the key', async (_, changes, why) => {
    const place = bucketAt(objects, changes);
    const opening = openStore(place);
    await expect(opening).rejects.toThrow(`the bucket ${place.bucket} cannot be used`);
    await expect(opening).rejects.toThrow(why);
    await expect(opening).rejects.not.toThrow(place.secretAccessKey);
  });
});
