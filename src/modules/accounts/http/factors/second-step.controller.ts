import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAccess, OpenWhileEnrolling } from '../../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../../platform/http/actor.js';
import { CompleteLogIn } from '../../application/factors/complete-log-in.js';
import { LogInWithPasskey } from '../../application/factors/log-in-with-passkey.js';
import { StepUp } from '../../application/factors/step-up.js';
import { MeResponse } from '../accounts.responses.js';
import { FrontDesk } from '../front-desk.js';
import { PasskeyChallengeResponse, presentChallenge } from './factors.responses.js';
import { PasskeyLogInRequest, SecondStepRequest, StepUpRequest } from './proof.requests.js';

@ApiTags('auth')
@Controller('auth')
export class SecondStepController {
  constructor(
    private readonly desk: FrontDesk,
    private readonly completeLogIn: CompleteLogIn,
    private readonly withPasskey: LogInWithPasskey,
    private readonly stepUp: StepUp,
  ) {}

  @Post('mfa')
  @HttpCode(200)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'completeLogIn',
    summary: 'The second step of a log-in: a code, a recovery code or a passkey',
  })
  @ApiOkResponse({ type: MeResponse })
  async complete(
    @Body() body: SecondStepRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    const caller = this.desk.callerOf(request);
    return this.desk.welcome(reply, await this.completeLogIn.execute(body, caller));
  }

  @Post('passkeys/challenges')
  @HttpCode(200)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'createPasskeyChallenge',
    summary: 'What a passkey has to sign, to log in or to step up',
  })
  @ApiOkResponse({ type: PasskeyChallengeResponse })
  async challenge(@Req() request: FastifyRequest): Promise<PasskeyChallengeResponse> {
    return presentChallenge(await this.withPasskey.options(this.desk.callerOf(request)));
  }

  @Post('passkeys/log-in')
  @HttpCode(200)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'logInWithPasskey',
    summary: 'Sign in with a passkey alone',
  })
  @ApiOkResponse({ type: MeResponse })
  async enter(
    @Body() { passkey }: PasskeyLogInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    const caller = this.desk.callerOf(request);
    return this.desk.welcome(reply, await this.withPasskey.execute(passkey, caller));
  }

  @Post('step-up')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @OpenWhileEnrolling()
  @ApiOperation({
    operationId: 'stepUp',
    summary: 'Prove once more who I am; this session is fresh for ten minutes then',
  })
  @ApiNoContentResponse()
  async again(
    @CurrentActor() { accountId }: Actor,
    @Body() body: StepUpRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.stepUp.execute(accountId, this.desk.callerOf(request).token, body);
  }
}
