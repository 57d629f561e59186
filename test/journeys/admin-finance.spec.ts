import readWorkbook, { readSheet } from 'read-excel-file/node';
import { at } from '../../src/kernel/time/testing.js';
import { ByHand } from '../support/figures-by-hand.js';
import { makeManyMovements, makeMoneyWorld } from '../support/figures-money.js';
import { dice, makeFiguresWorld, someInstants } from '../support/figures-world.js';
import { openHouse, type House } from '../support/house.js';
import { adminOf, fileFrom, PERIODS, rowsFrom, some } from '../support/report-files.js';
import { ok, type Schemas, type Visitor } from '../support/visitor.js';

const OTHER_COST = `e.account_code IN (SELECT code FROM ledger_account WHERE kind = 'expense'
                     AND code NOT IN ('gateway_cost','transfer_cost'))`;
const RESULT = `e.account_code IN (SELECT code FROM ledger_account WHERE kind IN ('income','expense'))`;
const MONEY = {
  received: [`t.cause LIKE 'payment:%:received' AND e.amount > 0`, 1],
  refunded: [`t.cause LIKE 'refund:%:confirmed' AND e.amount > 0`, 1],
  fees: [`e.account_code = 'fee_income'`, -1],
  vat: [`e.account_code = 'vat_out'`, -1],
  psychologists: [`e.account_code = 'psychologist_payable' AND t.cause LIKE 'booking:%'`, -1],
  gatewayCost: [`e.account_code = 'gateway_cost'`, 1],
  transferCost: [`e.account_code = 'transfer_cost'`, 1],
  otherCost: [OTHER_COST, 1],
  result: [RESULT, -1],
} as const;

let house: House;
let admin: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await makeFiguresWorld(house);
  await makeMoneyWorld(house);
  admin = await adminOf(house);
}, 90_000);
afterAll(() => house.close());

describe.each(PERIODS)('the money of $from to $to by $by in $timeZone', (query) => {
  let shown: Schemas['FinanceReportResponse'];
  let raw: ByHand;

  beforeAll(async () => {
    shown = await ok(admin.api.GET('/api/v1/admin/finance/report', { params: { query } }));
    raw = new ByHand(house.database, query);
  });

  it.each(Object.entries(MONEY))('%s is what the books say', async (key, [where, sign]) => {
    const name = key as keyof typeof MONEY;
    const parts = await raw.money(where, sign);
    expect(some(Object.fromEntries(shown.series.map((p) => [p.from, p[name].amount])))).toEqual(
      some(parts),
    );
    expect(shown.figures[name].now.amount).toBe(
      Object.values(parts).reduce((sum, part) => sum + part, 0),
    );
    expect(shown.figures[name].before.amount).toBe(await raw.moneyBefore(where, sign));
  });

  it('says what is owed to whom', async () => {
    const [end, start] = [await raw.balances(), await raw.balances(true)];
    for (const { account: code, amount } of shown.owed) {
      expect([code, amount.now.amount, amount.before.amount]).toEqual([
        ...[code, 0 - (end[code] ?? 0), 0 - (start[code] ?? 0)],
      ]);
    }
    const total = shown.payables.reduce((sum, { payable }) => sum + payable.amount, 0);
    expect(total).toBe(0 - (end['psychologist_payable'] ?? 0));
    expect([shown.payableTotal.amount, shown.payableCount]).toEqual([total, shown.payables.length]);
  });

  it('makes an income statement whose lines add up to its result', async () => {
    const { income, costs, result } = await ok(
      admin.api.GET('/api/v1/admin/finance/income-statement', {
        params: { query: { from: query.from, to: query.to, timeZone: query.timeZone } },
      }),
    );
    const sum = (lines: typeof income) => lines.reduce((all, l) => all + l.amount.now.amount, 0);
    expect(result.now.amount).toBe(sum(income) - sum(costs));
    expect(result).toEqual(shown.figures.result);
  });

  it('is the same in every export', async () => {
    const { by, ...days } = query;
    const asked = new URLSearchParams(days).toString();
    const series = await rowsFrom(admin, `finance/report.csv?${asked}&by=${by}`);
    const names = Object.keys(MONEY) as (keyof typeof MONEY)[];
    expect(series).toEqual(
      shown.series.map((p) => [p.from, p.to, ...names.map((name) => p[name].amount)]),
    );
    const book = await readWorkbook(await fileFrom(admin, `finance/report.xlsx?${asked}&by=${by}`));
    expect(book[1]?.data.slice(1)).toEqual(series);
    const moved = await rowsFrom(admin, `finance/transactions.csv?${asked}`);
    const sum = (sign: 1 | -1) =>
      moved.map((row) => Number(row[2])).filter((amount) => amount * sign > 0);
    const total = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);
    expect([total(sum(1)), sum(1).length]).toEqual([
      ...[shown.figures.received.now.amount, shown.payments.now],
    ]);
    expect([0 - total(sum(-1)), sum(-1).length]).toEqual([
      ...[shown.figures.refunded.now.amount, shown.refunds.now],
    ]);
    const sheet = await readSheet(await fileFrom(admin, `finance/transactions.xlsx?${asked}`));
    expect(sheet.slice(1).map((row) => [row[0], row[2]])).toEqual(moved.map((r) => [r[0], r[2]]));
  });
});

