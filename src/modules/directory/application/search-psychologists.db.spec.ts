import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { encodeCursor } from '../../../platform/http/cursor.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { Sort } from '../domain/search.js';
import { looksFor, searchStatement } from '../infrastructure/search-statement.js';
import { addPsychologist, aService } from '../../../../test/support/a-psychologist.js';
import { AddCategory } from './add-category.js';
import { WhoFits, type SearchPage } from '../../../../test/support/who-fits.js';

let db: TestDatabase;
let search: WhoFits;

beforeEach(async () => {
  db = await testDatabase({ poolSize: 2 });
  search = new WhoFits(db.database);
  await db.runner.run(async (tx) => {
    const add = new AddCategory();
    const kecemasan = { id: 'Kecemasan', en: 'Anxiety' };
    await add.execute(tx, {
      slug: 'kecemasan',
      position: 1,
      name: kecemasan,
      keywords: ['susah tidur', 'panik'],
    });
    await add.execute(tx, {
      slug: 'duka',
      position: 2,
      name: { id: 'Duka', en: 'Grief' },
      keywords: ['kehilangan'],
    });
  });
});

afterEach(async () => {
  await db.close();
});

async function add(
  name: string,
  changes: Parameters<typeof addPsychologist>[1] = {},
): Promise<string> {
  const added = await db.runner.run((tx) => addPsychologist(tx, { name, ...changes }));
  return added.psychologistId;
}

async function names(page: SearchPage): Promise<string[]> {
  return (await search.execute(page)).items.map(({ name }) => name).sort();
}

/** Every name in the order of the list, page by page. */
async function walk(page: SearchPage): Promise<string[]> {
  const { items, nextCursor } = await search.execute(page);
  const found = items.map(({ name }) => name);
  return nextCursor === null ? found : [...found, ...(await walk({ ...page, cursor: nextCursor }))];
}

describe('a search', () => {
  it('finds words in name, headline, about, categories in both languages and everyday words', async () => {
    await add('Budi Santoso', { headline: 'Karier & burnout', categories: ['kecemasan', 'duka'] });
    await add('Sari Dewi', { about: 'Membantu keluarga yang berduka.' });

    for (const q of ['budi', 'BURNOUT', 'anxiety', 'Kecemasan', 'susah tidur', 'grief budi']) {
      expect([q, await names({ q })]).toEqual([q, ['Budi Santoso']]);
    }
    expect(await names({ q: 'berduka' })).toEqual(['Sari Dewi']);
    expect(await names({ q: 'duka' })).toEqual(['Budi Santoso', 'Sari Dewi']);
    expect(await names({ q: '  ' })).toEqual(['Budi Santoso', 'Sari Dewi']);
    expect(await names({ q: 'budi keluarga' })).toEqual([]);
  });

  it('takes wildcards, quotes and SQL as plain words', async () => {
    await add('100% hadir', { headline: 'a_b', about: String.raw`c\d it's` });
    await add('1000 hadir', { headline: 'axb', about: 'cd its' });

    for (const q of ['100%', 'a_b', String.raw`c\d`, "it's"]) {
      expect([q, await names({ q })]).toEqual([q, ['100% hadir']]);
    }
    for (const q of ['%%%_', `'; DROP TABLE service; --`, `' OR '1'='1`, '$1', `\\'`, '"']) {
      expect([q, await names({ q })]).toEqual([q, []]);
    }
    expect(await names({ language: `id' OR true --`, approach: '%' })).toEqual([]);
  });

  it('shows only listed psychologists who have a service to offer', async () => {
    await add('Tampil');
    await add('Draf', { status: 'draft' });
    await add('Tersembunyi', { status: 'hidden' });
    await add('Kosong', { services: [] });
    const withdrawn = await add('Ditarik');
    await db.runner.run((tx) =>
      tx.query('UPDATE service SET withdrawn_at = now() WHERE psychologist_id = $1', [withdrawn]),
    );

    expect(await names({})).toEqual(['Tampil']);
  });

  it('filters by what a psychologist is', async () => {
    await add('Ayu', {
      categories: ['duka'],
      reviews: { rating: 4.7, count: 3 },
      approaches: ['ACT'],
      languages: ['id', 'jv'],
    });
    await add('Bagus', { gender: 'male', reviews: { rating: 4.6, count: 9 } });

    expect(await names({ category: 'duka' })).toEqual(['Ayu']);
    expect(await names({ minRating: 4.7 })).toEqual(['Ayu']);
    expect(await names({ minRating: 4.6 })).toEqual(['Ayu', 'Bagus']);
    expect(await names({ gender: 'male' })).toEqual(['Bagus']);
    expect(await names({ language: 'JV' })).toEqual(['Ayu']);
    expect(await names({ approach: 'act' })).toEqual(['Ayu']);
    expect(await names({ approach: 'CBT', gender: 'female' })).toEqual([]);
  });

  it('asks price and mode of one and the same service, bounds included', async () => {
    await add('Ayu', {
      services: [
        aService({ price: rupiah(150_000), modes: ['chat'] }),
        aService({ price: rupiah(300_000), modes: ['video', 'voice'] }),
      ],
    });

    expect(await names({ priceMax: 150_000 })).toEqual(['Ayu']);
    expect(await names({ priceMin: 300_000, priceMax: 300_000 })).toEqual(['Ayu']);
    expect(await names({ priceMin: 150_001, priceMax: 299_999 })).toEqual([]);
    expect(await names({ mode: 'video', priceMax: 200_000 })).toEqual([]);
    expect(await names({ mode: 'chat', priceMax: 200_000 })).toEqual(['Ayu']);
  });

  it('rolls the services up to the lowest price and every mode', async () => {
    await add('Ayu', {
      categories: ['duka', 'kecemasan'],
      reviews: { rating: 4.7, count: 3 },
      services: [
        aService({ price: rupiah(300_000), modes: ['voice', 'video'] }),
        aService({ price: rupiah(150_000), modes: ['chat', 'video'] }),
      ],
    });
    const [card] = (await search.execute({})).items;

    expect(card).toMatchObject({
      priceFrom: 150_000,
      modes: ['video', 'voice', 'chat'],
      rating: 4.7,
      avatarUrl: null,
      categories: [
        { slug: 'duka', name: { id: 'Duka', en: 'Grief' } },
        { slug: 'kecemasan', name: { id: 'Kecemasan', en: 'Anxiety' } },
      ],
    });
  });

  it('refuses a category nobody knows, and takes a known one without psychologists', async () => {
    await expect(search.execute({ category: 'sihir' })).rejects.toThrow(ValidationFailed);
    expect(await names({ category: 'duka' })).toEqual([]);
  });
});

