import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { ListHelpContacts } from '../application/list-help-contacts.js';
import { presentHelpContacts } from './present-help-contacts.js';
import { HelpContactListResponse } from './settings.responses.js';

@ApiTags('settings')
@Controller('help-contacts')
export class HelpContactsController {
  constructor(private readonly listHelpContacts: ListHelpContacts) {}

  @Get()
  @AllowAccess('public')
  @ApiOperation({ operationId: 'listHelpContacts', summary: 'Where to find help right now' })
  @ApiOkResponse({ type: HelpContactListResponse })
  async list(@ReaderLanguage() language: Language): Promise<HelpContactListResponse> {
    return presentHelpContacts(await this.listHelpContacts.execute(language));
  }
}
