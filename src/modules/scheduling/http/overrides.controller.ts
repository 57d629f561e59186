import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor } from '../../../platform/http/actor.js';
import { RemoveOverride } from '../application/remove-override.js';
import { ScheduleReader } from '../application/schedule-reader.js';
import { SetOverride } from '../application/set-override.js';
import { DatePipe } from './date.pipe.js';
import { OwnProfilePipe } from './own-profile.pipe.js';
import { overrideOf, presentOverride, presentOverrides } from './scheduling.presenter.js';
import { ListOverridesQuery, PutOverrideRequest } from './scheduling.requests.js';
import { OverrideListResponse, OverrideResponse } from './scheduling.responses.js';

const DATE_PARAM = { name: 'date', type: String, format: 'date' };

@ApiTags('scheduling')
@Controller('schedule/overrides')
export class OverridesController {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly reader: ScheduleReader,
    private readonly setOverride: SetOverride,
    private readonly removeOverride: RemoveOverride,
  ) {}

  @Get()
  @AllowAccess('schedule:edit')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'listOverrides', summary: 'Dates on which I work other hours' })
  @ApiOkResponse({ type: OverrideListResponse })
  async list(
    @CurrentActor(OwnProfilePipe) own: string,
    @Query() { from, to }: ListOverridesQuery,
  ): Promise<OverrideListResponse> {
    return presentOverrides(await this.reader.overrides(this.database, own, from, to));
  }

  @Get(':date')
  @AllowAccess('schedule:edit')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'getOverride', summary: 'My hours on a date that is not as usual' })
  @ApiParam(DATE_PARAM)
  @ApiOkResponse({ type: OverrideResponse })
  async get(
    @CurrentActor(OwnProfilePipe) own: string,
    @Param('date', DatePipe) date: CivilDate,
  ): Promise<OverrideResponse> {
    return presentOverride(await this.reader.override(this.database, own, date));
  }

  @Put(':date')
  @AllowAccess('schedule:edit')
  @ApiOperation({
    operationId: 'putOverride',
    summary: 'Give a date, or each of a stretch, other hours or none',
  })
  @ApiParam(DATE_PARAM)
  @ApiOkResponse({ type: OverrideResponse })
  async put(
    @CurrentActor(OwnProfilePipe) own: string,
    @Param('date', DatePipe) date: CivilDate,
    @Body() body: PutOverrideRequest,
  ): Promise<OverrideResponse> {
    return this.runner.run(async (tx) => {
      await this.setOverride.execute(tx, own, overrideOf(date, body), body.until);
      return presentOverride(await this.reader.override(tx, own, date));
    });
  }

  @Delete(':date')
  @HttpCode(204)
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'deleteOverride', summary: 'Let a date be as usual again' })
  @ApiParam(DATE_PARAM)
  @ApiNoContentResponse()
  async delete(
    @CurrentActor(OwnProfilePipe) own: string,
    @Param('date', DatePipe) date: CivilDate,
  ): Promise<void> {
    await this.runner.run((tx) => this.removeOverride.execute(tx, own, date));
  }
}
