import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess, NeedsStepUp } from '../../../platform/http/access.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { FinanceExports } from '../application/finance-exports.js';
import { AnswersCsv, AnswersWorkbook, sendCsv, sendWorkbook, streamCsv } from './admin-export.js';
import {
  AdminPeriodQuery,
  AdminReportQuery,
  FinanceCsvQuery,
  TrialBalanceQuery,
} from './admin-reports.requests.js';

/** The finance pages as files. None holds a reason, a note or a name of a client. */
@ApiTags('admin')
@Controller('admin/finance')
export class AdminFinanceExportsController {
  constructor(private readonly exports: FinanceExports) {}

  @Get('report.csv')
  @Takes('paper')
  @AllowAccess('admin:finance:read')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminExportFinanceReportCsv',
    summary: 'One table of the finance report, as CSV',
  })
  @AnswersCsv()
  async reportCsv(
    @Query() { table = 'series', ...query }: FinanceCsvQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, sheets } = await this.exports.report(query, language);
    return sendCsv(reply, `${name}-${table}`, sheets[table]);
  }

  @Get('report.xlsx')
  @Takes('paper')
  @AllowAccess('admin:finance:read')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminExportFinanceReportWorkbook',
    summary: 'All tables of the finance report, as a workbook',
  })
  @AnswersWorkbook()
  async reportWorkbook(
    @Query() query: AdminReportQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, sheets } = await this.exports.report(query, language);
    const { figures, series, owed, psychologists } = sheets;
    return sendWorkbook(reply, name, [figures, series, owed, psychologists]);
  }

  @Get('income-statement.csv')
  @Takes('paper')
  @AllowAccess('admin:finance:read')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminExportIncomeStatementCsv',
    summary: 'Income and costs of a period, as CSV',
  })
  @AnswersCsv()
  async incomeStatementCsv(
    @Query() query: AdminPeriodQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, sheet } = await this.exports.incomeStatement(query, language);
    return sendCsv(reply, name, sheet);
  }

  @Get('income-statement.xlsx')
  @Takes('paper')
  @AllowAccess('admin:finance:read')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminExportIncomeStatementWorkbook',
    summary: 'Income and costs of a period, as a workbook',
  })
  @AnswersWorkbook()
  async incomeStatementWorkbook(
    @Query() query: AdminPeriodQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, sheet } = await this.exports.incomeStatement(query, language);
    return sendWorkbook(reply, name, [sheet]);
  }

  @Get('trial-balance.csv')
  @Takes('paper')
  @AllowAccess('admin:finance:read')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminExportTrialBalanceCsv',
    summary: 'What stands on every ledger account, as CSV',
  })
  @AnswersCsv()
  async trialBalanceCsv(
    @Query() { at }: TrialBalanceQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, sheet } = await this.exports.trialBalance(at, language);
    return sendCsv(reply, name, sheet);
  }

  @Get('trial-balance.xlsx')
  @Takes('paper')
  @AllowAccess('admin:finance:read')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminExportTrialBalanceWorkbook',
    summary: 'What stands on every ledger account, as a workbook',
  })
  @AnswersWorkbook()
  async trialBalanceWorkbook(
    @Query() { at }: TrialBalanceQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, sheet } = await this.exports.trialBalance(at, language);
    return sendWorkbook(reply, name, [sheet]);
  }

  @Get('transactions.csv')
  @Takes('paper')
  @AllowAccess('admin:finance:read')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminExportMoneyMovementsCsv',
    summary: 'Payments and refunds of a period, as CSV of any length',
  })
  @AnswersCsv()
  async transactionsCsv(
    @Query() query: AdminPeriodQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, lines } = await this.exports.transactionLines(query, language);
    return streamCsv(reply, name, lines);
  }

  @Get('transactions.xlsx')
  @Takes('paper')
  @AllowAccess('admin:finance:read')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminExportMoneyMovementsWorkbook',
    summary: 'Payments and refunds of a period, as a workbook of at most 20 000 rows',
  })
  @AnswersWorkbook()
  async transactionsWorkbook(
    @Query() query: AdminPeriodQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, sheet } = await this.exports.transactions(query, language);
    return sendWorkbook(reply, name, [sheet]);
  }
}