describe('the trial balance', () => {
  it('sums to nothing at any instant, and is the books of that instant', async () => {
    for (const instant of someInstants(25, dice(3))) {
      const when = new Date(instant).toISOString();
      const shown = await ok(
        admin.api.GET('/api/v1/admin/finance/trial-balance', { params: { query: { at: when } } }),
      );
      expect([when, shown.debit.amount - shown.credit.amount]).toEqual([when, 0]);
      const rows = await house.database.query<{ code: string; balance: number }>(
        `SELECT e.account_code AS code, sum(e.amount)::bigint AS balance FROM ledger_entry e
           JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.happened_at <= $1
          GROUP BY 1 HAVING sum(e.amount) <> 0`,
        [when],
      );
      const balances = shown.items.map(({ account: code, debit, credit }) => [
        ...[code, debit.amount - credit.amount],
      ]);
      expect(some(Object.fromEntries(balances) as Record<string, number>)).toEqual(
        Object.fromEntries(rows.map(({ code, balance }) => [code, balance])),
      );
    }
  });

  it('is the same as a file, its totals in the last row', async () => {
    const shown = await ok(
      admin.api.GET('/api/v1/admin/finance/trial-balance', {
        params: { query: { at: '2031-03-01T00:00:00Z' } },
      }),
    );
    const rows = await rowsFrom(admin, 'finance/trial-balance.csv?at=2031-03-01T00:00:00Z');
    expect(rows.slice(0, -1).map(([, code, debit, credit]) => [code, debit, credit])).toEqual(
      shown.items.map(({ account: code, debit, credit }) => [code, debit.amount, credit.amount]),
    );
    expect(rows.at(-1)?.slice(2)).toEqual([shown.debit.amount, shown.credit.amount]);
  });
});

describe('an export of many rows', () => {
  const day = '2029-05-05';
  const COUNT = 20_001;

  beforeAll(() =>
    makeManyMovements(house, { count: COUNT, at: at(`${day} 09:00`, 'Asia/Jakarta') }),
  );

  it('leaves as CSV, each row once', async () => {
    const rows = await rowsFrom(admin, `finance/transactions.csv?from=${day}&to=${day}`);
    expect(new Set(rows.map((row) => row[3])).size).toBe(COUNT);
    expect(rows).toHaveLength(COUNT);
  });

  it('is refused as a workbook, in words that say what to do', async () => {
    const path = `/api/v1/admin/finance/transactions.xlsx?from=${day}&to=${day}`;
    const answer = await admin.fetch(house.url + path);
    expect(answer.status).toBe(422);
    const { code, detail } = (await answer.json()) as Schemas['Problem'];
    expect(code).toBe('export_too_large');
    expect(detail).toContain('CSV');
  });
});
