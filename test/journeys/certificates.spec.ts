import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FixedClock } from '../../src/kernel/time/clock.js';
import { instant } from '../../src/kernel/time/instant.js';
import { MASTER_KEY } from '../../src/platform/crypto/key-ring.js';
import type { MasterKey } from '../../src/platform/crypto/master-key.js';
import { FileLinks, LINK_SECONDS } from '../../src/platform/files/file-links.js';
import {
  aCredential,
  addCategory,
  applicant,
  newcomer,
  tryCredential,
} from '../support/applicant.js';
import {
  aJpeg,
  aPdf,
  aPng,
  documentPath,
  follow,
  linkToOwn,
  pdfWith,
  refusedUpload,
  tryUpload,
  upload,
} from '../support/documents.js';
import { hangUpHalfway, sendEndlessly } from '../support/hostile-upload.js';
import { openHouse, type House } from '../support/house.js';
import { account } from '../support/practice.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const FIVE_MB = 5 * 1024 * 1024;

let house: House;
let admin: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await addCategory(house);
  admin = await anAdmin();
}, 60_000);
afterAll(() => house.close());

async function anAdmin(): Promise<Visitor> {
  const email = `${randomUUID()}@kantor.test`;
  await account(house, { email, roles: ['admin'], name: 'Dewi' });
  const visitor = house.visitor();
  await visitor.logIn(email);
  return visitor;
}

/** Somebody with one credential that has no document yet. */
async function withCredential(): Promise<{ visitor: Visitor; id: string }> {
  const visitor = await newcomer(house);
  const { credentials } = await ok(tryCredential(visitor, aCredential()));
  return { visitor, id: credentials[0]?.id ?? '' };
}

/** How many files the folder holds, whole or in parts. */
function filesOnDisk(): number {
  const folder = process.env['FILES_DIR'] ?? '';
  if (!existsSync(folder)) return 0;
  return readdirSync(folder).flatMap((name) => readdirSync(join(folder, name))).length;
}

async function documentOf(visitor: Visitor): Promise<Schemas['CredentialDocument'] | null> {
  const { credentials } = await ok(visitor.api.GET('/api/v1/application'));
  return credentials[0]?.document ?? null;
}

