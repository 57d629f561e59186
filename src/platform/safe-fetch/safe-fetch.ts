import type { IncomingMessage } from 'node:http';
import { request as requestPlain } from 'node:http';
import { request as requestSealed } from 'node:https';
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isLoopback, isPublicAddress } from './public-address.js';

/** Why nothing was read. */
type FetchFailure =
  | 'address_refused'
  | 'not_found'
  | 'access_refused'
  | 'server_failed'
  | 'too_large'
  | 'too_slow'
  | 'unreachable';

/** What a server says a text can be recognised by, to be given back at the next asking. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  | { readonly outcome: 'read'; readonly text: string; readonly validators: Validators }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'failed'; readonly failure: FetchFailure };

type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const MOST_REDIRECTS = 3;
const WHOLE_LIMIT_MS = 10_000;
const MOST_BYTES = 4 * 1024 * 1024;
const MOVED = new Set([301, 302, 303, 307, 308]);

class Failed extends Error {
  constructor(readonly failure: FetchFailure) {
    super(failure);
  }
}

/**
 * Reads an address that somebody else chose, without being led into our own networks: every name is
 * looked up once, all that it stands for must be public, and the connection goes to the address that
 * was checked; each redirect is a new address. Bounded in time and in size, also when unpacked.
 */
export class SafeFetch {
  constructor(
    private readonly allowsLoopback: boolean,
    private readonly resolve: Resolve = (host) => lookup(host, { all: true }),
    private readonly limits = { wholeMs: WHOLE_LIMIT_MS, bytes: MOST_BYTES },
  ) {}

  /** Never throws for what a server, a name or a line does. */
  async get(address: string, known: Validators): Promise<Fetched> {
    const signal = AbortSignal.timeout(this.limits.wholeMs);
    try {
      return await this.follow(address, known, signal);
    } catch (error) {
      if (error instanceof Failed) return { outcome: 'failed', failure: error.failure };
      return { outcome: 'failed', failure: signal.aborted ? 'too_slow' : 'unreachable' };
    }
  }

  private async follow(first: string, known: Validators, signal: AbortSignal): Promise<Fetched> {
    let url = urlOf(first);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const place = await this.checked(url, signal);
      const answer = await ask(url, { place, known, signal });
      const status = answer.statusCode ?? 0;
      if (!MOVED.has(status)) return await this.read(answer, status);
      answer.destroy();
      url = urlOf(answer.headers.location ?? '', url);
    }
    throw new Failed('address_refused');
  }

  /** The one address that will be connected to. @throws Failed unless all that the name means is public. */
  private async checked(url: URL, signal: AbortSignal): Promise<LookupAddress> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    const addresses =
      family === 0 ? await unlessAborted(this.resolve(host), signal) : [{ address: host, family }];
    const isOurs = addresses.every(({ address }) => this.allowsLoopback && isLoopback(address));
    const isOutside =
      addresses.every(({ address }) => isPublicAddress(address)) &&
      url.protocol === 'https:' &&
      url.port === '';
    const [place] = addresses;
    if (place === undefined || !(isOurs || isOutside)) throw new Failed('address_refused');
    return place;
  }

  private async read(answer: IncomingMessage, status: number): Promise<Fetched> {
    try {
      if (status === 304) return { outcome: 'unchanged' };
      if (status !== 200) throw new Failed(failureOfStatus(status));
      const { etag, 'last-modified': lastModified } = answer.headers;
      const text = await textOf(answer, this.limits.bytes);
      const validators = { etag: shortOf(etag), lastModified: shortOf(lastModified) };
      return { outcome: 'read', text, validators };
    } finally {
      answer.destroy();
    }
  }
}

/** @throws Failed for what is no web address, or carries a name and password. */
function urlOf(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new Failed('address_refused');
  const url = new URL(address, base);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') throw new Failed('address_refused');
  return url;
}

async function ask(
  url: URL,
  { place, known, signal }: { place: LookupAddress; known: Validators; signal: AbortSignal },
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSealed : requestPlain;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent: false,
        signal,
        headers: {
          accept: 'text/calendar, text/plain;q=0.5',
          'accept-encoding': 'gzip',
          'user-agent': 'RuangPulih-Calendar/1',
          ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
          ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
        },
        // Host and server name stay those of the address; only where to connect is ours to say.
        lookup: (_host, options, answer) =>
          options.all === true ? answer(null, [place]) : answer(null, place.address, place.family),
      },
      resolve,
    );
    asked.on('error', reject);
    asked.end();
  });
}

async function textOf(answer: IncomingMessage, mostBytes: number): Promise<string> {
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Failed('server_failed');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of unpacked(answer, encoding)) {
    const part = chunk as Buffer;
    bytes += part.length;
    if (bytes > mostBytes) throw new Failed('too_large');
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function unpacked(answer: IncomingMessage, encoding: string): Readable {
  if (encoding === 'identity') return answer;
  const gunzip = createGunzip();
  answer.on('error', (error) => gunzip.destroy(error));
  return answer.pipe(gunzip);
}

function failureOfStatus(status: number): FetchFailure {
  if (status === 401 || status === 403) return 'access_refused';
  return status === 404 || status === 410 ? 'not_found' : 'server_failed';
}

function shortOf(value: string | undefined): string | null {
  return value !== undefined && value.length <= 200 ? value : null;
}

/** A name server may be slower than the whole limit. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('too slow')), { once: true });
    work.then(resolve, reject);
  });
}
