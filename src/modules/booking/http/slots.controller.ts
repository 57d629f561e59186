import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, AllowKey } from '../../../platform/http/access.js';
import { MaybeActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { ListSlots } from '../application/list-slots.js';
import { ListSlotsQuery } from './bookings.requests.js';
import { OpenDayListResponse, SlotListResponse } from './bookings.responses.js';

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

  @Get(':id/open-days')
  @Takes('search')
  @AllowAccess('public')
  @AllowKey('slots:read')
  @ApiOperation({
    operationId: 'listOpenDays',
    summary: 'The days on which something can be booked now',
    description:
      'Counts the times of GET …/slots by day of `timeZone`; days without any are left out.',
  })
  @ApiOkResponse({ type: OpenDayListResponse })
  async days(
    @Param('id', IdPipe) id: string,
    @Query() query: ListSlotsQuery,
    @MaybeActor() actor: Actor | null,
  ): Promise<OpenDayListResponse> {
    return this.listSlots.days(id, query, actor?.accountId ?? null);
  }
}
