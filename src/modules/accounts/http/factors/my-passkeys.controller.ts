import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AllowAccess, NeedsStepUp, OpenWhileEnrolling } from '../../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../../platform/http/actor.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { RemoveFactor } from '../../application/factors/remove-factor.js';
import { SetUpPasskey } from '../../application/factors/set-up-passkey.js';
import { AddPasskeyRequest, PasskeyNameRequest } from './factors.requests.js';
import {
  PasskeyCreationResponse,
  presentCreation,
  RecoveryCodesResponse,
} from './factors.responses.js';

@ApiTags('accounts')
@Controller('me/factors')
export class MyPasskeysController {
  constructor(
    private readonly passkeys: SetUpPasskey,
    private readonly removal: RemoveFactor,
  ) {}

  @Post('passkey-challenges')
  @HttpCode(200)
  @AllowAccess('signed-in')
  @OpenWhileEnrolling()
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'createPasskeyRegistration',
    summary: 'What an authenticator needs to make a passkey for me',
  })
  @ApiOkResponse({ type: PasskeyCreationResponse })
  async challenge(
    @CurrentActor() { accountId }: Actor,
    @Req() { hostname }: FastifyRequest,
  ): Promise<PasskeyCreationResponse> {
    return presentCreation(await this.passkeys.options(accountId, hostname));
  }

  @Post('passkeys')
  @AllowAccess('signed-in')
  @OpenWhileEnrolling()
  @NeedsStepUp()
  @ApiOperation({ operationId: 'addPasskey', summary: 'Keep the passkey that was made' })
  @ApiCreatedResponse({ type: RecoveryCodesResponse })
  async add(
    @CurrentActor() { accountId }: Actor,
    @Body() body: AddPasskeyRequest,
  ): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.passkeys.add(accountId, body) };
  }

  @Patch('passkeys/:id')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({ operationId: 'renamePasskey', summary: 'Call a passkey something else' })
  @ApiNoContentResponse()
  async rename(
    @CurrentActor() { accountId }: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { name }: PasskeyNameRequest,
  ): Promise<void> {
    await this.passkeys.rename(accountId, id, name);
  }

  @Delete('passkeys/:id')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @NeedsStepUp()
  @ApiOperation({ operationId: 'removePasskey', summary: 'Give up a passkey' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() { accountId }: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    await this.removal.passkeyOf(accountId, id);
  }
}
