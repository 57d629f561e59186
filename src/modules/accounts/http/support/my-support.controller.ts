import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../../platform/http/actor.js';
import { MySupportAct } from '../../application/support/my-support-act.js';
import { MySupportActResponse, presentSupportAct } from './support.responses.js';

@ApiTags('accounts')
@Controller('me/support-act')
export class MySupportController {
  constructor(private readonly mine: MySupportAct) {}

  @Get()
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'getMySupportAct',
    summary: 'Whether our team acts on my behalf at present, and why',
  })
  @ApiOkResponse({ type: MySupportActResponse })
  async present(@CurrentActor() { accountId }: Actor): Promise<MySupportActResponse> {
    const row = await this.mine.present(accountId);
    return { act: row && presentSupportAct(row) };
  }

  @Post('end')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'endMySupportAct',
    summary: 'End it at once; where nobody does, nothing happens',
  })
  @ApiNoContentResponse()
  end(@CurrentActor() { accountId }: Actor): Promise<void> {
    return this.mine.end(accountId);
  }
}
