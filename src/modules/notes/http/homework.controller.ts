import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { TickHomework } from '../application/tick-homework.js';
import { TickHomeworkRequest } from './notes.requests.js';
import { HomeworkTickResponse } from './notes.responses.js';
import { isoOrNull } from './present-notes.js';

@ApiTags('notes')
@Controller('bookings/:id/summary/homework')
export class HomeworkController {
  constructor(private readonly tickHomework: TickHomework) {}

  @Put(':itemId')
  @AllowAccess('homework:tick')
  @ApiOperation({
    operationId: 'tickHomework',
    summary: 'Tick off something that was shared, or take the tick back',
  })
  @ApiOkResponse({ type: HomeworkTickResponse })
  async tick(
    @Param('id', IdPipe) bookingId: string,
    @Param('itemId', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
    @Body() { isDone }: TickHomeworkRequest,
  ): Promise<HomeworkTickResponse> {
    const doneAt = await this.tickHomework.run({ bookingId, accountId }, id, isDone);
    return { id, doneAt: isoOrNull(doneAt) };
  }
}
