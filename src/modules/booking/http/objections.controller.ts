import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { RaiseObjection } from '../application/raise-objection.js';
import { BookingScreens } from './booking-screens.js';
import { BookingResponse } from './bookings.responses.js';
import { RaiseObjectionRequest } from './objections.requests.js';

@ApiTags('booking')
@Controller('bookings')
export class ObjectionsController {
  constructor(
    private readonly raise: RaiseObjection,
    private readonly screens: BookingScreens,
  ) {}

  @Post(':id/objection')
  @HttpCode(200)
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'objectToOutcome',
    summary: 'Say that a session ended otherwise; the money stays put until it is decided',
  })
  @ApiOkResponse({ type: BookingResponse })
  async object(
    @Param('id', IdPipe) id: string,
    @Body() { claim }: RaiseObjectionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BookingResponse> {
    await this.raise.run(id, actor.accountId, claim);
    return this.screens.show(id, actor);
  }
}
