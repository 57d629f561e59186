import type { Version } from './shelf.js';

/** What the stand-in answers a request with. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function refused(status: number, code: string): Answer {
  return xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

/** A page of objects (ListObjectsV2), `left` when more are to come. */
export function objectList(bucket: string, page: readonly Version[], left: boolean): Answer {
  const rows = page.map(
    ({ key, changedAt, size }) =>
      `<Contents><Key>${escaped(key)}</Key><LastModified>${new Date(changedAt).toISOString()}</LastModified>` +
      `<Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const next = left ? `<NextContinuationToken>${tokenOf(page)}</NextContinuationToken>` : '';
  return xml(
    200,
    `<ListBucketResult xmlns="${NAMESPACE}"><Name>${bucket}</Name><KeyCount>${page.length}</KeyCount>` +
      `<IsTruncated>${String(left)}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`,
  );
}

/** All versions and markers (ListObjectVersions), on one page. */
export function versionList(bucket: string, versions: readonly Version[]): Answer {
  const rows = versions.map(({ key, versionId, isMarker, changedAt }) => {
    const kind = isMarker ? 'DeleteMarker' : 'Version';
    return (
      `<${kind}><Key>${escaped(key)}</Key><VersionId>${versionId}</VersionId>` +
      `<LastModified>${new Date(changedAt).toISOString()}</LastModified></${kind}>`
    );
  });
  return xml(
    200,
    `<ListVersionsResult xmlns="${NAMESPACE}"><Name>${bucket}</Name><IsTruncated>false</IsTruncated>` +
      `${rows.join('')}</ListVersionsResult>`,
  );
}

/** The key after which the next page begins. */
export function keyOfToken(token: string): string {
  return Buffer.from(token, 'base64url').toString();
}

function tokenOf(page: readonly Version[]): string {
  return Buffer.from(page.at(-1)?.key ?? '').toString('base64url');
}

function xml(status: number, body: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
