import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { adminPeriod, type AdminPeriod, type AskedPeriod } from '../domain/admin-period.js';
import { moneyCounts, moneyFigures, type MoneyFigures } from '../domain/finance-figures.js';
import type { Compared } from '../domain/statistics-figures.js';
import {
  balancesAt,
  balancesBefore,
  movementsOf,
  payablesBefore,
  type Balance,
  type Payables,
  type PlacedMovement,
} from './finance-books.js';

/** An account of income or cost and what it amounted to. */
export interface StatementLine {
  readonly account: string;
  readonly amount: Compared;
}

export interface IncomeStatement {
  readonly period: AdminPeriod;
  readonly income: readonly StatementLine[];
  readonly costs: readonly StatementLine[];
  readonly result: Compared;
}

export interface TrialBalance {
  readonly at: Instant;
  readonly items: readonly Balance[];
}

/** Money owed on an account, positive when we owe it, when each period ended. */
interface Owed {
  readonly account: string;
  readonly amount: Compared;
}

export interface FinanceReport {
  readonly period: AdminPeriod;
  readonly figures: Compared<MoneyFigures>;
  readonly payments: Compared;
  readonly refunds: Compared;
  readonly series: readonly MoneyFigures[];
  readonly owed: readonly Owed[];
  readonly payables: Payables;
}

/** Reads the books; nothing here is kept, so nothing can differ from them. */
@Injectable()
export class FinanceReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws PeriodBackwards, PeriodTooLong, PeriodOutOfReach for a period that cannot be. */
  async incomeStatement(asked: AskedPeriod): Promise<IncomeStatement> {
    const period = this.periodOf(asked);
    return this.database.together(async (sql) => {
      const [accounts, movements] = await Promise.all([
        balancesBefore(sql, period.now.endsAt),
        movementsOf(sql, period),
      ]);
      const line = ({ account, kind }: Balance): StatementLine => {
        const sign = kind === 'income' ? -1 : 1;
        return { account, amount: netOf(movements, account, sign) };
      };
      const [income, costs] = (['income', 'expense'] as const).map((kind) =>
        accounts.filter((each) => each.kind === kind).map(line),
      );
      const figures = figuresOf(movements);
      const result = { now: figures.now.result, before: figures.before.result };
      return { period, income: income ?? [], costs: costs ?? [], result };
    });
  }

  /** The balance of every account at an instant, by default this one. */
  async trialBalance(at: Instant = this.clock.now()): Promise<TrialBalance> {
    return { at, items: await balancesAt(this.database, at) };
  }

  /**
   * At most `mostPayables` psychologists are named.
   *
   * @throws PeriodBackwards, PeriodTooLong, PeriodOutOfReach for a period that cannot be.
   */
  async report(asked: AskedPeriod, mostPayables: number): Promise<FinanceReport> {
    const period = this.periodOf(asked);
    const { now, before, buckets } = period;
    return this.database.together(async (sql) => {
      const [movements, atEnd, atStart, payables] = await Promise.all([
        movementsOf(sql, period),
        balancesBefore(sql, now.endsAt),
        balancesBefore(sql, before.endsAt),
        payablesBefore(sql, now.endsAt, mostPayables),
      ]);
      const counts = comparing(movements, moneyCounts);
      return {
        period,
        figures: figuresOf(movements),
        payments: { now: counts.now.payments, before: counts.before.payments },
        refunds: { now: counts.now.refunds, before: counts.before.refunds },
        series: buckets.map((_, index) =>
          moneyFigures(movements.filter(({ bucket }) => bucket === index + 1)),
        ),
        owed: owedOf(atEnd, atStart),
        payables,
      };
    });
  }

  /** The days asked for, by this moment's calendar. */
  periodOf(asked: AskedPeriod): AdminPeriod {
    return adminPeriod(asked, this.clock.now());
  }
}

function figuresOf(movements: readonly PlacedMovement[]): Compared<MoneyFigures> {
  return comparing(movements, moneyFigures);
}

function comparing<Value>(
  movements: readonly PlacedMovement[],
  read: (of: readonly PlacedMovement[]) => Value,
): Compared<Value> {
  return {
    now: read(movements.filter(({ bucket }) => bucket > 0)),
    before: read(movements.filter(({ bucket }) => bucket === 0)),
  };
}

function netOf(movements: readonly PlacedMovement[], account: string, sign: 1 | -1): Compared {
  const own = movements.filter((movement) => movement.account === account);
  return comparing(own, (some) => sign * some.reduce((sum, { net }) => sum + net, 0) + 0);
}

function owedOf(atEnd: readonly Balance[], atStart: readonly Balance[]): Owed[] {
  const amount = (balances: readonly Balance[], account: string): number =>
    0 - (balances.find((each) => each.account === account)?.balance ?? 0);
  return atEnd
    .filter(({ kind }) => kind === 'liability')
    .map(({ account }) => ({
      account,
      amount: { now: amount(atEnd, account), before: amount(atStart, account) },
    }));
}
