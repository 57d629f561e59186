import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiSchema, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { DirectoryPresenter } from '../../directory/index.js';
import { FindOthers } from '../application/find-others.js';
import { presentTime } from './present-time.js';
import { FoundPsychologistResponse } from './search.responses.js';

@ApiSchema({ name: 'OtherPsychologistsResponse' })
class OtherPsychologistsResponse {
  @ApiProperty({ type: [FoundPsychologistResponse], description: 'Three at most, best first' })
  items!: FoundPsychologistResponse[];
}

/** Whom to meet instead of somebody a session with was cancelled. */
@ApiTags('booking')
@Controller('bookings')
export class OthersController {
  constructor(
    private readonly others: FindOthers,
    private readonly present: DirectoryPresenter,
  ) {}

  @Get(':id/others')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'listOthers',
    summary: 'Other psychologists who are free near the time of a cancelled session',
  })
  @ApiOkResponse({ type: OtherPsychologistsResponse })
  async list(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<OtherPsychologistsResponse> {
    const found = await this.others.instead(id, accountId);
    const items = found.map(({ card, times }) => ({
      ...this.present.card(card, language),
      nextTimes: times.map(presentTime),
    }));
    return { items };
  }
}
