import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { Children, type ChildRow } from '../application/children.js';
import { CONSENT_TEXTS } from '../domain/consent-texts.js';
import { AddCarePersonRequest, ChangeCarePersonRequest } from './children.requests.js';
import { CarePersonListResponse, CarePersonResponse } from './children.responses.js';

@ApiTags('accounts')
@Controller('me/care-people')
export class ChildrenController {
  constructor(
    private readonly children: Children,
    private readonly database: Database,
  ) {}

  @Get()
  @AllowAccess('care-people:own')
  @ApiOperation({ operationId: 'listMyCarePeople', summary: 'The children I am the guardian of' })
  @ApiOkResponse({ type: CarePersonListResponse })
  async list(
    @CurrentActor() { accountId }: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<CarePersonListResponse> {
    const { textVersion, text } = CONSENT_TEXTS.guardianship;
    return {
      items: (await this.children.list(accountId)).map(presentChild),
      guardianship: { textVersion, text: text[language] },
    };
  }

  @Post()
  @UseInterceptors(EntityTag)
  @AllowAccess('care-people:own')
  @ApiOperation({
    operationId: 'addCarePerson',
    summary: 'Add a child I am the guardian of: eight at most',
  })
  @ApiCreatedResponse({ type: CarePersonResponse })
  async add(
    @CurrentActor() { accountId }: Actor,
    @Body() body: AddCarePersonRequest,
    @ReaderLanguage() language: Language,
  ): Promise<CarePersonResponse> {
    return presentChild(await this.children.add(accountId, body, language));
  }

  @Get(':id')
  @UseInterceptors(EntityTag)
  @AllowAccess('care-people:own')
  @ApiOperation({ operationId: 'getCarePerson', summary: 'A child I am the guardian of' })
  @ApiOkResponse({ type: CarePersonResponse })
  async get(
    @CurrentActor() { accountId }: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<CarePersonResponse> {
    return presentChild(await this.children.one(this.database, accountId, id));
  }

  @Patch(':id')
  @UseInterceptors(EntityTag)
  @AllowAccess('care-people:own')
  @ApiOperation({ operationId: 'changeCarePerson', summary: 'Change what a child is called' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: CarePersonResponse })
  async change(
    @CurrentActor() { accountId }: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: ChangeCarePersonRequest,
  ): Promise<CarePersonResponse> {
    return presentChild(await this.children.change(accountId, { id, expected }, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowAccess('care-people:own')
  @ApiOperation({
    operationId: 'removeCarePerson',
    summary: 'Remove a child for whom nothing was ever booked',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() { accountId }: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    await this.children.remove(accountId, { id, expected });
  }
}

function presentChild(row: ChildRow): CarePersonResponse {
  const { id, name, relationship, version } = row;
  return { id, name, bornOn: row.born_on, relationship, isGrown: row.is_grown, version };
}
