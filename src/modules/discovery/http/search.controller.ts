import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, AllowKey } from '../../../platform/http/access.js';
import { MaybeActor, type Actor } from '../../../platform/http/actor.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { DirectoryPresenter } from '../../directory/index.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { FindPsychologists } from '../application/find-psychologists.js';
import { FindPsychologistsQuery } from './search.requests.js';
import { presentTime } from './present-time.js';
import { PsychologistListResponse } from './search.responses.js';

@ApiTags('directory')
@Controller('psychologists')
export class SearchController {
  constructor(
    private readonly findPsychologists: FindPsychologists,
    private readonly present: DirectoryPresenter,
  ) {}

  @Get()
  @Takes('search')
  @AllowAccess('public')
  @AllowKey('directory:read')
  @ApiOperation({ operationId: 'searchPsychologists', summary: 'Find a psychologist' })
  @ApiOkResponse({ type: PsychologistListResponse })
  async search(
    @Query() query: FindPsychologistsQuery,
    @ReaderLanguage() language: Language,
    @MaybeActor() reader: Actor | null,
  ): Promise<PsychologistListResponse> {
    const { freeFrom, freeTo, sort, cursor, limit, timeZone, ...search } = query;
    const found = await this.findPsychologists.execute({
      ...{ search, freeFrom, freeTo, sort, cursor, limit },
      readerId: reader?.accountId ?? null,
    });
    return {
      items: found.items.map(({ card, times }) => ({
        ...this.present.card(card, language),
        nextTimes: times.map(presentTime),
      })),
      nextCursor: found.nextCursor,
      timeZone: timeZone ?? null,
    };
  }
}
