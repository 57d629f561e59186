import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { AnswerAlert } from '../application/answer-alert.js';
import { ListOpenAlerts } from '../application/list-open-alerts.js';
import { presentAlert } from './present-alerts.js';
import { DisposeAlertRequest } from './progress.requests.js';
import { SafetyAlertListResponse, SafetyAlertResponse } from './safety.responses.js';

@ApiTags('progress')
@Controller('safety-alerts')
export class SafetyAlertsController {
  constructor(
    private readonly waiting: ListOpenAlerts,
    private readonly answer: AnswerAlert,
  ) {}

  @Get()
  @AllowAccess('clients:follow')
  @ApiOperation({
    operationId: 'listSafetyAlerts',
    summary: 'Alerts that wait for me to write what was done',
  })
  @ApiOkResponse({ type: SafetyAlertListResponse })
  async list(@CurrentActor() { accountId }: Actor): Promise<SafetyAlertListResponse> {
    return { items: (await this.waiting.execute(accountId)).map(presentAlert) };
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @AllowAccess('clients:follow')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'acknowledgeSafetyAlert', summary: 'I have seen it; it stays open' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: SafetyAlertResponse })
  async acknowledge(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<SafetyAlertResponse> {
    const alert = await this.answer.acknowledge(id, accountId, expected);
    return presentAlert(await this.waiting.named(alert));
  }

  @Post(':id/disposition')
  @HttpCode(200)
  @AllowAccess('clients:follow')
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'disposeSafetyAlert',
    summary: 'Write what was done; nothing else closes an alert',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: SafetyAlertResponse })
  async dispose(
    @Param('id', IdPipe) id: string,
    @Body() { text }: DisposeAlertRequest,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<SafetyAlertResponse> {
    const alert = await this.answer.dispose(id, { accountId, expected }, text);
    return presentAlert(await this.waiting.named(alert));
  }
}
