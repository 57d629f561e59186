import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { DecideObjection } from '../application/decide-objection.js';
import { ObjectionReader } from '../application/objection-reader.js';
import {
  AdminObjectionListResponse,
  AdminObjectionResponse,
  presentAdminObjection,
  presentObjectionItem,
} from './admin-objections.responses.js';
import { AdminObjectionsQuery, DecideObjectionRequest } from './objections.requests.js';

@ApiTags('admin')
@Controller('admin/objections')
export class AdminObjectionsController {
  constructor(
    private readonly reader: ObjectionReader,
    private readonly decision: DecideObjection,
  ) {}

  @Get()
  @AllowAccess('admin:objections:decide')
  @ApiOperation({
    operationId: 'adminListObjections',
    summary: 'Objections to outcomes, open or decided',
  })
  @ApiOkResponse({ type: AdminObjectionListResponse })
  async list(@Query() query: AdminObjectionsQuery): Promise<AdminObjectionListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'at'));
    return { items: items.map(presentObjectionItem), total };
  }

  @Get(':id')
  @AllowAccess('admin:objections:decide')
  @ApiOperation({
    operationId: 'adminGetObjection',
    summary: 'An objection with who was in the room when',
  })
  @ApiOkResponse({ type: AdminObjectionResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminObjectionResponse> {
    return presentAdminObjection(await this.reader.one(id));
  }

  @Post(':id/decision')
  @HttpCode(200)
  @AllowAccess('admin:objections:decide')
  @ApiOperation({
    operationId: 'adminDecideObjection',
    summary: 'Decide once what became of the session; the money follows',
  })
  @ApiOkResponse({ type: AdminObjectionResponse })
  async decide(
    @Param('id', IdPipe) id: string,
    @Body() { decidedAs }: DecideObjectionRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<AdminObjectionResponse> {
    await this.decision.run(id, accountId, decidedAs);
    return this.get(id);
  }
}
