import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import { Money, moneyOf } from '../../../platform/http/money.js';
import type {
  FinanceReport,
  IncomeStatement,
  StatementLine,
  TrialBalance,
} from '../application/finance-reader.js';
import type { MoneyFigures } from '../domain/finance-figures.js';
import { sidesOf } from '../domain/finance-sides.js';
import {
  AdminReportPeriod,
  ComparedCount,
  ComparedMoney,
  presentCount,
  presentDays,
  presentMoney,
  presentPeriod,
  ReportDays,
} from './admin-reports.responses.js';

const LEDGER_KINDS = ['asset', 'liability', 'income', 'expense'] as const;

@ApiSchema({ name: 'FinanceLine' })
class FinanceLine {
  @ApiProperty({ description: 'Code of a ledger account' }) account!: string;
  @ApiProperty({ type: ComparedMoney }) amount!: ComparedMoney;
}

@ApiSchema({ name: 'IncomeStatementResponse' })
export class IncomeStatementResponse {
  @ApiProperty({ type: AdminReportPeriod }) period!: AdminReportPeriod;
  @ApiProperty({ type: [FinanceLine] }) income!: FinanceLine[];
  @ApiProperty({ type: [FinanceLine] }) costs!: FinanceLine[];
  @ApiProperty({ type: ComparedMoney, description: 'All income less all costs' })
  result!: ComparedMoney;
}

@ApiSchema({ name: 'TrialBalanceLine' })
class TrialBalanceLine {
  @ApiProperty({ description: 'Code of a ledger account' }) account!: string;
  @ApiProperty({ enum: LEDGER_KINDS, enumName: 'LedgerKind' })
  kind!: (typeof LEDGER_KINDS)[number];
  @ApiProperty({ type: Money, description: 'The balance, when it is a debit' }) debit!: Money;
  @ApiProperty({ type: Money, description: 'The balance, when it is a credit' }) credit!: Money;
}

@ApiSchema({ name: 'TrialBalanceResponse' })
export class TrialBalanceResponse {
  @ApiProperty({ format: 'date-time', description: 'All that happened up to this instant' })
  at!: string;
  @ApiProperty({ type: [TrialBalanceLine] }) items!: TrialBalanceLine[];
  @ApiProperty({ type: Money }) debit!: Money;
  @ApiProperty({ type: Money, description: 'The same as debit, always' }) credit!: Money;
}

@ApiSchema({ name: 'FinanceFigures' })
class FinanceFigures {
  @ApiProperty({ type: ComparedMoney, description: 'Payments that came in' })
  received!: ComparedMoney;
  @ApiProperty({ type: ComparedMoney, description: 'Refunds that have arrived' })
  refunded!: ComparedMoney;
  @ApiProperty({ type: ComparedMoney, description: 'Earned by the platform, without VAT' })
  fees!: ComparedMoney;
  @ApiProperty({ type: ComparedMoney, description: 'VAT on the fees' }) vat!: ComparedMoney;
  @ApiProperty({ type: ComparedMoney, description: 'Earned by psychologists' })
  psychologists!: ComparedMoney;
  @ApiProperty({ type: ComparedMoney }) gatewayCost!: ComparedMoney;
  @ApiProperty({ type: ComparedMoney }) transferCost!: ComparedMoney;
  @ApiProperty({ type: ComparedMoney, description: 'Goodwill and the like' })
  otherCost!: ComparedMoney;
  @ApiProperty({ type: ComparedMoney, description: 'All income less all costs' })
  result!: ComparedMoney;
}

@ApiSchema({ name: 'FinancePart' })
class FinancePart extends ReportDays {
  @ApiProperty({ type: Money }) received!: Money;
  @ApiProperty({ type: Money }) refunded!: Money;
  @ApiProperty({ type: Money }) fees!: Money;
  @ApiProperty({ type: Money }) vat!: Money;
  @ApiProperty({ type: Money }) psychologists!: Money;
  @ApiProperty({ type: Money }) gatewayCost!: Money;
  @ApiProperty({ type: Money }) transferCost!: Money;
  @ApiProperty({ type: Money }) otherCost!: Money;
  @ApiProperty({ type: Money }) result!: Money;
}

