import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isoOf } from '../../../kernel/time/instant.js';
import { AllowAccess, NeedsStepUp, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { ReadExports } from '../application/read-exports.js';
import { RequestExport } from '../application/request-export.js';
import { presentExport } from './present-privacy.js';
import { ExportProofQuery } from './privacy.requests.js';
import { DataExportLink, DataExportListResponse, DataExportResponse } from './privacy.responses.js';

const HEADERS = {
  'Cache-Control': 'private, no-store',
  'Content-Disposition': 'attachment; filename="data.zip"',
  'X-Content-Type-Options': 'nosniff',
};

@ApiTags('privacy')
@Controller('me/exports')
export class ExportsController {
  constructor(
    private readonly reader: ReadExports,
    private readonly request: RequestExport,
  ) {}

  @Get()
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'listExports', summary: 'The copies of my data I asked for' })
  @ApiOkResponse({ type: DataExportListResponse })
  async list(@CurrentActor() { accountId }: Actor): Promise<DataExportListResponse> {
    return { items: (await this.reader.list(accountId)).map(presentExport) };
  }

  @Post()
  @HttpCode(202)
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'createExport',
    summary: 'Ask for a copy of everything about me',
    description:
      'Prepared by a job; GET /me/exports/{id} says how far it is. It is kept for 7 days. One at a time.',
  })
  @ApiAcceptedResponse({ type: DataExportResponse })
  async create(
    @CurrentActor() { accountId }: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<DataExportResponse> {
    const id = await this.request.execute(accountId, language);
    return presentExport(await this.reader.one(id, accountId));
  }

  @Get(':id')
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'getExport', summary: 'How far a copy of my data is' })
  @ApiOkResponse({ type: DataExportResponse })
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<DataExportResponse> {
    return presentExport(await this.reader.one(id, accountId));
  }

  @Post(':id/links')
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'createExportLink',
    summary: 'A link to the copy of my data, good for a minute',
  })
  @ApiCreatedResponse({ type: DataExportLink })
  async link(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<DataExportLink> {
    const { query, expiresAt } = await this.reader.link(id, accountId);
    return { url: `/api/v1/me/exports/${id}/file?${query}`, expiresAt: isoOf(expiresAt) };
  }

  @Get(':id/file')
  @Takes('paper')
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'downloadExport', summary: 'The copy of my data, by a link' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
    @Query() proof: ExportProofQuery,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const archive = await this.reader.open(id, accountId, proof);
    return reply.headers(HEADERS).type('application/zip').send(archive);
  }
}
