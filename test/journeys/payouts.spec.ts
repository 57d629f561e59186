import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { faultsInTheBooks } from '../support/money.js';
import { anotherAdmin, earn, nameBankAccount, prepare, SHARE } from '../support/paid-out.js';
import { openPractice, type Practice } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const NUMBER = '0123456789012';

let house: House;
let scene: Scene;
let practice: Practice;
let psychologist: Visitor;
let preparer: Visitor;
let approver: Visitor;

beforeAll(async () => {
  house = await openHouse();
  scene = await Scene.set(house);
  ({ practice, psychologist } = scene);
  preparer = await anotherAdmin(house);
  approver = await anotherAdmin(house);
});

afterAll(async () => {
  expect(await faultsInTheBooks(house.database)).toEqual([]);
  await house.close();
});

const earnings = (): Promise<Schemas['EarningsResponse']> =>
  ok(psychologist.api.GET('/api/v1/me/earnings'));
const payout = (by: Visitor, id: string): Promise<Schemas['AdminPayoutResponse']> =>
  ok(by.api.GET('/api/v1/admin/payouts/{id}', { params: { path: { id } } }));
const order = (id: string, version?: number) => ({
  path: { id },
  header: {
    'Idempotency-Key': randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': `"${String(version)}"` }),
  },
});
const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(house.now());
/** Waits until so many mails with the subject have come to the psychologist. */
const letters = (subject: string, count: number): Promise<boolean> =>
  eventually(`mail: ${subject}`, async () => {
    const mails = await scene.mailsTo(practice.email);
    return mails.filter((mail) => mail.subject === subject).length === count;
  });

describe('a bank account', () => {
  it('is shown by its last four digits alone, and stored sealed', async () => {
    await nameBankAccount(psychologist, NUMBER);
    const { version, account } = await ok(psychologist.api.GET('/api/v1/me/bank-account'));
    expect(version).toBe(1);
    expect(account).toMatchObject({ bankName: 'BCA', lastFour: '9012' });
    const tables = ['bank_account', 'outbox', 'audit_entry', 'message_owed', 'idempotency'];
    for (const table of tables) {
      const rows = await house.database.query(`SELECT t::text AS row FROM ${table} t`);
      expect(JSON.stringify(rows)).not.toContain(NUMBER);
    }
  });

  it('that was changed in another browser is not written over unseen', async () => {
    const body = { bankCode: 'bni', number: '5550001111', holderName: 'Ratri Anindya' };
    const over = (tag: string) =>
      psychologist.api.PUT('/api/v1/me/bank-account', {
        params: { header: { 'If-Match': tag } },
        body,
      });
    expect((await over('"0"')).response.status).toBe(412);
    expect((await over('"1"')).response.status).toBe(200);
    expect((await over('"1"')).response.status).toBe(412);
  });

  it('is its holder’s news by mail, and leaves a row in the audit trail', async () => {
    expect(await letters('Rekening Anda diubah', 2)).toBe(true);
    const trail = await house.database.query(
      `SELECT 1 FROM audit_entry WHERE act = 'bank_account.changed'`,
    );
    expect(trail).toHaveLength(2);
  });
});

describe('earnings', () => {
  it('hold a paid session until its outcome closes, and then show price, fee and tax', async () => {
    const booking = await scene.requested(await scene.newClient());
    expect(await earnings()).toMatchObject({
      available: { amount: 0 },
      held: { amount: SHARE },
      heldSessionCount: 1,
    });
    const path = { id: booking.id };
    await ok(psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params: { path } }));
    await house.advance(Math.ceil((Date.parse(booking.endsAt) - house.now()) / 60_000) + 1);
    await ok(psychologist.api.POST('/api/v1/bookings/{id}/complete', { params: { path } }));
    await house.advance(49 * 60);
    expect(await earnings()).toMatchObject({ available: { amount: SHARE }, held: { amount: 0 } });
    const { items } = await ok(psychologist.api.GET('/api/v1/me/earnings/lines'));
    expect(items).toMatchObject([
      {
        kind: 'session',
        amount: { amount: SHARE },
        balance: { amount: SHARE },
        session: {
          bookingId: booking.id,
          price: { amount: 250_000 },
          fee: { amount: 37_500 },
          vat: { amount: 4_125 },
        },
      },
    ]);
  });

  it('are one’s own alone', async () => {
    const colleague = house.visitor();
    await colleague.logIn((await openPractice(house)).email);
    const { items } = await ok(colleague.api.GET('/api/v1/me/earnings/lines'));
    expect(items).toEqual([]);
    expect((await preparer.api.GET('/api/v1/me/earnings')).response.status).toBe(403);
  });
});

