import { TakePhoto } from '../../src/modules/directory/application/take-photo.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { tryPhoto } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { anotherAdmin } from '../support/paid-out.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Visitor } from '../support/visitor.js';

let house: House;
let admin: Visitor;

beforeAll(async () => {
  house = await openHouse();
  admin = await anotherAdmin(house);
});
afterAll(() => house.close());

const accountOf = async ({ practice }: Scene): Promise<string> => {
  const [row] = await house.database.query<{ id: string }>(
    'SELECT account_id AS id FROM psychologist WHERE id = $1',
    [practice.psychologistId],
  );
  return row?.id ?? '';
};
const at = (id: string) => ({ path: { id } });
const toldTo = async (accountId: string): Promise<string[]> => {
  await house.jobs.settle();
  const rows = await house.database.query<{ kind: string }>(
    'SELECT kind FROM message_owed WHERE recipient_id = $1 ORDER BY kind',
    [accountId],
  );
  return rows.map(({ kind }) => kind);
};

describe('a profile photo', () => {
  const shown = async (psychologistId: string) => {
    const { items } = await ok(
      admin.api.GET('/api/v1/admin/photos', { params: { query: { show: 'new' } } }),
    );
    return items.find((item) => item.psychologistId === psychologistId);
  };

  it('is listed until somebody looked at it, and goes with a reason its psychologist reads', async () => {
    const scene = await Scene.set(house);
    const { psychologistId } = scene.practice;
    await ok(tryPhoto(scene.psychologist));
    const { photo = '', url = '' } = (await shown(psychologistId)) ?? {};
    const params = at(psychologistId);
    const judge = '/api/v1/admin/psychologists/{id}/photo';
    await ok(admin.api.POST(`${judge}/keep`, { params, body: { photo } }));
    expect(await shown(psychologistId)).toBeUndefined();

    const reason = 'Ini bukan foto orangnya.';
    await ok(admin.api.POST(`${judge}/remove`, { params, body: { photo, reason } }));
    expect((await house.visitor().fetch(house.url + url)).status).toBe(404);
    const own = await ok(scene.psychologist.api.GET('/api/v1/me/profile/photo'));
    expect(own).toEqual({ standing: null, avatarUrl: null, removalReason: reason });
    expect(await toldTo(await accountOf(scene))).toContain('photo_removed');
    // Somebody else who had the page open changes nothing.
    await ok(admin.api.POST(`${judge}/remove`, { params, body: { photo, reason } }));
    const never = { photo: photo.replace(/./g, 'a'), reason };
    const other = admin.api.POST(`${judge}/remove`, { params, body: never });
    expect((await problem(other)).code).toBe('not_found');
  });

  it('is forgotten with its file where a profile ends', async () => {
    const scene = await Scene.set(house);
    const { psychologistId } = scene.practice;
    await ok(tryPhoto(scene.psychologist));
    const { photo = '' } = (await shown(psychologistId)) ?? {};
    const left = () =>
      house.database.query(
        `SELECT 1 FROM psychologist_photo WHERE psychologist_id = $1
          UNION ALL SELECT 1 FROM psychologist_photo_size WHERE photo_name = $2
          UNION ALL SELECT 1 FROM psychologist WHERE photo_name = $2`,
        [psychologistId, photo],
      );
    expect((await left()).length).toBeGreaterThan(2);
    const photos = house.app.get(TakePhoto, { strict: false });
    await house.app.get(TransactionRunner).run((tx) => photos.forget(tx, psychologistId));
    expect(await left()).toEqual([]);
    const files = await house.database.query(
      `SELECT state FROM stored_file WHERE owner_id = $1 AND state = 'kept'`,
      [await accountOf(scene)],
    );
    expect(files).toEqual([]);
  });
});

describe('somebody who is blocked', () => {
  it('sees the card of whom it is about, and no times on it', async () => {
    const scene = await Scene.set(house);
    const client = await scene.newClient();
    const { psychologistId } = scene.practice;
    const timesFor = async (visitor: Visitor): Promise<number | undefined> => {
      const { items } = await ok(
        visitor.api.GET('/api/v1/psychologists', { params: { query: { limit: 100 } } }),
      );
      return items.find(({ id }) => id === psychologistId)?.nextTimes.length;
    };
    expect(await timesFor(client)).toBe(3);
    await ok(client.api.PUT('/api/v1/psychologists/{id}/block', { params: at(psychologistId) }));
    expect(await timesFor(client)).toBe(0);
    expect(await timesFor(house.visitor())).toBe(3);
  });
});
