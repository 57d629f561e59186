import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, AllowKey } from '../../../platform/http/access.js';
import { MaybeActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { ListSlots } from '../application/list-slots.js';
import { ListSlotsQuery } from './bookings.requests.js';
import { SlotListResponse } from './bookings.responses.js';

@ApiTags('booking')
@Controller('psychologists')
export class SlotsController {
  constructor(private readonly listSlots: ListSlots) {}

  @Get(':id/slots')
  @Takes('search')
  @AllowAccess('public')
  @AllowKey('slots:read')
  @ApiOperation({ operationId: 'listSlots', summary: 'Times that can be booked now' })
  @ApiOkResponse({ type: SlotListResponse })
  async list(
    @Param('id', IdPipe) id: string,
    @Query() query: ListSlotsQuery,
    @MaybeActor() actor: Actor | null,
  ): Promise<SlotListResponse> {
    return this.listSlots.run(id, query, actor?.accountId ?? null);
  }
}
