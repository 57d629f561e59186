import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AllowAccess,
  MayActOnBehalf,
  NeedsStepUp,
  OpenWhileSuspended,
} from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ChangeEmail } from '../application/change-email.js';
import { ChangePassword } from '../application/change-password.js';
import { MyDevices } from '../application/my-devices.js';
import { DeviceListResponse, presentDevices } from './device.responses.js';
import { FrontDesk } from './front-desk.js';
import { ChangeEmailRequest, ChangePasswordRequest } from './recovery.requests.js';

@ApiTags('accounts')
@Controller('me')
export class MySecurityController {
  constructor(
    private readonly desk: FrontDesk,
    private readonly changePassword: ChangePassword,
    private readonly changeEmail: ChangeEmail,
    private readonly devices: MyDevices,
  ) {}

  @Put('password')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @NeedsStepUp('with a factor')
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change my password; other devices are signed out',
  })
  @ApiNoContentResponse()
  async password(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { token } = this.desk.callerOf(request);
    this.desk.renew(reply, await this.changePassword.execute(actor.accountId, body, token), actor);
  }

  @Put('email')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @NeedsStepUp('with a factor')
  @ApiOperation({
    operationId: 'changeEmail',
    summary: 'Ask for another email address; it counts once the link sent there was opened',
  })
  @ApiNoContentResponse()
  async email(@CurrentActor() actor: Actor, @Body() body: ChangeEmailRequest): Promise<void> {
    await this.changeEmail.execute(actor.accountId, body.email, body.password);
  }

  @Get('devices')
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @MayActOnBehalf()
  @ApiOperation({ operationId: 'listDevices', summary: 'Where I am signed in' })
  @ApiOkResponse({ type: DeviceListResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<DeviceListResponse> {
    const { token } = this.desk.callerOf(request);
    return presentDevices(await this.devices.list(actor.accountId, token));
  }

  @Delete('devices/:id')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @NeedsStepUp()
  @MayActOnBehalf()
  @ApiOperation({ operationId: 'endDevice', summary: 'Sign one of them out' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.devices.end(actor.accountId, id);
  }

  @Post('log-out-everywhere')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @NeedsStepUp()
  @ApiOperation({ operationId: 'logOutEverywhere', summary: 'Sign me out everywhere, here too' })
  @ApiNoContentResponse()
  async endAll(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.devices.endAll(actor.accountId);
    this.desk.farewell(reply);
  }
}
