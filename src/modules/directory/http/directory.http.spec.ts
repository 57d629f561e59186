import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { AddCategory, DirectoryModule } from '../index.js';
import { addPsychologist } from '../../../../test/support/a-psychologist.js';
import { testApp } from '../../../../test/support/test-app.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const EDUCATION = [
  { title: 'Magister Psikologi Profesi', institution: 'Universitas Indonesia', year: 2014 },
  { title: 'Sarjana Psikologi', institution: 'Universitas Udayana', year: 2011 },
];

let db: TestDatabase;
let app: NestFastifyApplication;
let id: string;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
  app = await testApp(db, [DirectoryModule]);
  id = await db.runner.run(async (tx) => {
    const name = { id: 'Duka', en: 'Grief' };
    await new AddCategory().execute(tx, { slug: 'duka', position: 1, name, keywords: [] });
    const added = await addPsychologist(tx, {
      slug: 'anindya',
      categories: ['duka'],
      avatarSvg: SVG,
      education: EDUCATION,
      reviews: { rating: 4.8, count: 12 },
    });
    return added.psychologistId;
  });
});

afterAll(async () => {
  await app.close();
  await db.close();
});

function get(path: string, headers: Record<string, string> = {}) {
  return app.inject({ method: 'GET', url: `/api/v1${path}`, headers });
}

describe('the directory over HTTP', () => {
  it('names categories in the reader’s language', async () => {
    const indonesian = await get('/categories');
    const english = await get('/categories', { 'accept-language': 'en-GB,en;q=0.9' });

    expect(indonesian.json()).toEqual({ items: [{ slug: 'duka', name: 'Duka' }] });
    expect(english.json()).toEqual({ items: [{ slug: 'duka', name: 'Grief' }] });
  });

  it('shows the profile by slug or id, in either case', async () => {
    const bySlug = await get('/psychologists/anindya');
    const byId = await get(`/psychologists/${id.toUpperCase()}`);

    expect(bySlug.json()).toMatchObject({ id, horizonDays: 0, services: [{ autoConfirm: false }] });
    expect(bySlug.json()).toMatchObject({ practisingSince: '2015-03-01', education: EDUCATION });
    expect(byId.json()).toEqual(bySlug.json());
  });

  it.each([
    '/psychologists/nobody',
    `/psychologists/${newId()}`,
    "/psychologists/x'--",
    '/psychologists/x/avatar',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  });

  it('serves the drawing as an image that can do nothing, and only once', async () => {
    const answer = await get(`/psychologists/${id}/avatar`);
    const again = await get(`/psychologists/${id}/avatar`, {
      'if-none-match': String(answer.headers.etag),
    });

    expect(answer.body).toBe(SVG);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=3600',
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});
