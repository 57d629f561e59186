import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IDEMPOTENCY_KEY_HEADER, IdempotencyKey } from '../../../platform/http/idempotency.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { MeasureListResponse, TakenMeasureResponse } from './measures.responses.js';
import { ProgressDesk, replayed } from './progress-desk.js';
import { TakeMeasureRequest } from './progress.requests.js';

@ApiTags('progress')
@Controller('measures')
export class MeasuresController {
  constructor(private readonly desk: ProgressDesk) {}

  @Get()
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'listMeasures',
    summary: 'Questionnaires: what they ask, how they count, whether they are offered',
  })
  @ApiOkResponse({ type: MeasureListResponse })
  list(@ReaderLanguage() language: Language): Promise<MeasureListResponse> {
    return this.desk.measures(language);
  }

  @Post(':code/responses')
  @AllowAccess('progress:own')
  @ApiOperation({ operationId: 'takeMeasure', summary: 'Answer a questionnaire, whole' })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: TakenMeasureResponse })
  async take(
    @Param('code') code: string,
    @Body() body: TakeMeasureRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TakenMeasureResponse> {
    return replayed(await this.desk.take(actor, { code, key, body }), reply);
  }
}
