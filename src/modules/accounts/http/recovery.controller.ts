import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAccess, MayActOnBehalf } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { AskForEmailProof } from '../application/ask-for-email-proof.js';
import { AskForReset } from '../application/ask-for-reset.js';
import { DisownChange } from '../application/disown-change.js';
import { ProveEmail } from '../application/prove-email.js';
import { ResetPassword } from '../application/reset-password.js';
import { FrontDesk } from './front-desk.js';
import {
  ForgotPasswordRequest,
  LetterLinkRequest,
  ResetPasswordRequest,
} from './recovery.requests.js';

@ApiTags('auth')
@Controller('auth')
export class RecoveryController {
  constructor(
    private readonly desk: FrontDesk,
    private readonly proveEmail: ProveEmail,
    private readonly askForProof: AskForEmailProof,
    private readonly askForReset: AskForReset,
    private readonly resetPassword: ResetPassword,
    private readonly disownChange: DisownChange,
  ) {}

  @Post('email/verify')
  @HttpCode(204)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'verifyEmail',
    summary: 'Prove an address with the link sent there',
  })
  @ApiNoContentResponse()
  async verify(@Body() { token }: LetterLinkRequest): Promise<void> {
    await this.proveEmail.execute(token);
  }

  @Post('email/resend')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @MayActOnBehalf()
  @ApiOperation({ operationId: 'resendEmailProof', summary: 'Send that link once more' })
  @ApiNoContentResponse()
  async resend(@CurrentActor() actor: Actor): Promise<void> {
    await this.askForProof.execute(actor.accountId);
  }

  @Post('password/forgot')
  @HttpCode(204)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'forgotPassword',
    summary: 'Ask for a link that makes a new password; the answer is the same for any address',
  })
  @ApiNoContentResponse()
  async forgot(
    @Body() { email }: ForgotPasswordRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.askForReset.execute(email, request.ip);
  }

  @Post('password/reset')
  @HttpCode(204)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'resetPassword',
    summary: 'Make a new password with that link; ends every session and signs nobody in',
  })
  @ApiNoContentResponse()
  async reset(
    @Body() { token, password }: ResetPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { device } = this.desk.callerOf(request);
    this.desk.recognise(reply, await this.resetPassword.execute(token, password, device));
  }

  @Post('not-me')
  @HttpCode(204)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'disownChange',
    summary: 'Say with the link from a notice that it was somebody else: shuts everybody out',
  })
  @ApiNoContentResponse()
  async disown(@Body() { token }: LetterLinkRequest): Promise<void> {
    await this.disownChange.execute(token);
  }
}
