import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseInstant } from '../../../kernel/time/instant.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { FinanceReader } from '../application/finance-reader.js';
import {
  FinanceReportResponse,
  IncomeStatementResponse,
  presentFinanceReport,
  presentIncomeStatement,
  presentTrialBalance,
  TrialBalanceResponse,
} from './admin-finance.responses.js';
import { AdminPeriodQuery, AdminReportQuery, TrialBalanceQuery } from './admin-reports.requests.js';

/** On screen; the exports name everybody. */
const MOST_PAYABLES = 100;

@ApiTags('admin')
@Controller('admin/finance')
export class AdminFinanceController {
  constructor(private readonly reader: FinanceReader) {}

  @Get('report')
  @AllowAccess('admin:finance:read')
  @ApiOperation({
    operationId: 'adminGetFinanceReport',
    summary: 'What came in, went back and was earned, and what is owed to whom',
  })
  @ApiOkResponse({ type: FinanceReportResponse })
  async report(@Query() query: AdminReportQuery): Promise<FinanceReportResponse> {
    return presentFinanceReport(await this.reader.report(query, MOST_PAYABLES));
  }

  @Get('income-statement')
  @AllowAccess('admin:finance:read')
  @ApiOperation({
    operationId: 'adminGetIncomeStatement',
    summary: 'Income and costs of a period',
  })
  @ApiOkResponse({ type: IncomeStatementResponse })
  async incomeStatement(@Query() query: AdminPeriodQuery): Promise<IncomeStatementResponse> {
    return presentIncomeStatement(await this.reader.incomeStatement(query));
  }

  @Get('trial-balance')
  @AllowAccess('admin:finance:read')
  @ApiOperation({
    operationId: 'adminGetTrialBalance',
    summary: 'What stands on every ledger account at an instant',
  })
  @ApiOkResponse({ type: TrialBalanceResponse })
  async trialBalance(@Query() { at }: TrialBalanceQuery): Promise<TrialBalanceResponse> {
    const instant = at === undefined ? undefined : parseInstant(at);
    return presentTrialBalance(await this.reader.trialBalance(instant));
  }
}
