import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, MayActOnBehalf } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { MyMessagePreferences } from '../application/my-message-preferences.js';
import { PutMessagePreferencesRequest } from './message-preferences.requests.js';
import { MessagePreferencesResponse, presentWishes } from './message-preferences.responses.js';

@ApiTags('accounts')
@Controller('me/message-preferences')
export class MessagePreferencesController {
  constructor(private readonly preferences: MyMessagePreferences) {}

  @Get()
  @AllowAccess('signed-in')
  @MayActOnBehalf()
  @ApiOperation({
    operationId: 'getMessagePreferences',
    summary: 'What I want to hear by email and by WhatsApp',
  })
  @ApiOkResponse({ type: MessagePreferencesResponse })
  async get(@CurrentActor() actor: Actor): Promise<MessagePreferencesResponse> {
    return presentWishes(await this.preferences.read(actor.accountId));
  }

  @Put()
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'putMessagePreferences',
    summary: 'Set every switch; agree to WhatsApp or withdraw that',
  })
  @ApiOkResponse({ type: MessagePreferencesResponse })
  async put(
    @CurrentActor() actor: Actor,
    @Body() body: PutMessagePreferencesRequest,
  ): Promise<MessagePreferencesResponse> {
    return presentWishes(await this.preferences.change(actor.accountId, body));
  }
}
