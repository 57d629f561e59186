import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { WriteGoal } from '../application/write-goal.js';
import { PutGoalRequest } from './progress.requests.js';

@ApiTags('progress')
@Controller('goals')
export class GoalsController {
  constructor(private readonly writeGoal: WriteGoal) {}

  @Put(':id')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'putGoal',
    summary: 'Rewrite a goal: its words, how far it has come, whether it is reached',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiNoContentResponse()
  put(
    @Param('id', IdPipe) id: string,
    @Body() { text, progress, isDone }: PutGoalRequest,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    const content = { text, progress, isDone };
    return this.writeGoal.rewrite({ id, accountId, content, expected });
  }
}
