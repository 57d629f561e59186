import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { AddCategory, DirectoryModule } from '../index.js';
import { addPsychologist } from '../../../../test/support/a-psychologist.js';
import { testApp } from '../../../../test/support/test-app.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

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

  it('answers a search with cards of exactly the contract’s fields', async () => {
    const answer = await get(
      '/psychologists?category=duka&minRating=4.5&priceMax=250000&mode=video',
    );

    expect(answer.json()).toEqual({
      items: [
        {
          id,
          slug: 'anindya',
          name: 'Anindya Prameswari',
          title: 'M.Psi., Psikolog',
          city: 'Jakarta',
          timeZone: 'Asia/Jakarta',
          avatarUrl: `/api/v1/psychologists/${id}/avatar`,
          headline: 'Menemani saat cemas',
          gender: 'female',
          categories: [{ slug: 'duka', name: 'Duka' }],
          approaches: ['CBT'],
          languages: ['id'],
          yearsOfPractice: 11,
          rating: 4.8,
          reviewCount: 12,
          priceFrom: { amount: 250_000, currency: 'IDR' },
          modes: ['video'],
        },
      ],
      nextCursor: null,
    });
  });

  it('shows the profile by slug or id, in either case', async () => {
    const bySlug = await get('/psychologists/anindya');
    const byId = await get(`/psychologists/${id.toUpperCase()}`);

    expect(bySlug.json()).toMatchObject({ id, horizonDays: 0, services: [{ autoConfirm: false }] });
    expect(byId.json()).toEqual(bySlug.json());
  });

  it.each([
    '?sort=name',
    '?gender=other',
    '?mode=telepathy',
    '?minRating=x',
    '?minRating=',
    '?priceMin=-1',
    '?priceMax=1e400',
    '?limit=0',
    '?limit=101',
    '?cursor=x',
    '?category=sihir',
    `?q=${'a'.repeat(101)}`,
    '?q=a&q=b',
    '?q=%00',
    '?unknown=1',
  ])('refuses a search it cannot mean: %s', async (query) => {
    const answer = await get(`/psychologists${query}`);

    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'validation_failed' });
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