describe('the pages of a search', () => {
  it('hold the same people whichever way they are looked for', async () => {
    for (const [index, gender] of (['female', 'male', 'female', 'female'] as const).entries()) {
      const reviews = { rating: 5 - index / 10, count: 1 };
      const languages = index === 2 ? ['id'] : ['id', 'en'];
      await add(`P${String(index)}`, { gender, languages, reviews });
    }
    const wanted = { sort: 'recommended', limit: 10 } as const;
    const several = { gender: 'female', language: 'en', minRating: 4 } as const;
    for (const q of ['', 'p', 'zzz']) {
      const wish = { ...several, q };
      const found = q === 'zzz' ? [] : ['P0', 'P3'];
      for (const look of ['planned', 'near', 'filtered'] as const) {
        const { text, values } = searchStatement(wish, wanted, look);
        const rows = await db.database.query<{ name: string }>(text, values);
        expect([look, rows.map(({ name }) => name)]).toEqual([look, found]);
      }
    }
    expect(looksFor(several, wanted)).toEqual(['near', 'filtered']);
    expect(looksFor({ gender: 'female' }, wanted)).toEqual(['planned']);
  });

  it('show everybody once, in order, over ties and missing ratings', async () => {
    const ratings = [4.5, null, 5, 4.5, null, 4.5, 4.9] as const;
    for (const [index, rating] of ratings.entries()) {
      const reviews = rating === null ? null : { rating, count: index === 3 ? 50 : 7 };
      const price = rupiah(100_000 + (index % 3) * 50_000);
      await add(`P${String(index)}`, { reviews, services: [aService({ price })] });
    }
    const expected: Record<Sort, string[]> = {
      recommended: ['P2', 'P6', 'P3', 'P0', 'P5', 'P1', 'P4'],
      rating: ['P2', 'P6', 'P0', 'P3', 'P5', 'P1', 'P4'],
      price: ['P0', 'P3', 'P6', 'P1', 'P4', 'P2', 'P5'],
      '-price': ['P2', 'P5', 'P1', 'P4', 'P0', 'P3', 'P6'],
    };

    for (const sort of ['recommended', 'rating', 'price', '-price'] as const) {
      for (const limit of [1, 2, 3, 7, 100]) {
        expect([sort, limit, await walk({ sort, limit })]).toEqual([sort, limit, expected[sort]]);
      }
    }
  });

  it('neither repeat nor skip anybody when somebody new appears meanwhile', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await add(name, { reviews: { rating: 4, count: 1 } });
    const first = await search.execute({ limit: 2 });
    await add('Best', { reviews: { rating: 5, count: 9 } });
    const { nextCursor } = first;
    if (nextCursor === null) throw new Error('There is no second page.');
    const second = await search.execute({ limit: 2, cursor: nextCursor });

    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(second.nextCursor).toBeNull();
  });

  it('refuse a cursor of another order, or one that was made up', async () => {
    const id = await add('A');
    const cursors = [
      encodeCursor(['price', 1, id]),
      encodeCursor(['rating', 1, id]),
      encodeCursor(['recommended', 1, 2, 'no id']),
      encodeCursor(['recommended', 'x', 2, id]),
      encodeCursor(['recommended', null, 2, id]),
      'x',
    ];

    for (const cursor of cursors) {
      await expect(search.execute({ cursor })).rejects.toThrow(ValidationFailed);
    }
    for (const madeIn of ['rating', '-price']) {
      const cursor = encodeCursor([madeIn, 1, id]);
      await expect(search.execute({ sort: 'price', cursor })).rejects.toThrow(ValidationFailed);
    }
  });

  it('take any number a cursor may hold', async () => {
    const id = await add('A');

    for (const key of [1e308, -1e308, 1.5, 5e-324]) {
      const cursor = encodeCursor(['price', key, id]);
      await expect(search.execute({ sort: 'price', cursor })).resolves.toBeDefined();
    }
  });
});
