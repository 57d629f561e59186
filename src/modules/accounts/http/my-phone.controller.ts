import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AllowAccess, NeedsStepUp } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { ChangePhone } from '../application/change-phone.js';
import { ProvePhone } from '../application/prove-phone.js';
import { SendPhoneCode } from '../application/send-phone-code.js';
import { FrontDesk } from './front-desk.js';
import { ChangePhoneRequest, ProvePhoneRequest } from './recovery.requests.js';

@ApiTags('accounts')
@Controller('me/phone')
export class MyPhoneController {
  constructor(
    private readonly desk: FrontDesk,
    private readonly changePhone: ChangePhone,
    private readonly sendCode: SendPhoneCode,
    private readonly provePhone: ProvePhone,
  ) {}

  @Put()
  @HttpCode(204)
  @AllowAccess('signed-in')
  @NeedsStepUp('with a factor')
  @ApiOperation({
    operationId: 'changePhone',
    summary: 'Give another phone number; it counts once the code sent there was typed in',
  })
  @ApiNoContentResponse()
  async change(
    @CurrentActor() { accountId }: Actor,
    @Body() body: ChangePhoneRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.changePhone.execute(accountId, body, this.desk.callerOf(request));
  }

  @Post('codes')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'resendPhoneCode',
    summary: 'Send another code to the number that waits for one',
  })
  @ApiNoContentResponse()
  async again(@CurrentActor() { accountId }: Actor, @Req() request: FastifyRequest): Promise<void> {
    await this.sendCode.again(accountId, this.desk.callerOf(request));
  }

  @Post('proof')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'provePhone',
    summary: 'Prove the number with the code that was sent there',
  })
  @ApiNoContentResponse()
  async prove(
    @CurrentActor() { accountId }: Actor,
    @Body() { code }: ProvePhoneRequest,
  ): Promise<void> {
    await this.provePhone.execute(accountId, code);
  }
}
