import { letterTo } from '../support/letter-box.js';
import { openHouse, type House } from '../support/house.js';
import { account } from '../support/practice.js';
import { addTotp } from '../support/stage-factors.js';
import { ok, type Visitor } from '../support/visitor.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

interface Admin {
  readonly visitor: Visitor;
  readonly id: string;
  readonly email: string;
}

async function admin(duty: 'finance' | 'superadmin'): Promise<Admin> {
  const email = `${crypto.randomUUID()}@kantor.test`;
  const id = await account(house, { email, roles: ['admin'], duties: [duty] });
  const visitor = house.visitor();
  await visitor.logIn(email);
  return { visitor, id, email };
}

const linkIn = ({ text }: { text: string }): string => /http\S+/.exec(text)?.[0] ?? '';

describe('an admin’s own data', () => {
  it('are led to in the back office by the letter about their copy', async () => {
    const { visitor, email } = await admin('finance');
    await ok(visitor.api.POST('/api/v1/me/exports'));
    expect(linkIn(await letterTo(house, email, 'Salinan datamu'))).toBe(`${house.url}/admin/data`);
  });

  it('go with the account once a superadmin took the duties; nobody’s record is among them', async () => {
    const { visitor } = await admin('finance');
    const { obstacles, items } = await ok(visitor.api.GET('/api/v1/me/erasure-preview'));
    expect(obstacles).toEqual(['admin']);
    const titles = items.map(({ title }) => title);
    expect(titles).toContain('Tugas admin');
    expect(titles).not.toContain('Catatan sesi');
  });
});

describe('an admin’s lost factor', () => {
  it('is removed in the back office, where the letter leads', async () => {
    const lost = await admin('finance');
    await addTotp(lost.visitor);
    const { visitor } = await admin('superadmin');
    const params = { path: { id: lost.id } };
    const body = { reason: 'Ponselnya hilang.' };
    await ok(visitor.api.POST('/api/v1/admin/accounts/{id}/factor-resets', { params, body }));
    const link = linkIn(await letterTo(house, lost.email, 'erifikasi dua langkah'));
    expect(link).toContain(`${house.url}/admin/factor-reset#`);
    const token = link.split('#')[1] ?? '';
    await ok(house.visitor().api.POST('/api/v1/auth/factor-resets/stop', { body: { token } }));
  });
});
