import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { CONSENT_KINDS, type ConsentKind } from '../../accounts/index.js';
import { ChangeConsent } from '../application/change-consent.js';
import { ReadConsents } from '../application/read-consents.js';
import { ConsentKindPipe } from './consent-kind.pipe.js';
import { presentConsent, presentSharing } from './present-privacy.js';
import { GiveConsentRequest } from './privacy.requests.js';
import { MyConsentsResponse } from './privacy.responses.js';

@ApiTags('privacy')
@Controller('me/consents')
export class ConsentsController {
  constructor(
    private readonly reader: ReadConsents,
    private readonly change: ChangeConsent,
  ) {}

  @Get()
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'listMyConsents', summary: 'What I agreed to, with every receipt' })
  @ApiOkResponse({ type: MyConsentsResponse })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<MyConsentsResponse> {
    const { items, sharing } = await this.reader.of(actor);
    return {
      items: items.map((consent) => presentConsent(consent, language)),
      sharing: sharing.map(presentSharing),
    };
  }

  @Post()
  @HttpCode(200)
  @AllowAccess('signed-in')
  @ApiOperation({ operationId: 'giveConsent', summary: 'Agree to the text shown today' })
  @ApiOkResponse({ type: MyConsentsResponse })
  async give(
    @Body() body: GiveConsentRequest,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<MyConsentsResponse> {
    await this.change.give(actor.accountId, body, language);
    return this.list(actor, language);
  }

  @Delete(':kind')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'withdrawConsent',
    summary: 'Take a consent back: what rests on it stops at once',
  })
  @ApiParam({ name: 'kind', enum: CONSENT_KINDS, enumName: 'ConsentKind' })
  @ApiOkResponse({ type: MyConsentsResponse })
  async withdraw(
    @Param('kind', ConsentKindPipe) kind: ConsentKind,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<MyConsentsResponse> {
    await this.change.withdraw(actor.accountId, kind);
    return this.list(actor, language);
  }
}
