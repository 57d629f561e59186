import { Injectable } from '@nestjs/common';
import { parseInstant } from '../../../kernel/time/instant.js';
import { csv, csvRows, type Sheet } from '../../../platform/documents/spreadsheet.js';
import type { Language } from '../../../platform/http/language.js';
import type { AdminPeriod, AskedPeriod } from '../domain/admin-period.js';
import { ExportTooLarge } from '../domain/admin-report.errors.js';
import { FinanceReader } from './finance-reader.js';
import {
  financeSheets,
  incomeStatementSheet,
  transactionSheet,
  trialBalanceSheet,
  type FinanceTable,
} from './finance-sheets.js';
import { FinanceTransactions, type MoneyMovement } from './finance-transactions.js';

/** A workbook is made as a whole, in memory; what is longer leaves as CSV. */
const MOST_WORKBOOK_ROWS = 20_000;
const EVERYBODY = 100_000;

/** A table with the name of its file, without an ending. */
interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
}

/** The same figures as on screen, as tables to keep. */
@Injectable()
export class FinanceExports {
  constructor(
    private readonly reader: FinanceReader,
    private readonly movements: FinanceTransactions,
  ) {}

  async report(
    asked: AskedPeriod,
    language: Language,
  ): Promise<{ name: string; sheets: Readonly<Record<FinanceTable, Sheet>> }> {
    const report = await this.reader.report(asked, EVERYBODY);
    return { name: fileName('finance', report.period), sheets: financeSheets(report, language) };
  }

  async incomeStatement(asked: AskedPeriod, language: Language): Promise<NamedSheet> {
    const statement = await this.reader.incomeStatement(asked);
    return {
      name: fileName('income-statement', statement.period),
      sheet: incomeStatementSheet(statement, language),
    };
  }

  /** `at` as the wire has it; absent is now. */
  async trialBalance(at: string | undefined, language: Language): Promise<NamedSheet> {
    const balance = await this.reader.trialBalance(at === undefined ? at : parseInstant(at));
    return { name: 'ruangpulih-trial-balance', sheet: trialBalanceSheet(balance, language) };
  }

  /** The first lines are there before anything is sent, so that what cannot be read is refused. */
  async transactionLines(
    asked: AskedPeriod,
    language: Language,
  ): Promise<{ name: string; lines: AsyncIterable<string> }> {
    const period = this.reader.periodOf(asked);
    const batches = this.movements.inBatches(period);
    const first = await batches.next();
    const sheetOf = (rows: readonly MoneyMovement[]): Sheet =>
      transactionSheet(rows, period.zone, language);
    return {
      name: fileName('transactions', period),
      lines: linesOf(csv(sheetOf(first.value ?? [])), batches, sheetOf),
    };
  }

  /** @throws ExportTooLarge beyond 20 000 rows. */
  async transactions(asked: AskedPeriod, language: Language): Promise<NamedSheet> {
    const period = this.reader.periodOf(asked);
    const count = await this.movements.countUpTo(period, MOST_WORKBOOK_ROWS);
    if (count > MOST_WORKBOOK_ROWS) throw new ExportTooLarge();
    const rows: MoneyMovement[] = [];
    for await (const batch of this.movements.inBatches(period)) rows.push(...batch);
    return {
      name: fileName('transactions', period),
      sheet: transactionSheet(rows, period.zone, language),
    };
  }
}

async function* linesOf(
  beginning: string,
  batches: AsyncGenerator<readonly MoneyMovement[], void>,
  sheetOf: (rows: readonly MoneyMovement[]) => Sheet,
): AsyncGenerator<string> {
  yield beginning;
  for await (const batch of batches) yield csvRows(sheetOf(batch).rows);
}

function fileName(what: string, { now }: AdminPeriod): string {
  return `ruangpulih-${what}-${now.from}-${now.to}`;
}
