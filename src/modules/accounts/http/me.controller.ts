import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, MayActOnBehalf, OpenWhileEnrolling } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { NotOnBehalf } from '../../../platform/http/http.errors.js';
import { ReadMe } from '../application/read-me.js';
import { UpdateMe } from '../application/update-me.js';
import { UpdateMeRequest } from './accounts.requests.js';
import { MeResponse } from './accounts.responses.js';
import { presentMe } from './present-accounts.js';

@ApiTags('accounts')
@Controller('me')
export class MeController {
  constructor(
    private readonly readMe: ReadMe,
    private readonly updateMe: UpdateMe,
  ) {}

  @Get()
  @AllowAccess('signed-in')
  @OpenWhileEnrolling()
  @MayActOnBehalf()
  @ApiOperation({ operationId: 'getMe', summary: 'Who I am and what I may do' })
  @ApiOkResponse({ type: MeResponse })
  async get(@CurrentActor() actor: Actor): Promise<MeResponse> {
    return presentMe(await this.readMe.execute(actor.accountId));
  }

  @Patch()
  @AllowAccess('signed-in')
  @MayActOnBehalf()
  @ApiOperation({
    operationId: 'updateMe',
    summary: 'Change my name, zone or language',
    description: 'On behalf of somebody, zone and language alone.',
  })
  @ApiOkResponse({ type: MeResponse })
  async update(@CurrentActor() actor: Actor, @Body() body: UpdateMeRequest): Promise<MeResponse> {
    if (actor.deputy !== undefined && body.name !== undefined) throw new NotOnBehalf();
    await this.updateMe.execute(actor.accountId, body);
    return presentMe(await this.readMe.execute(actor.accountId));
  }
}