describe('a document', () => {
  it.each([aPdf(), aPng(), aJpeg()])(
    'of type $type is kept, shown to its owner alone, and does nothing',
    async (sent) => {
      const { visitor, id } = await withCredential();
      const { credentials } = await upload(visitor, id, sent);
      expect(credentials[0]?.document).toEqual({
        name: sent.name,
        mediaType: sent.type,
        sizeBytes: expect.any(Number) as number,
        standing: 'kept',
      });
      const shown = await follow(visitor, await linkToOwn(visitor, id));
      const content = Buffer.from(await shown.arrayBuffer());
      expect(content.length).toBe(credentials[0]?.document?.sizeBytes);
      // A document is shown as it was sent; a picture was drawn anew.
      expect(content.equals(sent.content)).toBe(sent.type === 'application/pdf');
      expect(Object.fromEntries(shown.headers)).toMatchObject({
        'content-type': sent.type,
        'content-disposition': `inline; filename="${sent.name}"; filename*=UTF-8''${sent.name}`,
        'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );

  it.each([
    ['nothing', { ...aPdf(), content: Buffer.alloc(0) }, 'file_empty'],
    ['a page', { ...aPdf(), content: Buffer.from('<html></html>') }, 'file_unknown_type'],
    ['a picture called a document', { ...aPng(), name: 'a.pdf' }, 'file_wrong_type'],
    ['two kinds at once', { ...aPdf(), content: pdfWith('% <script>') }, 'file_mixed'],
    ['scripts', { ...aPdf(), content: pdfWith('<< /OpenAction 3 0 R >>') }, 'file_active'],
  ])('that holds %s is refused, and nothing is kept', async (_, sent, code) => {
    const { visitor, id } = await withCredential();
    const before = filesOnDisk();
    const refused = await refusedUpload(visitor, id, sent);
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer: '/file', code }] });
    expect([await documentOf(visitor), filesOnDisk()]).toEqual([null, before]);
  });

  it('is refused while it is still being sent once it is larger than 5 MB, and the line stays good', async () => {
    const { visitor, id } = await withCredential();
    const tooLarge = { ...aPdf(), content: Buffer.alloc(FIVE_MB + 1, 'x') };
    expect(await refusedUpload(visitor, id, tooLarge)).toMatchObject({
      status: 413,
      code: 'file_too_large',
    });
    expect((await tryUpload(visitor, id, aPdf())).status).toBe(200);
    const { answer, sentBytes } = await sendEndlessly(visitor, id);
    expect(answer).toBe('HTTP/1.1 413 Payload Too Large');
    expect(sentBytes).toBeLessThan(100 * 1024 * 1024);
  });

  it('has a name for people alone: a path in it goes nowhere', async () => {
    const { visitor, id } = await withCredential();
    await upload(visitor, id, { ...aPdf(), name: '../../../../etc/ijazah.pdf' });
    expect((await documentOf(visitor))?.name).toBe('ijazah.pdf');
    const rows = await house.database.query<{ key: string }>('SELECT key FROM stored_file');
    expect(rows.filter(({ key }) => !/^[0-9a-f]{32}$/.test(key))).toEqual([]);
  });

  it('whose sender goes away halfway leaves nothing, and the house goes on', async () => {
    const { visitor, id } = await withCredential();
    const before = filesOnDisk();
    await hangUpHalfway(visitor, id);
    expect((await tryUpload(visitor, id, aPdf())).status).toBe(200);
    await house.jobs.settle();
    expect(filesOnDisk()).toBe(before + 1);
  });

  it.each([
    ['another field', [['berkas', aPdf()]]],
    [
      'two files',
      [
        ['file', aPdf()],
        ['file', aPng()],
      ],
    ],
    ['no file', []],
  ] as const)('is not taken from a form with %s', async (_, files) => {
    const { visitor, id } = await withCredential();
    const form = new FormData();
    for (const [field, { content, name, type }] of files) {
      form.append(field, new File([new Uint8Array(content)], name, { type }));
    }
    if (files.length === 0) form.set('note', 'x');
    const url = visitor.addressOf(documentPath(id));
    const answer = await visitor.fetch(url, { method: 'PUT', body: form });
    expect([answer.status, await documentOf(visitor)]).toEqual([422, null]);
  });

  it('sent twice at once is there once, and what was replaced or removed is gone from the disk', async () => {
    const { visitor, id } = await withCredential();
    await house.jobs.settle();
    const before = filesOnDisk();
    const answers = await Promise.all([
      tryUpload(visitor, id, aPdf('satu')),
      tryUpload(visitor, id, aPng()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await house.jobs.settle();
    expect(filesOnDisk()).toBe(before + 1);
    const mine = await house.database.query<{ state: string }>(
      'SELECT f.state FROM stored_file f JOIN credential c ON c.file_id = f.id WHERE c.id = $1',
      [id],
    );
    expect(mine).toEqual([{ state: 'kept' }]);
    const params = { path: { id } };
    await ok(visitor.api.DELETE('/api/v1/application/credentials/{id}/document', { params }));
    await house.jobs.settle();
    expect(filesOnDisk()).toBe(before);
  });

  it('that arrived and was never referred to is swept after an hour, not before', async () => {
    const { visitor } = await withCredential();
    const { id: ownerId } = await ok(visitor.api.GET('/api/v1/me'));
    const orphan = (minutes: number) =>
      house.database.query(
        `INSERT INTO stored_file (id, owner_id, state, key, name, media_type, size_bytes, sha256, arrived_at)
         VALUES (gen_random_uuid(), $1, 'arriving', md5(random()::text), 'a.pdf', 'application/pdf', 1, sha256('x'), now() - make_interval(mins => $2))`,
        [ownerId, minutes],
      );
    await orphan(50);
    await orphan(70);
    await house.jobs.settle();
    const left = await house.database.query(`SELECT 1 FROM stored_file WHERE owner_id = $1`, [
      ownerId,
    ]);
    expect(left).toHaveLength(1);
  });

  it('finds no room beyond what one person may keep', async () => {
    const { visitor, id } = await withCredential();
    const { id: ownerId } = await ok(visitor.api.GET('/api/v1/me'));
    await house.database.query(
      `INSERT INTO stored_file (id, owner_id, state, key, name, media_type, size_bytes, sha256, arrived_at)
       SELECT gen_random_uuid(), $1, 'arriving', md5(random()::text), 'a.pdf', 'application/pdf', 1, sha256('x'), now()
         FROM generate_series(1, 40)`,
      [ownerId],
    );
    expect((await refusedUpload(visitor, id, aPdf())).code).toBe('file_quota_reached');
  });
});

describe('a link to a document', () => {
  it('is given to its owner and to admins once it was handed in, and to nobody else', async () => {
    const { visitor, id: applicationId } = await applicant(house);
    const { credentials } = await ok(visitor.api.GET('/api/v1/application'));
    const id = credentials[0]?.id ?? '';
    const own = { params: { path: { id } } };
    const named = { params: { path: { id: applicationId, credentialId: id } } };
    const client = house.visitor();
    await client.register();
    const nobody = house.visitor();
    const other = await newcomer(house);
    const tried = async (by: Visitor): Promise<string[]> => [
      (await problem(by.api.POST('/api/v1/application/credentials/{id}/document/links', own))).code,
      (
        await problem(
          by.api.POST(
            '/api/v1/admin/applications/{id}/credentials/{credentialId}/document/links',
            named,
          ),
        )
      ).code,
    ];
    expect(await tried(nobody)).toEqual(['not_signed_in', 'not_signed_in']);
    expect(await tried(client)).toEqual(['forbidden', 'forbidden']);
    expect(await tried(other)).toEqual(['not_found', 'forbidden']);

    const url = await linkToOwn(visitor, id);
    const statuses = await Promise.all(
      [nobody, client, other, admin].map(async (by) => (await follow(by, url)).status),
    );
    expect(statuses).toEqual([401, 403, 404, 403]);
    const draft = await withCredential();
    await upload(draft.visitor, draft.id);
    const before = { params: { path: { id: applicationId, credentialId: draft.id } } };
    const early = admin.api.POST(
      '/api/v1/admin/applications/{id}/credentials/{credentialId}/document/links',
      before,
    );
    expect((await problem(early)).code).toBe('not_found');
  });

  it('followed by an admin leaves its row each time; asked for alone it leaves none', async () => {
    const { visitor, id } = await applicant(house);
    const { credentials } = await ok(visitor.api.GET('/api/v1/application'));
    const credentialId = credentials[0]?.id ?? '';
    const seen = () =>
      house.database.query<{ actor_id: string }>(
        `SELECT actor_id FROM audit_entry WHERE act = 'credential.viewed' AND about_id = $1`,
        [credentialId],
      );
    const { url } = await ok(
      admin.api.POST('/api/v1/admin/applications/{id}/credentials/{credentialId}/document/links', {
        params: { path: { id, credentialId } },
      }),
    );
    expect(await seen()).toEqual([]);
    expect((await follow(admin, url)).headers.get('content-type')).toBe('application/pdf');
    const { id: adminId } = await ok(admin.api.GET('/api/v1/me'));
    expect(await seen()).toEqual([{ actor_id: adminId }]);
    const colleague = await anAdmin();
    expect((await follow(colleague, url)).status).toBe(404);
    expect(await seen()).toHaveLength(1);
  });

  it('holds for a minute, for one file and one account, and cannot be made longer', async () => {
    const { visitor, id } = await withCredential();
    await upload(visitor, id);
    const url = await linkToOwn(visitor, id);
    const later = url.replace(/expires=(\d+)/, (_, seconds: string) => `expires=${seconds}0`);
    expect((await follow(visitor, later)).status).toBe(404);
    expect((await follow(visitor, `${url.slice(0, -1)}_`)).status).toBe(404);

    const [row] = await house.database.query<{ file_id: string }>(
      'SELECT file_id FROM credential WHERE id = $1',
      [id],
    );
    const { id: accountId } = await ok(visitor.api.GET('/api/v1/me'));
    const linked = { fileId: row?.file_id ?? '', accountId };
    const aWhileAgo = new FixedClock(instant(Date.now() - LINK_SECONDS * 1_000));
    const key = house.app.get<MasterKey>(MASTER_KEY, { strict: false });
    const { query } = new FileLinks(key, aWhileAgo).sign(linked);
    const expired = await follow(visitor, `${documentPath(id)}?${query}`);
    expect([expired.status, ((await expired.json()) as Schemas['Problem']).code]).toEqual([
      403,
      'link_expired',
    ]);
    await upload(visitor, id, aPng());
    expect((await follow(visitor, url)).status).toBe(404);
  });
});