describe('a payout by hand', () => {
  let id: string;

  it('is prepared from what is owed, for the account of that day', async () => {
    const { items } = await ok(preparer.api.GET('/api/v1/admin/payables'));
    expect(items).toMatchObject([
      { id: practice.psychologistId, balance: { amount: SHARE }, obstacle: null },
    ]);
    id = await prepare(preparer, practice.psychologistId);
    expect(await earnings()).toMatchObject({
      available: { amount: 0 },
      inPayouts: { amount: SHARE },
      payout: { id, status: 'prepared', lastFour: '1111' },
    });
    await nameBankAccount(psychologist, '7770002222');
    const seen = await payout(approver, id);
    expect(seen).toMatchObject({ lastFour: '1111', isAccountReplaced: true });
    expect(JSON.stringify(seen)).not.toMatch(/5550001111|7770002222/);
  });

  it('is not for whoever prepared it to approve, and the whole number not theirs to see', async () => {
    expect(await payout(preparer, id)).toMatchObject({
      bar: 'prepared_by_you',
      acts: ['withdraw'],
    });
    const approving = await preparer.api.POST('/api/v1/admin/payouts/{id}/approve', {
      params: order(id),
    });
    expect(approving.response.status).toBe(403);
    expect(approving.error).toMatchObject({ code: 'second_admin_needed' });
    const looking = await approver.api.GET('/api/v1/admin/payouts/{id}/account-number', {
      params: { path: { id } },
    });
    expect(looking.error).toMatchObject({ code: 'payout_not_in_state' });
  });

  it('is approved by another, over the version they saw, once for its key', async () => {
    const stale = await approver.api.POST('/api/v1/admin/payouts/{id}/approve', {
      params: order(id, 9),
    });
    expect(stale.response.status).toBe(412);
    const params = order(id, 1);
    const approve = () => approver.api.POST('/api/v1/admin/payouts/{id}/approve', { params });
    expect(await ok(approve())).toMatchObject({ status: 'approved', version: 2 });
    const again = await approve();
    expect(again.response.headers.get('idempotent-replayed')).toBe('true');
    expect(await payout(approver, id)).toMatchObject({ status: 'approved', version: 2 });
  });

  it('shows the whole number to the one who transfers it, and remembers each look', async () => {
    const looked = `SELECT 1 FROM audit_entry WHERE act = 'bank_account.read'`;
    const params = { path: { id } };
    const look = (by: Visitor) =>
      by.api.GET('/api/v1/admin/payouts/{id}/account-number', { params });
    expect((await look(preparer)).response.status).toBe(403);
    expect(await house.database.query(looked)).toHaveLength(0);
    expect(await ok(look(approver))).toEqual({ number: '5550001111' });
    expect(await ok(look(approver))).toEqual({ number: '5550001111' });
    expect(await house.database.query(looked)).toHaveLength(2);
  });

  it('is not paid on a day that has not come', async () => {
    const body = { bankReference: 'TRF-1', paidOn: '2099-01-01', transferCost: 2_500 };
    const paying = await approver.api.POST('/api/v1/admin/payouts/{id}/mark-paid', {
      params: order(id),
      body,
    });
    expect(paying.response.status).toBe(422);
    expect(paying.error).toMatchObject({ errors: [{ pointer: '/paidOn' }] });
  });

  it('is marked as paid with the bank’s reference, and its psychologist hears of it', async () => {
    const body = { bankReference: 'TRF-1', paidOn: today(), transferCost: 2_500 };
    const params = order(id, 2);
    const paid = await ok(
      approver.api.POST('/api/v1/admin/payouts/{id}/mark-paid', { params, body }),
    );
    expect(paid).toMatchObject({ status: 'done', bankReference: 'TRF-1', paidOn: today() });
    expect(paid.ledger.map(({ cause }) => cause.split(':')[2])).toEqual([
      ...['prepared', 'approved', 'done'],
    ]);
    expect(paid.transferText).toMatch(/^RP [0-9A-F]{8}$/);
    expect(await letters('Kami sudah mengirim uang untuk Anda', 1)).toBe(true);
  });

  it('that the bank returns is back on the balance, and the statement tells all of it', async () => {
    await ok(
      approver.api.POST('/api/v1/admin/payouts/{id}/reverse', {
        params: order(id),
        body: { reason: 'Nama pemilik tidak cocok.' },
      }),
    );
    const { items } = await ok(psychologist.api.GET('/api/v1/me/earnings/lines'));
    expect(items.map(({ kind, balance }) => [kind, balance.amount])).toEqual([
      ['payout_reversed', SHARE],
      ['payout', 0],
      ['session', SHARE],
    ]);
    const history = (await payout(approver, id)).history.map(({ act }) => act);
    expect(history).toEqual(['prepare', 'approve', 'pay', 'reverse']);
  });
});

