import type { Rupiah } from '../../../kernel/money/rupiah.js';
import { instantOf } from '../../../kernel/time/instant.js';
import { civilDateOf, civilOf, type ZoneId } from '../../../kernel/time/zones.js';
import type { Sheet, SheetColumn } from '../../../platform/documents/spreadsheet.js';
import type { Language } from '../../../platform/http/language.js';
import { MONEY_FIGURES, type MoneyFigures } from '../domain/finance-figures.js';
import { accountWords, exportWords } from './admin-export-words.js';
import type {
  FinanceReport,
  IncomeStatement,
  StatementLine,
  TrialBalance,
} from './finance-reader.js';
import type { MoneyMovement } from './finance-transactions.js';
import { sidesOf } from '../domain/finance-sides.js';

/** The tables of the finance report, by the name under which each is asked for as CSV. */
export const FINANCE_TABLES = ['series', 'figures', 'owed', 'psychologists'] as const;
export type FinanceTable = (typeof FINANCE_TABLES)[number];

const text = (title: string, width = 24): SheetColumn => ({ title, kind: 'text', width });
const money = (title: string): SheetColumn => ({ title, kind: 'rupiah' });

export function financeSheets(
  report: FinanceReport,
  language: Language,
): Readonly<Record<FinanceTable, Sheet>> {
  const w = exportWords(language);
  const { figures, period, series, owed, payables } = report;
  const amounts = (of: MoneyFigures): Rupiah[] => MONEY_FIGURES.map((name) => of[name]);
  return {
    series: {
      name: w.seriesSheet,
      columns: [text(w.from, 12), text(w.to, 12), ...MONEY_FIGURES.map((name) => money(w[name]))],
      rows: series.map((of, index) => {
        const bucket = period.buckets[index];
        return [bucket?.from ?? null, bucket?.to ?? null, ...amounts(of)];
      }),
    },
    figures: {
      name: w.figuresSheet,
      columns: [text(w.figure, 32), money(w.now), money(w.before)],
      rows: MONEY_FIGURES.map((name) => [w[name], figures.now[name], figures.before[name]]),
    },
    owed: {
      name: w.owedSheet,
      columns: [text(w.account, 36), text(w.code), money(w.now), money(w.before)],
      rows: owed.map(({ account, amount }) => [
        ...[accountWords(account, language), account, amount.now, amount.before],
      ]),
    },
    psychologists: {
      name: w.payableSheet,
      columns: [text(w.psychologist, 32), money(w.payable)],
      rows: payables.items.map(({ name, payable }) => [name, payable]),
    },
  };
}

export function incomeStatementSheet(statement: IncomeStatement, language: Language): Sheet {
  const w = exportWords(language);
  const line = (kind: string) => (of: StatementLine) => [
    ...[kind, accountWords(of.account, language), of.account, of.amount.now, of.amount.before],
  ];
  const { income, costs, result } = statement;
  return {
    name: w.incomeSheet,
    columns: [text(w.kind), text(w.account, 36), text(w.code), money(w.now), money(w.before)],
    rows: [
      ...income.map(line(w.income)),
      ...costs.map(line(w.cost)),
      [w.result, null, null, result.now, result.before],
    ],
  };
}

/** The last row holds the totals, which agree. */
export function trialBalanceSheet({ items }: TrialBalance, language: Language): Sheet {
  const w = exportWords(language);
  const { sides, debit, credit } = sidesOf(items);
  return {
    name: w.trialSheet,
    columns: [text(w.account, 36), text(w.code), money(w.debit), money(w.credit)],
    rows: [
      ...sides.map((side) => [
        ...[accountWords(side.account, language), side.account, side.debit, side.credit],
      ]),
      [w.total, null, debit, credit],
    ],
  };
}

/** No names: whom a payment is from stands behind its booking. */
export function transactionSheet(
  movements: readonly MoneyMovement[],
  zone: ZoneId,
  language: Language,
): Sheet {
  const w = exportWords(language);
  return {
    name: w.transactionSheet,
    columns: [
      text(`${w.time} (${zone})`, 20),
      text(w.kind),
      money(w.amount),
      text(w.reference, 40),
      ...[text(w.provider), text(w.method)],
      ...[text(w.booking, 38), text(w.payment, 38)],
    ],
    rows: movements.map((one) => [
      wallTime(one.happenedAt, zone),
      w[one.kind],
      one.amount,
      ...[one.orderRef, one.provider, one.method, one.bookingId, one.paymentId],
    ]),
  };
}

/** `2026-11-24 09:05`, which every spreadsheet reads and sorts. */
function wallTime(at: Date, zone: ZoneId): string {
  const { minuteOfDay } = civilOf(zone, instantOf(at));
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${civilDateOf(zone, instantOf(at))} ${hour ?? ''}:${minute ?? ''}`;
}
