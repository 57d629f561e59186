import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { PDF, PracticeReportDesk, XLSX } from './practice-report-desk.js';
import { PracticeReportQuery } from './practice-reports.requests.js';
import { PracticeReportResponse } from './practice-reports.responses.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('reports')
@Controller('reports')
export class PracticeReportsController {
  constructor(private readonly desk: PracticeReportDesk) {}

  @Get('psychologist')
  @AllowAccess('reports:own')
  @ApiOperation({
    operationId: 'getPracticeReport',
    summary: 'What my day or week came to, beside the one before',
  })
  @ApiOkResponse({ type: PracticeReportResponse })
  show(
    @Query() query: PracticeReportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PracticeReportResponse> {
    return this.desk.show(query, actor);
  }

  @Get('psychologist.pdf')
  @Takes('paper')
  @AllowAccess('reports:own')
  @ApiOperation({ operationId: 'getPracticeReportPdf', summary: 'The same on paper' })
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  pdf(
    @Query() query: PracticeReportQuery,
    @CurrentActor() { accountId }: Actor,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.desk.sendPdf(query, { accountId, language }, reply);
  }

  @Get('psychologist.xlsx')
  @Takes('paper')
  @AllowAccess('reports:own')
  @ApiOperation({ operationId: 'getPracticeReportWorkbook', summary: 'The same as a workbook' })
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  workbook(
    @Query() query: PracticeReportQuery,
    @CurrentActor() { accountId }: Actor,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.desk.sendWorkbook(query, { accountId, language }, reply);
  }
}
