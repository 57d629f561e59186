import { Body, Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import {
  IDEMPOTENCY_KEY_HEADER,
  IdempotencyKey,
  type RememberedAnswer,
} from '../../../platform/http/idempotency.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { MeasureListResponse, TakenMeasureResponse } from './measures.responses.js';
import { ProgressDesk } from './progress-desk.js';
import { TakeMeasureRequest } from './progress.requests.js';
import { Remembered } from './remembered.js';

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
  @UseInterceptors(Remembered)
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: TakenMeasureResponse })
  take(
    @Param('code') code: string,
    @Body() body: TakeMeasureRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
  ): Promise<RememberedAnswer<TakenMeasureResponse>> {
    return this.desk.take(actor, { code, key, body });
  }
}
