import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3Place } from '../../config/file-place.js';
import { instantOf } from '../../kernel/time/instant.js';
import { assertFileKey, FILE_KEY } from './file-key.js';
import { FileStore, type StoredKey } from './file-store.js';

/** A bucket may hold other things; what is ours begins so. */
const PREFIX = 'files/';
const CONNECT_MS = 3_000;
/** Without a byte for so long, the line is dead. */
const SILENCE_MS = 10_000;
/** All of one try of a request, up to its first byte of an answer. */
const REQUEST_MS = 20_000;
const TRIES = 3;

/**
 * Keeps files in a bucket of an object store that speaks S3. Objects carry no owner, name or type
 * and no rights of their own: whoever may read the bucket may read them, and nobody else.
 */
export class S3Store extends FileStore {
  private readonly client: S3Client;

  constructor(private readonly at: S3Place) {
    super();
    const { accessKeyId, secretAccessKey, region, endpoint, isPathStyle, ca } = at;
    this.client = new S3Client({
      region,
      ...(endpoint === null ? {} : { endpoint }),
      forcePathStyle: isPathStyle,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: TRIES,
      requestHandler: {
        connectionTimeout: CONNECT_MS,
        socketTimeout: SILENCE_MS,
        requestTimeout: REQUEST_MS,
        throwOnRequestTimeout: true,
        ...(ca === null ? {} : { httpsAgent: { ca } }),
      },
      // The signature covers a SHA-256 of the body; not every store knows the checksums beside it.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  override get place(): string {
    return `s3://${this.at.bucket}/${PREFIX}`;
  }

  /**
   * Asks once, at boot, so that a wrong address or key is one sentence.
   *
   * @throws Error that names the bucket and the reason, never a key.
   */
  async assertUsable(): Promise<void> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: this.at.bucket }));
    } catch (error) {
      throw new Error(`the bucket ${this.at.bucket} cannot be used (${reasonOf(error)})`, {
        cause: error,
      });
    }
  }

  override async write(key: string, content: Buffer): Promise<void> {
    await this.client.send(new PutObjectCommand({ ...this.object(key), Body: content }));
  }

  override async read(key: string): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand(this.object(key)));
    if (Body === undefined) throw new Error('The object store answered without a body.');
    return Body as Readable;
  }

  /** In a bucket that keeps versions a deletion only hides: then each of them is deleted as well. */
  override async remove(key: string): Promise<void> {
    const { DeleteMarker } = await this.client.send(new DeleteObjectCommand(this.object(key)));
    if (DeleteMarker !== true) return;
    for await (const VersionId of this.versionsOf(key)) {
      await this.client.send(new DeleteObjectCommand({ ...this.object(key), VersionId }));
    }
  }

  override async *keys(): AsyncIterable<StoredKey> {
    for (let token: string | undefined; ;) {
      const page = await this.client.send(
        new ListObjectsV2Command({
          Bucket: this.at.bucket,
          Prefix: PREFIX,
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      );
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        const key = Key.slice(PREFIX.length);
        if (!FILE_KEY.test(key) || LastModified === undefined) continue;
        yield { key, writtenAt: instantOf(LastModified) };
      }
      token = page.NextContinuationToken;
      if (token === undefined) return;
    }
  }

  /** Nest calls it when the application stops. */
  onModuleDestroy(): void {
    this.client.destroy();
  }

  private async *versionsOf(key: string): AsyncIterable<string> {
    const { Bucket, Key } = this.object(key);
    const found = await this.client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }));
    for (const version of [...(found.Versions ?? []), ...(found.DeleteMarkers ?? [])]) {
      if (version.Key === Key && version.VersionId !== undefined) yield version.VersionId;
    }
  }

  private object(key: string): { Bucket: string; Key: string } {
    assertFileKey(key);
    return { Bucket: this.at.bucket, Key: `${PREFIX}${key}` };
  }
}

/** An answer without a body has a status and no words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  return status === undefined ? error.message || error.name : `${error.name}, ${String(status)}`;
}
