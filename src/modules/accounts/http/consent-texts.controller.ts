import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { ConsentTextListResponse } from './accounts.responses.js';
import { presentConsentTexts } from './present-accounts.js';

@ApiTags('accounts')
@Controller('consent-texts')
export class ConsentTextsController {
  @Get()
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'listConsentTexts',
    summary: 'What people agree to, as shown today',
  })
  @ApiOkResponse({ type: ConsentTextListResponse })
  list(@ReaderLanguage() language: Language): ConsentTextListResponse {
    return presentConsentTexts(language);
  }
}
