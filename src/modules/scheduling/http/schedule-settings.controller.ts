import { Body, Controller, Get, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor } from '../../../platform/http/actor.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { ScheduleReader } from '../application/schedule-reader.js';
import { SetScheduleSettings } from '../application/set-schedule-settings.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import { OwnProfilePipe } from './own-profile.pipe.js';
import { presentSettings, settingsOf } from './scheduling.presenter.js';
import { PutScheduleSettingsRequest } from './scheduling.requests.js';
import { ScheduleSettingsResponse } from './scheduling.responses.js';

@ApiTags('scheduling')
@Controller('schedule/settings')
@UseInterceptors(EntityTag)
export class ScheduleSettingsController {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly reader: ScheduleReader,
    private readonly setScheduleSettings: SetScheduleSettings,
  ) {}

  @Get()
  @AllowAccess('schedule:edit')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'getScheduleSettings', summary: 'How my time is cut and guarded' })
  @ApiOkResponse({ type: ScheduleSettingsResponse })
  async get(@CurrentActor(OwnProfilePipe) own: string): Promise<ScheduleSettingsResponse> {
    return presentSettings(await this.reader.settings(this.database, own));
  }

  @Put()
  @AllowAccess('schedule:edit')
  @ApiOperation({
    operationId: 'putScheduleSettings',
    summary: 'Replace how my time is cut and guarded',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: ScheduleSettingsResponse })
  async put(
    @CurrentActor(OwnProfilePipe) own: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutScheduleSettingsRequest,
  ): Promise<ScheduleSettingsResponse> {
    return this.runner.run(async (tx) => {
      await this.setScheduleSettings.execute(tx, own, settingsOf(body), expected);
      return presentSettings(await this.reader.settings(tx, own));
    });
  }
}
