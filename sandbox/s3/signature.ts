import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A request as it came over the wire, its body whole. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, still encoded. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Credentials {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Why a request is not believed, in the words of the service. */
export type SignatureFault =
  | 'AccessDenied'
  | 'AuthorizationHeaderMalformed'
  | 'InvalidAccessKeyId'
  | 'RequestTimeTooSkewed'
  | 'SignatureDoesNotMatch'
  | 'XAmzContentSHA256Mismatch';

interface Claim {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/\s]+)\/(\d{8})\/([^/\s]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const LONGEST_SKEW_MS = 15 * 60_000;
/** Without these a signature would cover neither place, time nor content. */
const ALWAYS_SIGNED = ['host', 'x-amz-content-sha256', 'x-amz-date'];

/**
 * Whether a request was signed by who holds the secret, just now and with this very body (AWS
 * Signature Version 4, in the `Authorization` header). A body that is not part of the signature
 * (`UNSIGNED-PAYLOAD`, chunks with a trailer) is refused.
 *
 * @param now the present instant in milliseconds since 1970
 * @returns null when it holds
 */
export function faultOfSignature(
  request: SignedRequest,
  credentials: Credentials,
  now: number,
): SignatureFault | null {
  const claim = claimOf(request);
  if (claim === null)
    return headerOf(request, 'authorization') ? 'AuthorizationHeaderMalformed' : 'AccessDenied';
  if (claim.accessKeyId !== credentials.accessKeyId) return 'InvalidAccessKeyId';
  if (claim.region !== credentials.region) return 'AuthorizationHeaderMalformed';
  const stamp = headerOf(request, 'x-amz-date');
  const signedAt = instantOf(stamp);
  if (signedAt === null || !stamp.startsWith(claim.date)) return 'AccessDenied';
  if (Math.abs(signedAt - now) > LONGEST_SKEW_MS) return 'RequestTimeTooSkewed';
  if (!coversEnough(request, claim)) return 'AccessDenied';
  if (!isSame(claim.signature, signatureOf(request, claim, credentials))) {
    return 'SignatureDoesNotMatch';
  }
  return faultOfBody(request);
}

function claimOf(request: SignedRequest): Claim | null {
  const [, accessKeyId, date, region, names, signature] =
    HEADER.exec(headerOf(request, 'authorization')) ?? [];
  if (!accessKeyId || !date || !region || !names || !signature) return null;
  return { accessKeyId, date, region, signedHeaders: names.split(';'), signature };
}

/** Everything the service reads must be signed: the three above, and every `x-amz-` header there is. */
function coversEnough({ headers }: SignedRequest, { signedHeaders }: Claim): boolean {
  const needed = [
    ...ALWAYS_SIGNED,
    ...Object.keys(headers).filter((name) => name.startsWith('x-amz-')),
  ];
  return needed.every((name) => signedHeaders.includes(name));
}

function faultOfBody(request: SignedRequest): SignatureFault | null {
  const claimed = headerOf(request, 'x-amz-content-sha256');
  if (!/^[0-9a-f]{64}$/.test(claimed)) return 'AccessDenied';
  return isSame(claimed, sha256(request.body)) ? null : 'XAmzContentSHA256Mismatch';
}

function signatureOf(
  request: SignedRequest,
  { date, region, signedHeaders }: Claim,
  { secretAccessKey }: Credentials,
): string {
  const [path = '', query = ''] = request.url.split(/\?(.*)/s);
  const canonical = [
    request.method,
    path.split('/').map(encodedOnce).join('/'),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${tidied(headerOf(request, name))}`),
    '',
    signedHeaders.join(';'),
    headerOf(request, 'x-amz-content-sha256'),
  ].join('\n');
  const scope = `${date}/${region}/s3/aws4_request`;
  const toSign = [
    'AWS4-HMAC-SHA256',
    headerOf(request, 'x-amz-date'),
    scope,
    sha256(Buffer.from(canonical)),
  ].join('\n');
  const key = [date, region, 's3', 'aws4_request'].reduce<Buffer>(
    (previous, part) => hmac(previous, part),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  return hmac(key, toSign).toString('hex');
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name: encodedOnce(name), value: encodedOnce(value) };
    })
    .sort((one, other) => compare(one.name, other.name) || compare(one.value, other.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join('&');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** RFC 3986: what is not a letter, a digit or one of `-._~` is a percent and two capital digits. */
function encodedOnce(part: string): string {
  return encodeURIComponent(decodeURIComponent(part)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function tidied(value: string): string {
  return value.trim().replace(/ +/g, ' ');
}

function headerOf({ headers }: SignedRequest, name: string): string {
  const value = headers[name] ?? '';
  return typeof value === 'string' ? value : value.join(',');
}

function instantOf(stamp: string): number | null {
  const [, year, month, day, hour, minute, second] = STAMP.exec(stamp) ?? [];
  if (second === undefined) return null;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(instant) ? null : instant;
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
