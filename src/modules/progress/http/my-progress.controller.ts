import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import {
  IDEMPOTENCY_KEY_HEADER,
  IdempotencyKey,
  type RememberedAnswer,
} from '../../../platform/http/idempotency.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { ChangeSharing } from '../application/change-sharing.js';
import { WriteGoal } from '../application/write-goal.js';
import { WriteMood } from '../application/write-mood.js';
import { ProgressDesk } from './progress-desk.js';
import {
  AgreeToProgressRequest,
  CreateGoalRequest,
  PutMoodRequest,
  PutSharingRequest,
} from './progress.requests.js';
import { Remembered } from './remembered.js';
import {
  MyProgressResponse,
  SharingResponse,
  WrittenMoodResponse,
  WrittenResponse,
} from './progress.responses.js';

@ApiTags('progress')
@Controller('me')
export class MyProgressController {
  constructor(
    private readonly desk: ProgressDesk,
    private readonly changeSharing: ChangeSharing,
    private readonly writeMood: WriteMood,
    private readonly writeGoal: WriteGoal,
  ) {}

  @Get('progress')
  @AllowAccess('progress:own')
  @OpenWhileSuspended()
  @ApiOperation({
    operationId: 'getMyProgress',
    summary: 'My answers over time, moods, goals, and who sees them',
  })
  @ApiOkResponse({ type: MyProgressResponse })
  get(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<MyProgressResponse> {
    return this.desk.own(actor, language);
  }

  @Put('progress/consent')
  @HttpCode(204)
  @AllowAccess('progress:own')
  @ApiOperation({
    operationId: 'agreeToProgress',
    summary: 'Agree to answers, moods and goals being stored',
  })
  @ApiNoContentResponse()
  agree(
    @Body() { textVersion }: AgreeToProgressRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    return this.changeSharing.agree(accountId, textVersion);
  }

  @Delete('progress/consent')
  @HttpCode(204)
  @AllowAccess('progress:own')
  @ApiOperation({
    operationId: 'withdrawFromProgress',
    summary: 'Nothing more is stored, and nobody else sees what there is',
  })
  @ApiNoContentResponse()
  withdraw(@CurrentActor() { accountId }: Actor): Promise<void> {
    return this.changeSharing.withdraw(accountId);
  }

  @Put('cares/:id/sharing')
  @AllowAccess('progress:own')
  @ApiOperation({
    operationId: 'putSharing',
    summary: 'What one psychologist may see from now on, kind by kind',
  })
  @ApiOkResponse({ type: SharingResponse })
  share(
    @Param('id', IdPipe) careId: string,
    @Body() body: PutSharingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SharingResponse> {
    return this.desk.share(actor, careId, body);
  }

  @Put('mood')
  @AllowAccess('progress:own')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'putMood', summary: 'How today is, on my calendar' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: WrittenMoodResponse })
  mood(
    @Body() { level, words }: PutMoodRequest,
    @CurrentActor() { accountId, timeZone }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<WrittenMoodResponse> {
    return this.writeMood.run({ accountId, timeZone, content: { level, words }, expected });
  }

  @Post('goals')
  @AllowAccess('progress:own')
  @ApiOperation({ operationId: 'createMyGoal', summary: 'Set myself a goal' })
  @UseInterceptors(Remembered)
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: WrittenResponse })
  createGoal(
    @Body() { text }: CreateGoalRequest,
    @CurrentActor() { accountId }: Actor,
    @IdempotencyKey() key: string,
  ): Promise<RememberedAnswer<WrittenResponse>> {
    return this.writeGoal.add({ accountId, clientId: null, text, key });
  }
}
