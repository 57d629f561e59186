import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowAccess, NeedsStepUp, OpenWhileEnrolling } from '../../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../../platform/http/actor.js';
import { HandOutCodes } from '../../application/factors/hand-out-codes.js';
import { ReadFactors } from '../../application/factors/read-factors.js';
import { RemoveFactor } from '../../application/factors/remove-factor.js';
import { SetUpTotp } from '../../application/factors/set-up-totp.js';
import { ConfirmTotpRequest } from './factors.requests.js';
import {
  FactorsResponse,
  presentEnrolment,
  presentFactors,
  RecoveryCodesResponse,
  TotpEnrolmentResponse,
} from './factors.responses.js';

@ApiTags('accounts')
@Controller('me/factors')
export class MyFactorsController {
  constructor(
    private readonly readFactors: ReadFactors,
    private readonly totp: SetUpTotp,
    private readonly codes: HandOutCodes,
    private readonly removal: RemoveFactor,
  ) {}

  @Get()
  @AllowAccess('signed-in')
  @OpenWhileEnrolling()
  @ApiOperation({ operationId: 'getMyFactors', summary: 'My second factors' })
  @ApiOkResponse({ type: FactorsResponse })
  async get(@CurrentActor() { accountId, roles }: Actor): Promise<FactorsResponse> {
    return presentFactors(await this.readFactors.of(accountId, roles));
  }

  @Post('totp')
  @AllowAccess('signed-in')
  @OpenWhileEnrolling()
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'beginTotp',
    summary: 'A secret for an authenticator app; it counts once a code was given',
  })
  @ApiCreatedResponse({ type: TotpEnrolmentResponse })
  async begin(@CurrentActor() { accountId }: Actor): Promise<TotpEnrolmentResponse> {
    return presentEnrolment(await this.totp.begin(accountId));
  }

  @Post('totp/confirm')
  @HttpCode(200)
  @AllowAccess('signed-in')
  @OpenWhileEnrolling()
  @NeedsStepUp()
  @ApiOperation({ operationId: 'confirmTotp', summary: 'Show that the authenticator app works' })
  @ApiOkResponse({ type: RecoveryCodesResponse })
  async confirm(
    @CurrentActor() { accountId }: Actor,
    @Body() { code }: ConfirmTotpRequest,
  ): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.totp.confirm(accountId, code) };
  }

  @Delete('totp')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @NeedsStepUp()
  @ApiOperation({ operationId: 'removeTotp', summary: 'Give up the authenticator app' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() { accountId }: Actor): Promise<void> {
    await this.removal.totpOf(accountId);
  }

  @Post('recovery-codes')
  @AllowAccess('signed-in')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'renewRecoveryCodes',
    summary: 'New recovery codes; the old ones are void',
  })
  @ApiCreatedResponse({ type: RecoveryCodesResponse })
  async renew(@CurrentActor() { accountId }: Actor): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.codes.renew(accountId) };
  }
}
