import { Body, Controller, Get, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor } from '../../../platform/http/actor.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { ScheduleReader } from '../application/schedule-reader.js';
import { SetWorkingHours } from '../application/set-working-hours.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import { OwnProfilePipe } from './own-profile.pipe.js';
import { presentWeek, weekOf } from './scheduling.presenter.js';
import { PutWorkingHoursRequest } from './scheduling.requests.js';
import { WorkingHoursResponse } from './scheduling.responses.js';

@ApiTags('scheduling')
@Controller('schedule/working-hours')
@UseInterceptors(EntityTag)
export class WorkingHoursController {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly reader: ScheduleReader,
    private readonly setWorkingHours: SetWorkingHours,
  ) {}

  @Get()
  @AllowAccess('schedule:edit')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'getWorkingHours', summary: 'My ordinary week' })
  @ApiOkResponse({ type: WorkingHoursResponse })
  async get(@CurrentActor(OwnProfilePipe) own: string): Promise<WorkingHoursResponse> {
    return presentWeek(await this.reader.week(this.database, own));
  }

  @Put()
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'putWorkingHours', summary: 'Replace my ordinary week' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: WorkingHoursResponse })
  async put(
    @CurrentActor(OwnProfilePipe) own: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutWorkingHoursRequest,
  ): Promise<WorkingHoursResponse> {
    return this.runner.run(async (tx) => {
      await this.setWorkingHours.execute(tx, own, weekOf(body), expected);
      return presentWeek(await this.reader.week(tx, own));
    });
  }
}
