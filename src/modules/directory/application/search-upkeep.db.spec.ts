import { addPsychologist, aService } from '../../../../test/support/a-psychologist.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { AddCategory } from './add-category.js';
import { WhoFits, type SearchPage } from '../../../../test/support/who-fits.js';

let db: TestDatabase;
let search: WhoFits;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 3 });
  search = new WhoFits(db.database);
});
afterAll(() => db.close());

async function found(page: SearchPage): Promise<string[]> {
  return (await search.execute(page)).items.map(({ name }) => name);
}

function change(sql: string, values: unknown[]): Promise<unknown> {
  return db.runner.run((tx) => tx.query(sql, values));
}

describe('what a search knows beside a psychologist', () => {
  it('follows what they and their categories say, in any case of letters', async () => {
    const name = { id: 'Duka', en: 'Grief' };
    const { psychologistId } = await db.runner.run(async (tx) => {
      await new AddCategory().execute(tx, { slug: 'duka', position: 1, name, keywords: [] });
      return addPsychologist(tx, { name: 'Sari Dewi', categories: ['duka'] });
    });
    expect(await found({ q: 'kehilangan' })).toEqual([]);
    await change(`UPDATE category SET keywords = '{KEHILANGAN}' WHERE slug = $1`, ['duka']);
    expect(await found({ q: 'kehilangan GRIEF' })).toEqual(['Sari Dewi']);
    await change('DELETE FROM psychologist_category WHERE psychologist_id = $1', [psychologistId]);
    expect(await found({ q: 'grief' })).toEqual([]);
    await change(`UPDATE psychologist SET headline = 'Karier' WHERE id = $1`, [psychologistId]);
    expect(await found({ q: 'KARIER sari' })).toEqual(['Sari Dewi']);
  });

  it('follows their prices, and whoever withdrew the last service is not found', async () => {
    const services = [aService({ price: rupiah(111_000) }), aService({ price: rupiah(222_000) })];
    const { serviceIds } = await db.runner.run((tx) =>
      addPsychologist(tx, { name: 'Budi Harga', services }),
    );
    const price = async () =>
      (await search.execute({ q: 'harga' })).items.map(({ priceFrom }) => priceFrom);
    expect(await price()).toEqual([111_000]);
    const withdraw = 'UPDATE service SET withdrawn_at = now() WHERE id = $1';
    await change(withdraw, [serviceIds[0]]);
    expect(await price()).toEqual([222_000]);
    await change('UPDATE service SET price = 333000 WHERE id = $1', [serviceIds[1]]);
    expect(await price()).toEqual([333_000]);
    await change(withdraw, [serviceIds[1]]);
    expect(await price()).toEqual([]);
  });

  it('follows what they can be chosen by', async () => {
    const { psychologistId, serviceIds } = await db.runner.run((tx) =>
      addPsychologist(tx, { name: 'Wulan Pilihan', services: [aService({ modes: ['video'] })] }),
    );
    const isFound = async (page: SearchPage) =>
      (await found({ q: 'pilihan', ...page })).length === 1;
    expect(await isFound({ mode: 'chat' })).toBe(false);
    await change(`UPDATE service SET modes = '{video,chat}' WHERE id = $1`, [serviceIds[0]]);
    expect(await isFound({ mode: 'chat' })).toBe(true);
    const languages = `UPDATE psychologist SET languages = '{id,JV}' WHERE id = $1`;
    await change(languages, [psychologistId]);
    expect([await isFound({ language: 'jv' }), await isFound({ language: 'en' })]).toEqual([
      true,
      false,
    ]);
    await change(`UPDATE psychologist SET approaches = '{EMDR}' WHERE id = $1`, [psychologistId]);
    expect(await isFound({ approach: 'emdr', mode: 'chat', language: 'JV' })).toBe(true);
    await change(`UPDATE psychologist SET gender = 'male' WHERE id = $1`, [psychologistId]);
    expect([await isFound({ gender: 'male' }), await isFound({ gender: 'female' })]).toEqual([
      true,
      false,
    ]);
  });

  it('is right when two change the prices at the same time', async () => {
    const { psychologistId, serviceIds } = await db.runner.run((tx) =>
      addPsychologist(tx, { name: 'Rina Serentak', services: [aService(), aService()] }),
    );
    const raise = (id: string | undefined, price: number) =>
      change('UPDATE service SET price = $2 WHERE id = $1', [id, price]);
    for (let round = 1; round <= 10; round++) {
      const prices = [1000 + round, 2000 + round];
      await Promise.all(prices.map((price, index) => raise(serviceIds[index], price)));
      const [row] = await db.database.query<{ price_from: number }>(
        'SELECT price_from FROM psychologist WHERE id = $1',
        [psychologistId],
      );
      expect(row).toEqual({ price_from: 1000 + round });
    }
  });
});
