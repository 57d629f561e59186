import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, NeedsStepUp, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { PreviewErasure } from '../application/erasure-preview.js';
import { RequestErasure } from '../application/request-erasure.js';
import { presentPreview } from './present-privacy.js';
import { ErasurePreviewResponse } from './privacy.responses.js';

@ApiTags('privacy')
@Controller('me')
export class ErasureController {
  constructor(
    private readonly reader: PreviewErasure,
    private readonly request: RequestErasure,
  ) {}

  @Get('erasure-preview')
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({
    operationId: 'previewErasure',
    summary: 'What would be deleted of mine, and what is kept, how long and why',
  })
  @ApiOkResponse({ type: ErasurePreviewResponse })
  async preview(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<ErasurePreviewResponse> {
    return presentPreview(await this.reader.of(actor), language);
  }

  @Post('erasure')
  @HttpCode(202)
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'requestErasure',
    summary: 'Delete my account',
    description: 'It begins at dueAt; until then DELETE takes it back.',
  })
  @ApiAcceptedResponse({ type: ErasurePreviewResponse })
  async create(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<ErasurePreviewResponse> {
    await this.request.execute(actor);
    return this.preview(actor, language);
  }

  @Delete('erasure')
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'takeBackErasure', summary: 'Keep my account after all' })
  @ApiOkResponse({ type: ErasurePreviewResponse })
  async takeBack(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<ErasurePreviewResponse> {
    await this.request.takeBack(actor.accountId);
    return this.preview(actor, language);
  }
}
