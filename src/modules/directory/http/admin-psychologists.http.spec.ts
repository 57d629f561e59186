import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addPsychologist, aService, day } from '../../../../test/support/a-psychologist.js';
import { testApp } from '../../../../test/support/test-app.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { AddCategory, DirectoryModule } from '../index.js';

interface Page {
  readonly items: { readonly id: string; readonly rating: number | null }[];
  readonly total: number;
}

let db: TestDatabase;
let app: NestFastifyApplication;
let listed: Awaited<ReturnType<typeof addPsychologist>>;
let draft: string;
let hidden: string;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
  app = await testApp(db, [DirectoryModule]);
  await db.runner.run(async (tx) => {
    const name = { id: 'Duka', en: 'Grief' };
    await new AddCategory().execute(tx, { slug: 'duka', position: 1, name, keywords: [] });
    listed = await addPsychologist(tx, {
      categories: ['duka'],
      reviews: { rating: 4.8, count: 12 },
      bookableUntil: day('2027-06-30'),
      services: [aService(), aService({ name: 'Pasangan', price: rupiah(400_000) })],
    });
    const [, withdrawn] = listed.serviceIds;
    await tx.query('UPDATE service SET withdrawn_at = $2 WHERE id = $1', [
      withdrawn,
      '2026-11-01T00:00:00Z',
    ]);
    ({ psychologistId: draft } = await addPsychologist(tx, {
      name: 'Budi 100%_Santosa',
      status: 'draft',
      services: [],
    }));
    ({ psychologistId: hidden } = await addPsychologist(tx, {
      name: 'Citra Lestari',
      status: 'hidden',
      city: 'Ambon',
      reviews: { rating: 3.9, count: 2 },
    }));
  });
});

afterAll(async () => {
  await app.close();
  await db.close();
});

function get(path: string, permission = 'admin:psychologists:read') {
  const headers = { 'x-account': `${newId()} ${permission}`, 'accept-language': 'en' };
  return app.inject({ method: 'GET', url: `/api/v1/admin/psychologists${path}`, headers });
}

async function idsOf(query: string): Promise<string[]> {
  return (await get(query)).json<Page>().items.map(({ id }) => id);
}

describe('the back office’s psychologists', () => {
  it.each(['', `/${newId()}`])('are closed to whoever may not read them: %s', async (path) => {
    const nobody = await app.inject({ method: 'GET', url: `/api/v1/admin/psychologists${path}` });
    expect(nobody.statusCode).toBe(401);
    for (const permission of ['bookings:decide', 'admin:bookings:read', 'admin:accounts:read']) {
      expect((await get(path, permission)).statusCode).toBe(403);
    }
  });

  it('are listed whatever the state of their profile, with exactly the contract’s fields', async () => {
    const page = (await get('?sort=name')).json<Page>();
    expect(page.total).toBe(3);
    expect(page.items[0]).toEqual({
      id: listed.psychologistId,
      accountId: listed.accountId,
      slug: `p-${listed.accountId}`,
      name: 'Anindya Prameswari',
      title: 'M.Psi., Psikolog',
      city: 'Jakarta',
      status: 'listed',
      rating: 4.8,
      reviewCount: 12,
      serviceCount: 1,
      priceFrom: { amount: 250_000, currency: 'IDR' },
      createdAt: '2026-11-24T02:00:00.000Z',
    });
    expect(page.items.slice(1).map(({ id }) => id)).toEqual([draft, hidden]);
    expect(page.items[1]).toMatchObject({ priceFrom: null, rating: null, serviceCount: 0 });
  });

  it('show in detail every service, those withdrawn last, and nothing about who comes', async () => {
    const [offered, withdrawn] = listed.serviceIds;
    const service = {
      name: 'Konseling individu',
      durationMinutes: 60,
      price: { amount: 250_000, currency: 'IDR' },
      modes: ['video'],
      audience: 'individual',
      autoConfirm: false,
    };
    expect((await get(`/${listed.psychologistId}`)).json()).toEqual({
      id: listed.psychologistId,
      accountId: listed.accountId,
      slug: `p-${listed.accountId}`,
      name: 'Anindya Prameswari',
      title: 'M.Psi., Psikolog',
      city: 'Jakarta',
      status: 'listed',
      rating: 4.8,
      reviewCount: 12,
      serviceCount: 1,
      priceFrom: service.price,
      createdAt: '2026-11-24T02:00:00.000Z',
      gender: 'female',
      timeZone: 'Asia/Jakarta',
      headline: 'Menemani saat cemas',
      about: 'Sudah lama mendengarkan.',
      categories: [{ slug: 'duka', name: 'Grief' }],
      approaches: ['CBT'],
      languages: ['id'],
      practisingSince: '2015-03-01',
      bookableUntil: '2027-06-30',
      avatarUrl: null,
      services: [
        { id: offered, ...service, withdrawnAt: null },
        {
          id: withdrawn,
          ...service,
          name: 'Pasangan',
          price: { amount: 400_000, currency: 'IDR' },
          withdrawnAt: '2026-11-01T00:00:00.000Z',
        },
      ],
    });
  });

  it('are found by state and by words, in which % and _ mean themselves', async () => {
    expect(await idsOf('?status=draft')).toEqual([draft]);
    expect(await idsOf('?q=ambon')).toEqual([hidden]);
    expect(await idsOf('?q=100%25_')).toEqual([draft]);
    expect(await idsOf('?q=%25%25')).toEqual([]);
    expect(await idsOf(`?q=${hidden}`)).toEqual([hidden]);
    expect(await idsOf('?status=listed&q=ambon')).toEqual([]);
  });

  it('come with those nobody has rated last, whichever way they are sorted', async () => {
    expect(await idsOf('?sort=-rating')).toEqual([listed.psychologistId, hidden, draft]);
    expect(await idsOf('?sort=rating')).toEqual([hidden, listed.psychologistId, draft]);
  });

  it('are all seen once, page by page, though they were made at one time', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => idsOf(`?pageSize=1&page=${page}`)));
    expect(new Set(pages.flat())).toEqual(new Set([listed.psychologistId, draft, hidden]));
    expect(await idsOf('?pageSize=1&page=4')).toEqual([]);
  });

  it.each(['?status=gone', '?sort=slug', '?pageSize=101', '?page=0', '?role=client', '?q=%00'])(
    'are not asked for by %s',
    async (query) => {
      expect((await get(query)).statusCode).toBe(422);
    },
  );

  it.each([newId(), 'anindya', '%00'])('called %s are not there', async (id) => {
    expect((await get(`/${id}`)).statusCode).toBe(404);
  });
});
