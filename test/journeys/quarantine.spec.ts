import { Files } from '../../src/platform/files/files.js';
import { aCredential, addCategory, newcomer, tryCredential } from '../support/applicant.js';
import { Bucket } from '../support/bucket.js';
import { ClamdStandIn, EICAR } from '../support/clamd-stand-in.js';
import {
  aPdf,
  aPng,
  follow,
  linkToOwn,
  pdfWith,
  refusedUpload,
  tryPhoto,
  upload,
} from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { openPractice } from '../support/practice.js';
import { ok, problem, type Visitor } from '../support/visitor.js';

const HARMFUL = { ...aPdf(), content: pdfWith(`% ${EICAR}`) };

/** The files of this house lie in an object store; those of the other journeys on a disk. */
let bucket: Bucket;
let clamd: ClamdStandIn;
let house: House;

beforeAll(async () => {
  clamd = await ClamdStandIn.start();
  bucket = await Bucket.open();
  Object.assign(process.env, bucket.settings, { CLAMD_ADDRESS: clamd.address });
  house = await openHouse();
  await addCategory(house);
}, 60_000);
afterEach(async () => {
  clamd.saysInstead = null;
  await clamd.goAway();
  await clamd.comeBack();
});
afterAll(async () => {
  await house.close();
  await bucket.close();
  await clamd.goAway();
  delete process.env['CLAMD_ADDRESS'];
});

async function withCredential(): Promise<{ visitor: Visitor; id: string }> {
  const visitor = await newcomer(house);
  const { credentials } = await ok(tryCredential(visitor, aCredential()));
  return { visitor, id: credentials[0]?.id ?? '' };
}

async function standingOf(visitor: Visitor): Promise<string | undefined> {
  const { credentials } = await ok(visitor.api.GET('/api/v1/application'));
  return credentials[0]?.document?.standing;
}

function linkOf({ visitor, id }: { visitor: Visitor; id: string }): ReturnType<typeof problem> {
  const params = { path: { id } };
  return problem(
    visitor.api.POST('/api/v1/application/credentials/{id}/document/links', { params }),
  );
}

async function rowsOf(visitor: Visitor): Promise<{ id: string; state: string; scan: string }[]> {
  const { id } = await ok(visitor.api.GET('/api/v1/me'));
  return house.database.query(
    'SELECT id, state, scan FROM stored_file WHERE owner_id = $1 ORDER BY arrived_at',
    [id],
  );
}

describe('an upload that is shown to the scanner', () => {
  it('and found clean is kept at once', async () => {
    const { visitor, id } = await withCredential();
    const { credentials } = await upload(visitor, id);
    expect(credentials[0]?.document?.standing).toBe('kept');
    expect(await rowsOf(visitor)).toMatchObject([{ state: 'kept', scan: 'clean' }]);
  });

  it('and found harmful is refused and destroyed; its row and its entry in the trail stay', async () => {
    const { visitor, id } = await withCredential();
    const before = await bucket.count();
    const refused = await refusedUpload(visitor, id, HARMFUL);
    expect(refused).toMatchObject({ status: 422, errors: [{ code: 'file_infected' }] });
    expect([await standingOf(visitor), await bucket.count()]).toEqual([undefined, before]);
    const [row] = await rowsOf(visitor);
    expect(row).toMatchObject({ state: 'refused', scan: 'infected' });
    const trail = await house.database.query(
      `SELECT 1 FROM audit_entry WHERE act = 'file.refused' AND about_id = $1`,
      [row?.id],
    );
    expect(trail).toHaveLength(1);
    await house.jobs.settle();
    expect(await rowsOf(visitor)).toHaveLength(1);
    const forgotten = house.database.query('DELETE FROM stored_file WHERE id = $1', [row?.id]);
    await expect(forgotten).rejects.toThrow(/stays written down/);
  });
});

describe('while the scanner does not answer', () => {
  it('an upload waits in quarantine, is shown to nobody, and is kept once it was found clean', async () => {
    const { visitor, id } = await withCredential();
    await clamd.goAway();
    await upload(visitor, id);
    await house.jobs.settle();
    expect(await standingOf(visitor)).toBe('checking');
    expect((await linkOf({ visitor, id })).code).toBe('not_found');
    await clamd.comeBack();
    await house.jobs.settle();
    expect(await standingOf(visitor)).toBe('kept');
    expect((await follow(visitor, await linkToOwn(visitor, id))).status).toBe(200);
  });

  it('what is found harmful afterwards is destroyed, and counts as missing', async () => {
    const { visitor, id } = await withCredential();
    const before = await bucket.count();
    clamd.saysInstead = 'Insufficient memory ERROR\0';
    await upload(visitor, id, HARMFUL);
    expect([await standingOf(visitor), await bucket.count()]).toEqual(['checking', before + 1]);
    clamd.saysInstead = null;
    await house.jobs.settle();
    expect([await standingOf(visitor), await bucket.count()]).toEqual(['refused', before]);
    expect((await linkOf({ visitor, id })).code).toBe('not_found');
    const { missing } = await ok(visitor.api.GET('/api/v1/application'));
    expect(missing).toContainEqual({ pointer: `/credentials/${id}`, code: 'document_missing' });
    await upload(visitor, id);
    expect(await standingOf(visitor)).toBe('kept');
    expect((await rowsOf(visitor)).map(({ state }) => state)).toEqual(['refused', 'kept']);
  });

  it('what is replaced meanwhile is gone, and the database keeps nothing unscanned', async () => {
    const { visitor, id } = await withCredential();
    await clamd.goAway();
    await upload(visitor, id);
    const [waiting] = await rowsOf(visitor);
    const kept = house.database.query(`UPDATE stored_file SET state = 'kept' WHERE id = $1`, [
      waiting?.id,
    ]);
    await expect(kept).rejects.toThrow(/stored_file_quarantine/);
    await clamd.comeBack();
    await upload(visitor, id, aPng());
    await house.jobs.settle();
    expect((await rowsOf(visitor)).map(({ state }) => state)).toEqual(['kept']);
  });
});

