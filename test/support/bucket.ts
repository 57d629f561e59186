import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObjectStore } from '../../sandbox/s3/object-store.js';

const BUCKET = 'berkas-uji';
const SIGNER = {
  region: 'ap-southeast-3',
  accessKeyId: 'key-of-the-tests',
  secretAccessKey: 'secret-of-the-tests',
};

/** An object store of its own, and the settings by which a house keeps its files there. */
export class Bucket {
  private constructor(
    private readonly store: ObjectStore,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Bucket> {
    const folder = await mkdtemp(join(tmpdir(), 'bucket-'));
    return new Bucket(
      await ObjectStore.open({ ...SIGNER, port: 0, bucket: BUCKET, folder }),
      folder,
    );
  }

  get settings(): Record<string, string> {
    return {
      S3_ENDPOINT: this.store.url,
      S3_REGION: SIGNER.region,
      S3_BUCKET: BUCKET,
      S3_PATH_STYLE: '1',
      S3_ACCESS_KEY_ID: SIGNER.accessKeyId,
      S3_SECRET_ACCESS_KEY: SIGNER.secretAccessKey,
    };
  }

  /** How many objects lie there. */
  async count(): Promise<number> {
    return (await readdir(this.folder)).length;
  }

  async close(): Promise<void> {
    for (const name of Object.keys(this.settings)) Reflect.deleteProperty(process.env, name);
    await this.store.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