@ApiSchema({ name: 'FinancePayable' })
class FinancePayable {
  @ApiProperty({ format: 'uuid' }) psychologistId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: Money, description: 'Below zero when they owe' }) payable!: Money;
}

@ApiSchema({ name: 'FinanceReportResponse' })
export class FinanceReportResponse {
  @ApiProperty({ type: AdminReportPeriod }) period!: AdminReportPeriod;
  @ApiProperty({ type: FinanceFigures }) figures!: FinanceFigures;
  @ApiProperty({ type: ComparedCount, description: 'How many payments came in' })
  payments!: ComparedCount;
  @ApiProperty({ type: ComparedCount, description: 'How many refunds have arrived' })
  refunds!: ComparedCount;
  @ApiProperty({ type: [FinancePart], description: 'Days, weeks from Monday, or months' })
  series!: FinancePart[];
  @ApiProperty({
    type: [FinanceLine],
    description: 'What was owed when each period ended, by liability account',
  })
  owed!: FinanceLine[];
  @ApiProperty({
    type: [FinancePayable],
    description: 'psychologist_payable at the end of the period, the 100 highest',
  })
  payables!: FinancePayable[];
  @ApiProperty({ type: 'integer', description: 'How many are owed something' })
  payableCount!: number;
  @ApiProperty({ type: Money, description: 'What all of them are owed' }) payableTotal!: Money;
}

export function presentIncomeStatement(statement: IncomeStatement): IncomeStatementResponse {
  return {
    period: presentPeriod(statement.period),
    income: statement.income.map(presentLine),
    costs: statement.costs.map(presentLine),
    result: presentMoney(statement.result),
  };
}

export function presentTrialBalance({ at, items }: TrialBalance): TrialBalanceResponse {
  const { sides, debit, credit } = sidesOf(items);
  return {
    at: isoOf(at),
    items: items.map(({ account, kind }, index) => ({
      account,
      kind,
      debit: moneyOf(sides[index]?.debit ?? 0),
      credit: moneyOf(sides[index]?.credit ?? 0),
    })),
    debit: moneyOf(debit),
    credit: moneyOf(credit),
  };
}

export function presentFinanceReport(report: FinanceReport): FinanceReportResponse {
  const { period, figures, payables } = report;
  return {
    period: presentPeriod(period),
    figures: eachFigure((name) =>
      presentMoney({ now: figures.now[name], before: figures.before[name] }),
    ),
    payments: presentCount(report.payments),
    refunds: presentCount(report.refunds),
    series: period.buckets.flatMap((bucket, index) => {
      const part = report.series[index];
      return part ? [{ ...presentDays(bucket), ...eachFigure((name) => moneyOf(part[name])) }] : [];
    }),
    owed: report.owed.map(presentLine),
    payables: payables.items.map(({ psychologistId, name, payable }) => ({
      psychologistId,
      name,
      payable: moneyOf(payable),
    })),
    payableCount: payables.count,
    payableTotal: moneyOf(payables.total),
  };
}

function presentLine({ account, amount }: StatementLine): FinanceLine {
  return { account, amount: presentMoney(amount) };
}

function eachFigure<Value>(
  value: (name: keyof MoneyFigures) => Value,
): Record<keyof MoneyFigures, Value> {
  return {
    received: value('received'),
    refunded: value('refunded'),
    fees: value('fees'),
    vat: value('vat'),
    psychologists: value('psychologists'),
    gatewayCost: value('gatewayCost'),
    transferCost: value('transferCost'),
    otherCost: value('otherCost'),
    result: value('result'),
  };
}
