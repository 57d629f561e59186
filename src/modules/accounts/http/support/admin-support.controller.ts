import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AllowAccess, NeedsStepUp } from '../../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../../platform/http/actor.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { SupportActing, type Helper } from '../../application/support/support-acting.js';
import { FrontDesk } from '../front-desk.js';
import {
  AdminSupportActResponse,
  OpenSupportActRequest,
  presentAdminSupportAct,
  PresentSupportActResponse,
} from './support.responses.js';

@ApiTags('admin')
@Controller('admin')
export class AdminSupportController {
  constructor(
    private readonly desk: FrontDesk,
    private readonly acting: SupportActing,
  ) {}

  @Post('accounts/:id/support-acts')
  @AllowAccess('admin:support:act')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminOpenSupportAct',
    summary: 'Act on behalf of somebody for half an hour; they hear of it at once',
    description:
      'Further requests name the act in the header On-Behalf-Of. They may then do what the person may, and of that only operations with `x-on-behalf`. The act ends by itself, with the session, with the duty, and when the account is suspended or erased.',
  })
  @ApiCreatedResponse({ type: AdminSupportActResponse })
  async open(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
    @Body() { reason }: OpenSupportActRequest,
    @Req() request: FastifyRequest,
  ): Promise<AdminSupportActResponse> {
    return presentAdminSupportAct(await this.acting.open(this.helper(actor, request), id, reason));
  }

  @Get('support-act')
  @AllowAccess('admin:support:act')
  @ApiOperation({
    operationId: 'adminGetSupportAct',
    summary: 'For whom I act in this session at present, if for anybody',
  })
  @ApiOkResponse({ type: PresentSupportActResponse })
  async present(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<PresentSupportActResponse> {
    const row = await this.acting.present(this.helper(actor, request));
    return { act: row && presentAdminSupportAct(row) };
  }

  @Post('support-acts/:id/end')
  @HttpCode(204)
  @AllowAccess('admin:support:act')
  @ApiOperation({ operationId: 'adminEndSupportAct', summary: 'End acting for somebody' })
  @ApiNoContentResponse()
  async end(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.acting.end(this.helper(actor, request), id);
  }

  private helper({ accountId: adminId }: Actor, request: FastifyRequest): Helper {
    return { adminId, token: this.desk.callerOf(request).token };
  }
}