describe('a psychologist’s photo', () => {
  it('is public under a name nobody can guess, in each size and type, for ever the same', async () => {
    const { visitor, slug } = await listed();
    expect(await ok(visitor.api.GET('/api/v1/me/profile/photo'))).toMatchObject({ standing: null });
    const { standing, avatarUrl } = await ok(tryPhoto(visitor));
    expect(standing).toBe('kept');
    expect(avatarUrl).toMatch(/^\/api\/v1\/photos\/[0-9a-f]{32}\/320$/);
    const nobody = house.visitor();
    const path = { idOrSlug: slug };
    const profile = await ok(
      nobody.api.GET('/api/v1/psychologists/{idOrSlug}', { params: { path } }),
    );
    expect(profile.avatarUrl).toBe(avatarUrl);
    for (const side of ['96', '320', '640']) {
      const url = (avatarUrl ?? '').replace(/320$/, side);
      for (const accept of ['image/webp', 'image/jpeg']) {
        const shown = await nobody.fetch(nobody.addressOf(url), { headers: { accept } });
        expect(Object.fromEntries(shown.headers)).toMatchObject({
          'content-type': accept,
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
          vary: 'Accept',
        });
      }
    }
    const another = await ok(tryPhoto(visitor));
    expect(another.avatarUrl).not.toBe(avatarUrl);
    expect((await follow(nobody, avatarUrl ?? '')).status).toBe(404);
    const gone = await ok(visitor.api.DELETE('/api/v1/me/profile/photo'));
    expect(gone).toEqual({ standing: null, avatarUrl: null, removalReason: null });
    expect((await follow(nobody, another.avatarUrl ?? '')).status).toBe(404);
  });

  it('is shown to nobody before it was found clean', async () => {
    const { visitor } = await listed();
    await clamd.goAway();
    expect(await ok(tryPhoto(visitor))).toMatchObject({ standing: 'checking', avatarUrl: null });
    const [unshown] = await house.database.query<{ name: string }>(
      `SELECT name FROM psychologist_photo ORDER BY sent_at DESC LIMIT 1`,
    );
    const url = `/api/v1/photos/${unshown?.name ?? ''}/320`;
    expect((await follow(visitor, url)).status).toBe(404);
    await clamd.comeBack();
    await house.jobs.settle();
    const { standing, avatarUrl } = await ok(visitor.api.GET('/api/v1/me/profile/photo'));
    expect([standing, avatarUrl]).toEqual(['kept', url]);
    expect((await follow(visitor, url)).status).toBe(200);
  });

  it('is a photo: a document is refused, and so is what the scanner knows', async () => {
    const { visitor } = await listed();
    const refused = await problem(tryPhoto(visitor, aPdf()));
    expect(refused).toMatchObject({ status: 422, errors: [{ code: 'file_unknown_type' }] });
    clamd.saysInstead = 'stream: Test FOUND\0';
    expect((await problem(tryPhoto(visitor))).errors).toMatchObject([{ code: 'file_infected' }]);
  });

  async function listed(): Promise<{ visitor: Visitor; slug: string }> {
    const practice = await openPractice(house);
    const visitor = house.visitor();
    await visitor.logIn(practice.email);
    const { slug } = await ok(visitor.api.GET('/api/v1/me/profile'));
    return { visitor, slug: slug ?? '' };
  }
});

describe('what one person may send in a day', () => {
  it('is counted once for each, however many come at the same instant', async () => {
    const { visitor } = await withCredential();
    const { id: ownerId } = await ok(visitor.api.GET('/api/v1/me'));
    await house.database.query(
      `INSERT INTO upload_day (owner_id, day, files, bytes)
       VALUES ($1, (now() AT TIME ZONE 'UTC')::date, 57, 1)`,
      [ownerId],
    );
    const file = { content: aPdf().content, mediaType: 'application/pdf', name: 'a.pdf' } as const;
    const files = house.app.get(Files, { strict: false });
    const sent = Array.from({ length: 8 }, () => files.receive({ ...file, ownerId }));
    const outcomes = (await Promise.allSettled(sent)).map(({ status }) => status);
    expect(outcomes.filter((outcome) => outcome === 'fulfilled')).toHaveLength(3);
    const [day] = await house.database.query('SELECT files FROM upload_day WHERE owner_id = $1', [
      ownerId,
    ]);
    expect(day).toEqual({ files: 60 });
  });
});
