import { randomUUID } from 'node:crypto';
import { AccountsBench } from '../../../../test/support/accounts-bench.js';
import { suspended } from '../../../../test/support/suspended.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { minusMinutes, plusMinutes } from '../../../kernel/time/instant.js';
import type { AdminTableRequest } from '../../../platform/database/admin-table.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Role } from '../domain/roles.js';
import type { NewAccount } from './register-account.js';
import { AdminAccountReader, type AdminAccountSort } from './admin-account-reader.js';
import type { ProfileLookup } from './profile-lookup.js';

type Request = AdminTableRequest<AdminAccountSort>;

const PROFILE = randomUUID();

let db: TestDatabase;
let bench: AccountsBench;
let reader: AdminAccountReader;
let withProfile: string;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
  bench = new AccountsBench(db);
  withProfile = await bench.make(`${randomUUID()}@praktik.test`, { roles: ['psychologist'] });
  const profiles: ProfileLookup = {
    ofAccount: (id) =>
      Promise.resolve(id === withProfile ? { psychologistId: PROFILE, status: 'listed' } : null),
    withhold: () => Promise.resolve(),
  };
  reader = new AdminAccountReader(db.database, profiles);
});

afterAll(() => db.close());

/** An account whose name nobody else has; answers its id. */
function make(name: string, account: Partial<NewAccount> = {}): Promise<string> {
  return bench.make(`${randomUUID()}@contoh.test`, { name, ...account });
}

async function list(
  request: Partial<Request>,
  role?: Role,
): Promise<{ ids: string[]; total: number }> {
  const whole: Request = { limit: 100, offset: 0, sort: 'createdAt', descending: true, ...request };
  const { items, total } = await reader.list(whole, { role });
  return { ids: items.map(({ id }) => id), total };
}

describe('the back office’s table of accounts', () => {
  it('finds a text anywhere in name or address, whatever the case', async () => {
    const word = randomUUID().slice(0, 8);
    const byName = await make(`Sari ${word} Dewi`);
    const byEmail = await bench.make(`x${word}@contoh.test`);
    const { ids, total } = await list({ text: word.toUpperCase() });
    expect(new Set(ids)).toEqual(new Set([byName, byEmail]));
    expect(total).toBe(2);
    expect((await list({ text: byName })).ids).toEqual([byName]);
  });

  it.each(['%', '_', '\\', '100%_\\'])('takes %s for itself', async (text) => {
    const marked = await make(`Nama ${text} ${randomUUID()}`);
    const plain = await make('Nama biasa');
    const { ids } = await list({ text });
    expect(ids).toContain(marked);
    expect(ids).not.toContain(plain);
  });

  it('shows a role’s holders alone, also those who hold another', async () => {
    const name = randomUUID();
    const both = await make(name, { roles: ['client', 'psychologist'] });
    const client = await make(name);
    const admin = await make(name, { roles: ['admin'] });
    const holders = async (role?: Role): Promise<Set<string>> =>
      new Set((await list({ text: name }, role)).ids);
    expect(await holders('client')).toEqual(new Set([both, client]));
    expect(await holders('psychologist')).toEqual(new Set([both]));
    expect(await holders()).toEqual(new Set([both, client, admin]));
  });

  it('tells apart who is active, unverified and suspended; each is in one state', async () => {
    const name = randomUUID();
    const unverified = await make(name);
    const active = await make(name, { emailVerified: true });
    const out = await make(name, { emailVerified: true });
    await db.runner.run((tx) => suspended(tx, out));
    const inState = async (status: string): Promise<string[]> =>
      (await list({ text: name, status })).ids;
    expect(await inState('unverified')).toEqual([unverified]);
    expect(await inState('active')).toEqual([active]);
    expect(await inState('suspended')).toEqual([out]);
  });

  it.each(['createdAt', 'name', 'email'] as const)(
    'shows everybody once when it is paged by %s, though many are equal in it',
    async (sort) => {
      const name = randomUUID();
      const made = await Promise.all(Array.from({ length: 7 }, () => make(name)));
      for (const descending of [true, false]) {
        const pages = await Promise.all(
          [0, 2, 4, 6].map((offset) => list({ text: name, limit: 2, offset, sort, descending })),
        );
        const seen = pages.flatMap(({ ids }) => ids);
        expect([...seen].sort()).toEqual([...made].sort());
        expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
      }
    },
  );

  it('takes a period from its first instant to before its last', async () => {
    const name = randomUUID();
    const id = await make(name);
    const now = db.clock.now();
    expect((await list({ text: name, from: now })).ids).toEqual([id]);
    expect((await list({ text: name, to: now })).ids).toEqual([]);
    const around = { from: minusMinutes(now, 1), to: plusMinutes(now, 1) };
    expect((await list({ text: name, ...around })).ids).toEqual([id]);
  });
});

describe('one account', () => {
  it('tells of the profile that belongs to it', async () => {
    expect((await reader.one(withProfile)).psychologistId).toBe(PROFILE);
    expect((await reader.one(await make('Sari'))).psychologistId).toBeNull();
  });

  it('that does not exist is not found', async () => {
    await expect(reader.one(randomUUID())).rejects.toThrow(NotFound);
  });
});
