import { crc32, deflateSync } from 'node:zlib';
import { ok, problem, type Schemas, type Visitor } from './visitor.js';

/** A file as somebody sends it. */
export interface Sent {
  readonly content: Buffer;
  readonly name: string;
  readonly type: string;
}

/** A whole document with these objects in it, each as it stands between `obj` and `endobj`. */
export function pdfWith(...objects: (string | Buffer)[]): Buffer {
  const body = objects.flatMap((object, index) => [
    Buffer.from(`${String(index + 3)} 0 obj\n`),
    Buffer.from(object),
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n'),
    ...body,
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ]);
}

/** Objects packed together and compressed, as an object of a document. */
export function packed(objects: string, dictionary = ''): Buffer {
  const content = deflateSync(Buffer.from(objects));
  const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${dictionary} /Length ${String(content.length)} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]);
}

export function aPdf(text = 'Sertifikat'): Sent {
  return { content: pdfWith(`(${text})`), name: 'sertifikat.pdf', type: 'application/pdf' };
}

/** A picture of one pixel; of any other size its pixels are left out. */
export function aPng(width = 1, height = 1, ...more: Buffer[]): Sent {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const content = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { content, name: 'ijazah.png', type: 'image/png' };
}

/** A part of a PNG. */
export function chunk(type: string, data: Buffer): Buffer {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type), data]);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

/** A whole photo of one grey pixel. */
const ONE_PIXEL = Buffer.from(
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAA/9k=',
  'base64',
);

/** A photo of one pixel; of any other size the segments of one, its scan, and its end. */
export function aJpeg(width = 1, height = 1): Sent {
  const sent = { name: 'ijazah.jpg', type: 'image/jpeg' };
  if (width === 1 && height === 1) return { ...sent, content: ONE_PIXEL };
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const content = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]),
    frame,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  ]);
  return { ...sent, content };
}

/** Sends a file to a credential. */
export function tryUpload(visitor: Visitor, credentialId: string, sent: Sent): Promise<Response> {
  return sendTo(visitor, documentPath(credentialId), sent);
}

function sendTo(visitor: Visitor, path: string, sent: Sent): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(sent.content)], sent.name, { type: sent.type }));
  return visitor.fetch(visitor.addressOf(path), { method: 'PUT', body: form });
}

/** Sends a psychologist's photo. */
export async function tryPhoto(
  visitor: Visitor,
  sent: Sent = aPng(),
): ReturnType<typeof outcomeOf<Schemas['OwnPhotoResponse']>> {
  return outcomeOf(await sendTo(visitor, '/api/v1/me/profile/photo', sent));
}

export function documentPath(credentialId: string): string {
  return `/api/v1/application/credentials/${credentialId}/document`;
}

export async function upload(
  visitor: Visitor,
  credentialId: string,
  sent: Sent = aPdf(),
): Promise<Schemas['ApplicationResponse']> {
  const response = await tryUpload(visitor, credentialId, sent);
  return ok(outcomeOf<Schemas['ApplicationResponse']>(response));
}

export async function refusedUpload(
  visitor: Visitor,
  credentialId: string,
  sent: Sent,
): ReturnType<typeof problem> {
  return problem(outcomeOf(await tryUpload(visitor, credentialId, sent)));
}

async function outcomeOf<Data>(
  response: Response,
): Promise<{ data?: Data; error?: unknown; response: Response }> {
  const body: unknown = await response.json();
  return response.ok ? { data: body as Data, response } : { error: body, response };
}

/** A link to one's own document, followed or not. */
export async function linkToOwn(visitor: Visitor, credentialId: string): Promise<string> {
  const params = { path: { id: credentialId } };
  const { url } = await ok(
    visitor.api.POST('/api/v1/application/credentials/{id}/document/links', { params }),
  );
  return url;
}

export function follow(visitor: Visitor, url: string): Promise<Response> {
  return visitor.fetch(visitor.addressOf(url));
}

/** Writes down that every credential of an application was compared and found good. */
export async function checkAll(admin: Visitor, applicationId: string): Promise<void> {
  const path = { id: applicationId };
  const seen = await ok(admin.api.GET('/api/v1/admin/applications/{id}', { params: { path } }));
  for (const credential of seen.credentials) await check(admin, applicationId, credential);
}

export const GOOD = {
  numberMatches: true,
  nameMatches: true,
  isCurrent: true,
  issuerKnown: true,
  evidence: 'himpsi.or.id/cari-psikolog',
};

export function check(
  admin: Visitor,
  applicationId: string,
  credential: { id: string; version: number },
  finding: Schemas['PutCredentialCheckRequest'] = GOOD,
): Promise<Schemas['AdminApplicationResponse']> {
  return ok(tryCheck(admin, applicationId, credential, finding));
}

export function tryCheck(
  admin: Visitor,
  applicationId: string,
  { id: credentialId, version }: { id: string; version: number },
  body: Schemas['PutCredentialCheckRequest'] = GOOD,
) {
  const path = { id: applicationId, credentialId };
  const header = { 'If-Match': `"${String(version)}"` };
  return admin.api.PUT('/api/v1/admin/applications/{id}/credentials/{credentialId}/check', {
    params: { path, header },
    body,
  });
}
