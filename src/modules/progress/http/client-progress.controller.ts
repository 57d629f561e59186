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
import { IdPipe } from '../../../platform/http/id.pipe.js';
import {
  IDEMPOTENCY_KEY_HEADER,
  IdempotencyKey,
  type RememberedAnswer,
} from '../../../platform/http/idempotency.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { AssignMeasure } from '../application/assign-measure.js';
import { ReadClientAlerts } from '../application/read-client-alerts.js';
import { ReadClientProgress } from '../application/read-client-progress.js';
import { WriteGoal } from '../application/write-goal.js';
import { presentClientAlert } from './present-alerts.js';
import { presentClientProgress, presentFollowing } from './present-progress.js';
import { AssignMeasureRequest, CreateGoalRequest } from './progress.requests.js';
import { Remembered } from './remembered.js';
import {
  ClientAssignmentsResponse,
  ClientProgressResponse,
  WrittenResponse,
} from './progress.responses.js';
import { ClientSafetyAlertListResponse } from './safety.responses.js';

/** A client is named by the person in care; whoever is not in one's care now is not there. */
@ApiTags('progress')
@Controller('clients')
export class ClientProgressController {
  constructor(
    private readonly read: ReadClientProgress,
    private readonly assignMeasure: AssignMeasure,
    private readonly writeGoal: WriteGoal,
    private readonly alerts: ReadClientAlerts,
  ) {}

  @Get(':id/progress')
  @AllowAccess('clients:follow')
  @ApiOperation({
    operationId: 'getClientProgress',
    summary: 'What somebody in my care lets me see; recorded in the audit trail',
  })
  @ApiOkResponse({ type: ClientProgressResponse })
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<ClientProgressResponse> {
    return presentClientProgress(await this.read.execute(accountId, id), language);
  }

  @Get(':id/measure-assignments')
  @AllowAccess('clients:follow')
  @ApiOperation({
    operationId: 'listClientAssignments',
    summary: 'What I still wait for from somebody in my care, and what they share',
  })
  @ApiOkResponse({ type: ClientAssignmentsResponse })
  async assignments(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<ClientAssignmentsResponse> {
    return presentFollowing(await this.read.frame(accountId, id));
  }

  @Post(':id/measure-assignments')
  @AllowAccess('clients:follow')
  @ApiOperation({
    operationId: 'assignMeasure',
    summary: 'Ask somebody in my care to answer a questionnaire',
  })
  @UseInterceptors(Remembered)
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: WrittenResponse })
  assign(
    @Param('id', IdPipe) carePersonId: string,
    @Body() { measureCode, dueOn }: AssignMeasureRequest,
    @CurrentActor() { accountId }: Actor,
    @IdempotencyKey() key: string,
  ): Promise<RememberedAnswer<WrittenResponse>> {
    const asking = { accountId, carePersonId, measureCode, dueOn, key };
    return this.assignMeasure.run(asking);
  }

  @Post(':id/goals')
  @AllowAccess('clients:follow')
  @ApiOperation({
    operationId: 'createClientGoal',
    summary: 'Write a goal with somebody who shares theirs with me',
  })
  @UseInterceptors(Remembered)
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: WrittenResponse })
  createGoal(
    @Param('id', IdPipe) clientId: string,
    @Body() { text }: CreateGoalRequest,
    @CurrentActor() { accountId }: Actor,
    @IdempotencyKey() key: string,
  ): Promise<RememberedAnswer<WrittenResponse>> {
    return this.writeGoal.add({ accountId, clientId, text, key });
  }

  @Get(':id/safety-alerts')
  @AllowAccess('clients:follow')
  @ApiOperation({
    operationId: 'listClientSafetyAlerts',
    summary: 'My alerts about a client with what was done; recorded in the audit trail',
  })
  @ApiOkResponse({ type: ClientSafetyAlertListResponse })
  async safetyAlerts(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<ClientSafetyAlertListResponse> {
    return { items: (await this.alerts.execute(accountId, id)).map(presentClientAlert) };
  }
}
