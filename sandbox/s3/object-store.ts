import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { systemTime, type MachineTime } from '../machine-time.js';
import { keyOfToken, objectList, refused, versionList, type Answer } from './answers.js';
import { Shelf } from './shelf.js';
import { faultOfSignature, type Credentials, type SignedRequest } from './signature.js';

export interface ObjectStoreSettings extends Credentials {
  readonly port: number;
  readonly folder: string;
  readonly bucket: string;
  /** Whether the bucket keeps what is overwritten or deleted, as some are set up to do. */
  readonly hasVersions?: boolean;
  /** How many objects it names at once; the service's own limit unless told. */
  readonly page?: number;
}

interface Wish {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

const HOST = '127.0.0.1';
const LARGEST_OBJECT_BYTES = 16 * 1024 * 1024;
const MOST_OF_A_PAGE = 1_000;
const STATUS: Readonly<Record<string, number>> = {
  AuthorizationHeaderMalformed: 400,
  XAmzContentSHA256Mismatch: 400,
};

/**
 * A stand-in for S3: one private bucket, path-style addresses, objects on the disk. Every request
 * must be signed (Signature Version 4), and is looked at as strictly as the service does.
 */
export class ObjectStore {
  private readonly server: Server;
  private readonly shelf: Shelf;
  private toFail = { times: 0, status: 503 };

  private constructor(
    private readonly settings: ObjectStoreSettings,
    private readonly machine: MachineTime,
  ) {
    this.shelf = new Shelf(settings.folder, settings.hasVersions ?? false);
    this.server = createServer((request, response) => {
      this.receive(request).then(
        (answer) => send(response, request, answer),
        () => send(response, request, refused(500, 'InternalError')),
      );
    });
  }

  /** @throws the system's error when the port cannot be had. */
  static async open(settings: ObjectStoreSettings, machine = systemTime): Promise<ObjectStore> {
    const store = new ObjectStore(settings, machine);
    await new Promise<void>((resolve, reject) => {
      store.server.once('error', reject);
      store.server.listen(settings.port, HOST, resolve);
    });
    return store;
  }

  get url(): string {
    return `http://${HOST}:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next so many requests are refused, and nothing is done. */
  failNext(times: number, status = 503): void {
    this.toFail = { times, status };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async receive(request: IncomingMessage): Promise<Answer> {
    const body = await bodyOf(request);
    if (body === null) return refused(400, 'EntityTooLarge');
    if (this.toFail.times > 0) {
      this.toFail.times -= 1;
      return refused(this.toFail.status, 'SlowDown');
    }
    const { method = '', url = '', headers } = request;
    const signed: SignedRequest = { method, url, headers, body };
    const fault = faultOfSignature(signed, this.settings, this.machine.now());
    if (fault !== null) return refused(STATUS[fault] ?? 403, fault);
    return this.answer(wishOf(signed));
  }

  private async answer(wish: Wish): Promise<Answer> {
    if (wish.bucket !== this.settings.bucket) return refused(404, 'NoSuchBucket');
    if (wish.key === '') return this.answerAboutBucket(wish);
    if (wish.method === 'PUT') {
      await this.shelf.put(wish.key, wish.body);
      return { status: 200 };
    }
    if (wish.method === 'DELETE') return this.remove(wish);
    if (wish.method !== 'GET' && wish.method !== 'HEAD') return refused(405, 'MethodNotAllowed');
    const found = await this.shelf.get(wish.key);
    if (found === null) return refused(404, 'NoSuchKey');
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': String(found.content.length),
      'last-modified': new Date(found.version.changedAt).toUTCString(),
    };
    return { status: 200, headers, body: found.content };
  }

  private async answerAboutBucket({ method, query }: Wish): Promise<Answer> {
    if (method === 'HEAD') return { status: 200 };
    if (method !== 'GET') return refused(405, 'MethodNotAllowed');
    const versions = await this.shelf.versions(query.get('prefix') ?? '');
    const { bucket } = this.settings;
    if (query.has('versions')) return versionList(bucket, versions);
    if (query.get('list-type') !== '2') return refused(400, 'InvalidArgument');
    const after = keyOfToken(query.get('continuation-token') ?? '');
    const newest = versions.filter(({ key }, n) => key !== versions[n - 1]?.key);
    const there = newest.filter(({ isMarker, key }) => !isMarker && key > after);
    const limit = this.settings.page ?? MOST_OF_A_PAGE;
    const most = Math.min(Number(query.get('max-keys') ?? limit), limit);
    return objectList(bucket, there.slice(0, most), there.length > most);
  }

  private async remove({ key, query }: Wish): Promise<Answer> {
    const versionId = query.get('versionId');
    if (versionId !== null) {
      await this.shelf.removeVersion(key, versionId);
      return { status: 204, headers: { 'x-amz-version-id': versionId } };
    }
    const marker = await this.shelf.remove(key);
    if (marker === null) return { status: 204 };
    const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId };
    return { status: 204, headers };
  }
}

function wishOf({ method, url, body }: SignedRequest): Wish {
  const { pathname, searchParams } = new URL(url, `http://${HOST}`);
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURIComponent(pathname)) ?? [];
  return { method, bucket, key, query: searchParams, body };
}

/** Null when there is more of it than an object may have. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= LARGEST_OBJECT_BYTES) chunks.push(chunk as Buffer);
  }
  return size > LARGEST_OBJECT_BYTES ? null : Buffer.concat(chunks);
}

function send(
  response: ServerResponse,
  { method }: IncomingMessage,
  { status, headers = {}, body = '' }: Answer,
): void {
  response.writeHead(status, { 'x-amz-request-id': 'sandbox', ...headers });
  response.end(method === 'HEAD' ? undefined : body);
}
