import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { EndCare } from '../application/end-care.js';
import { ListCares } from '../application/list-cares.js';
import { CareListResponse, presentCare } from './cares.responses.js';

@ApiTags('booking')
@Controller('cares')
export class CaresController {
  constructor(
    private readonly listCares: ListCares,
    private readonly endCare: EndCare,
  ) {}

  @Get()
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'listCares',
    summary: 'Who takes care of me or did, as their client; what lasts comes first',
  })
  @ApiOkResponse({ type: CareListResponse })
  async list(@CurrentActor() { accountId }: Actor): Promise<CareListResponse> {
    return { items: (await this.listCares.ofClient(accountId)).map(presentCare) };
  }

  @Post(':id/end')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'endCare',
    summary: 'End a care one is a party of; nothing new is shared after it',
  })
  @ApiNoContentResponse()
  end(@Param('id', IdPipe) id: string, @CurrentActor() { accountId }: Actor): Promise<void> {
    return this.endCare.run(id, accountId);
  }
}