describe('a statement', () => {
  it('is the ledger’s own lines page by page, with the balance that plain SQL adds up', async () => {
    for (let count = 0; count < 3; count++) await earn(house, practice.psychologistId);
    const lines: Schemas['EarningResponse'][] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = { limit: 2, ...(cursor && { cursor }) };
      const page: Schemas['EarningListResponse'] = await ok(
        psychologist.api.GET('/api/v1/me/earnings/lines', { params: { query } }),
      );
      lines.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    const rows = await house.database.query<{ amount: number }>(
      `SELECT -amount AS amount FROM ledger_entry JOIN ledger_transaction t ON t.id = transaction_id
        WHERE account_code = 'psychologist_payable' AND owner_id = $1 ORDER BY t.happened_at DESC, t.id DESC`,
      [practice.psychologistId],
    );
    expect(lines.map(({ amount }) => amount.amount)).toEqual(rows.map(({ amount }) => amount));
    const sums = rows.map((_, place) =>
      rows.slice(place).reduce((sum, { amount }) => sum + amount, 0),
    );
    expect(lines.map(({ balance }) => balance.amount)).toEqual(sums);
    expect((await earnings()).available.amount).toBe(sums[0]);
  });
});

describe('a suspended psychologist', () => {
  const suspend = async (kind: Schemas['SuspensionKind']): Promise<string> => {
    const [row] = await house.database.query<{ id: string }>(
      'SELECT account_id AS id FROM psychologist WHERE id = $1',
      [practice.psychologistId],
    );
    const path = { id: row?.id ?? '' };
    const body = { reason: 'Sedang diperiksa.', kind };
    await ok(preparer.api.POST('/api/v1/admin/accounts/{id}/suspend', { params: { path }, body }));
    await house.jobs.settle();
    return path.id;
  };
  let id: string;

  it('who only takes nothing new is still owed, shown as suspended, and can be paid', async () => {
    await suspend('no_new');
    const { items } = await ok(preparer.api.GET('/api/v1/admin/payables'));
    expect(items).toMatchObject([{ isSuspended: true, obstacle: null }]);
    id = await prepare(preparer, practice.psychologistId, 4 * SHARE);
    await ok(approver.api.POST('/api/v1/admin/payouts/{id}/approve', { params: order(id) }));
    expect(await payout(approver, id)).toMatchObject({ status: 'approved', isSuspended: true });
  });

  it('at once has what the bank moved before written down, and nothing it moves later', async () => {
    const lastDay = today();
    await suspend('at_once');
    await house.advance(2 * 24 * 60);
    const markPaid = (paidOn: string) =>
      approver.api.POST('/api/v1/admin/payouts/{id}/mark-paid', {
        params: order(id),
        body: { bankReference: 'TRF-9', paidOn, transferCost: 0 },
      });
    expect(await problem(markPaid(today()))).toMatchObject({ code: 'balance_frozen' });
    const late = `UPDATE payout SET status = 'done', paid_by = approved_by, paid_on = $2, bank_reference = 'T' WHERE id = $1`;
    await expect(house.database.query(late, [id, today()])).rejects.toMatchObject({
      constraint: 'payout_frozen',
    });
    expect(await ok(markPaid(lastDay))).toMatchObject({ status: 'done', paidOn: lastDay });
  });
});
