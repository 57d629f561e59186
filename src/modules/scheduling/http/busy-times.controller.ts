import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { BlockTime } from '../application/block-time.js';
import { ListCalendars } from '../application/list-calendars.js';
import { presentBusyTime, stretchOf } from './calendars.presenter.js';
import { BlockTimeRequest, ListBusyTimesQuery } from './calendars.requests.js';
import { BusyTimeListResponse, BusyTimeResponse } from './calendars.responses.js';
import { OwnProfilePipe } from './own-profile.pipe.js';

@ApiTags('scheduling')
@Controller('schedule/busy-times')
export class BusyTimesController {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly calendars: ListCalendars,
    private readonly blockTime: BlockTime,
  ) {}

  @Get()
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'listBusyTimes', summary: 'Times I blocked, or calendars brought' })
  @ApiOkResponse({ type: BusyTimeListResponse })
  async list(
    @CurrentActor(OwnProfilePipe) own: string,
    @Query() { from, to }: ListBusyTimesQuery,
  ): Promise<BusyTimeListResponse> {
    const times = await this.calendars.busy(this.database, own, stretchOf(from, to));
    return { items: times.map(presentBusyTime) };
  }

  @Post()
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'blockTime', summary: 'Block a stretch of my time' })
  @ApiCreatedResponse({ type: BusyTimeResponse })
  async block(
    @CurrentActor(OwnProfilePipe) own: string,
    @Body() { startsAt, endsAt }: BlockTimeRequest,
  ): Promise<BusyTimeResponse> {
    const stretch = stretchOf(startsAt, endsAt);
    return presentBusyTime(await this.runner.run((tx) => this.blockTime.execute(tx, own, stretch)));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'unblockTime', summary: 'Open a stretch that I blocked' })
  @ApiNoContentResponse()
  async unblock(
    @CurrentActor(OwnProfilePipe) own: string,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    await this.runner.run((tx) => this.blockTime.undo(tx, own, id));
  }
}
