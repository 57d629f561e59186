import { AccountsBench, freshEmail } from '../../../../test/support/accounts-bench.js';
import { testAudit } from '../../../../test/support/test-audit.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { newId } from '../../../kernel/identity/id.js';
import { at } from '../../../kernel/time/testing.js';
import { CONSENT_TEXTS } from '../domain/consent-texts.js';
import { Children, type ChildRow, type NewChild } from './children.js';

const ANY = { expected: undefined };

let db: TestDatabase;
let bench: AccountsBench;
let children: Children;
let guardian: string;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
  bench = new AccountsBench(db);
  children = new Children(db.database, db.runner, bench.consents, testAudit(), db.clock);
});
beforeEach(async () => {
  db.clock.moveTo(at('2026-11-24 09:00', 'Asia/Jakarta'));
  guardian = await bench.make(freshEmail());
});
afterAll(() => db.close());

const aChild = (child: Partial<NewChild> = {}): NewChild => ({
  name: 'Bintang',
  bornOn: '2016-02-29',
  relationship: 'parent',
  guardianshipTextVersion: CONSENT_TEXTS.guardianship.textVersion,
  ...child,
});
const add = (child: Partial<NewChild> = {}, by = guardian): Promise<ChildRow> =>
  children.add(by, aChild(child), 'id');

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

const receiptsOf = (id: string): Promise<object[]> =>
  db.database.query(
    `SELECT account_id, kind, text_version, language, withdrawn_at IS NOT NULL AS is_over
       FROM consent_receipt WHERE care_person_id = $1`,
    [id],
  );
const actsOn = async (id: string): Promise<string[]> => {
  const rows = await db.database.query<{ act: string }>(
    'SELECT act FROM audit_entry WHERE person_id = $1 ORDER BY id',
    [id],
  );
  return rows.map(({ act }) => act);
};

describe('a guardian', () => {
  it('adds a child by their word, which leaves a receipt for that child', async () => {
    const elder = await add({ name: 'Kirana', bornOn: '2012-01-05', relationship: 'guardian' });
    const { id } = await add();
    expect(await children.list(guardian)).toEqual([
      { ...elder, name: 'Kirana', born_on: '2012-01-05', relationship: 'guardian' },
      {
        id,
        name: 'Bintang',
        born_on: '2016-02-29',
        relationship: 'parent',
        is_grown: false,
        version: 1,
      },
    ]);
    const { textVersion } = CONSENT_TEXTS.guardianship;
    expect(await receiptsOf(id)).toEqual([
      {
        ...{ account_id: guardian, kind: 'guardianship', text_version: textVersion },
        ...{ language: 'id', is_over: false },
      },
    ]);
    expect(await actsOn(id)).toEqual(['care_person.added']);
  });

  it('adds nobody without it, or by a text that nobody is shown', async () => {
    expect(await refusal(add({ guardianshipTextVersion: undefined }))).toBe(
      'guardianship_required',
    );
    expect(await refusal(add({ guardianshipTextVersion: '1999-01-01' }))).toBe('validation_failed');
    expect(await children.list(guardian)).toEqual([]);
  });

  it('adds children alone: born by today, and not 18 years ago', async () => {
    expect(await refusal(add({ bornOn: '2026-11-25' }))).toBe('validation_failed');
    expect(await refusal(add({ bornOn: '2026-11-24' }))).toBe('taken');
    expect(await refusal(add({ bornOn: '2008-11-24' }))).toBe('person_grown');
    expect(await refusal(add({ bornOn: '2008-11-25' }))).toBe('taken');
  });

  it('has eight children at most, however many tabs add one', async () => {
    const ends = await Promise.all(Array.from({ length: 12 }, () => refusal(add())));
    expect(ends.filter((end) => end === 'taken')).toHaveLength(8);
    expect(ends.filter((end) => end === 'too_many_children')).toHaveLength(4);
    const [first] = await children.list(guardian);
    await children.remove(guardian, { id: first?.id ?? '', ...ANY });
    expect(await refusal(add())).toBe('taken');
  });

  it('changes what a child is called, over the version that was read', async () => {
    const { id } = await add();
    expect(
      await children.change(guardian, { id, expected: 1 }, { name: 'Bintang Kecil' }),
    ).toMatchObject({
      ...{ name: 'Bintang Kecil', relationship: 'parent', version: 2 },
    });
    expect(await refusal(children.change(guardian, { id, expected: 1 }, { name: 'X' }))).toBe(
      'stale_version',
    );
    expect(await refusal(children.remove(guardian, { id, expected: 1 }))).toBe('stale_version');
    expect(await actsOn(id)).toEqual(['care_person.added', 'care_person.changed']);
  });

  it('removes a child for whom nothing was booked; the receipt stays, withdrawn', async () => {
    const { id } = await add();
    await children.remove(guardian, { id, ...ANY });
    expect(await children.list(guardian)).toEqual([]);
    expect(await receiptsOf(id)).toMatchObject([{ is_over: true }]);
    expect(await actsOn(id)).toEqual(['care_person.added', 'care_person.removed']);
  });

  it('never sees or changes another’s child', async () => {
    const other = await bench.make(freshEmail());
    const { id } = await add({}, other);
    expect(await children.list(guardian)).toEqual([]);
    expect(await refusal(children.one(db.database, guardian, id))).toBe('not_found');
    expect(await refusal(children.change(guardian, { id, ...ANY }, { name: 'X' }))).toBe(
      'not_found',
    );
    expect(await refusal(children.remove(guardian, { id, ...ANY }))).toBe('not_found');
    const unknown = { id: newId(), ...ANY };
    expect(await refusal(children.remove(guardian, unknown))).toBe('not_found');
  });
});

describe('the 18th birthday', () => {
  const mayAct = (carePersonId: string, day: string): Promise<boolean> =>
    bench.carePeople.mayActFor(db.database, guardian, {
      ...{ carePersonId, at: at(day, 'Asia/Jakarta') },
    });

  it('ends what a guardian may do, at midnight where Jakarta’s clocks are', async () => {
    const { id } = await add({ bornOn: '2010-06-15' });
    expect(await mayAct(id, '2028-06-14 23:59')).toBe(true);
    expect(await mayAct(id, '2028-06-15 00:00')).toBe(false);
  });

  it('of 29 February is 1 March', async () => {
    const { id } = await add({ bornOn: '2012-02-29' });
    expect(await mayAct(id, '2030-02-28 23:59')).toBe(true);
    expect(await mayAct(id, '2030-03-01 00:00')).toBe(false);
  });

  it('cannot be put off: nobody changes a date of birth', async () => {
    const changing = db.runner.run((tx) =>
      tx.query(`UPDATE care_person SET born_on = '2020-01-01' WHERE false`),
    );
    await expect(changing).rejects.toMatchObject({ code: '42501' });
  });
});
