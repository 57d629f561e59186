import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { StatisticsReader } from '../application/statistics-reader.js';
import { STATISTICS_TABLES, statisticsSheets } from '../application/statistics-sheets.js';
import { AnswersCsv, AnswersWorkbook, sendCsv, sendWorkbook } from './admin-export.js';
import { AdminReportQuery, StatisticsCsvQuery } from './admin-reports.requests.js';
import { AdminStatisticsResponse, presentStatistics } from './admin-statistics.responses.js';

@ApiTags('admin')
@Controller('admin')
export class AdminStatisticsController {
  constructor(private readonly reader: StatisticsReader) {}

  @Get('statistics')
  @AllowAccess('admin:statistics:read')
  @ApiOperation({
    operationId: 'adminGetStatistics',
    summary: 'People and bookings of a period, compared with the one before',
  })
  @ApiOkResponse({ type: AdminStatisticsResponse })
  async get(
    @Query() query: AdminReportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<AdminStatisticsResponse> {
    return presentStatistics(await this.reader.read(query), language);
  }

  @Get('statistics.csv')
  @Takes('paper')
  @AllowAccess('admin:statistics:read')
  @ApiOperation({
    operationId: 'adminExportStatisticsCsv',
    summary: 'One table of the statistics, as CSV',
  })
  @AnswersCsv()
  async csv(
    @Query() { table = 'series', ...query }: StatisticsCsvQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const statistics = await this.reader.read(query);
    const { from, to } = statistics.period.now;
    const sheet = statisticsSheets(statistics, language)[table];
    return sendCsv(reply, `ruangpulih-statistics-${table}-${from}-${to}`, sheet);
  }

  @Get('statistics.xlsx')
  @Takes('paper')
  @AllowAccess('admin:statistics:read')
  @ApiOperation({
    operationId: 'adminExportStatisticsWorkbook',
    summary: 'All tables of the statistics, as a workbook',
  })
  @AnswersWorkbook()
  async workbook(
    @Query() query: AdminReportQuery,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const statistics = await this.reader.read(query);
    const { from, to } = statistics.period.now;
    const sheets = statisticsSheets(statistics, language);
    const all = STATISTICS_TABLES.map((table) => sheets[table]);
    return sendWorkbook(reply, `ruangpulih-statistics-${from}-${to}`, all);
  }
}
