import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ScheduleReader } from '../application/schedule-reader.js';
import { presentAdminSchedule } from './scheduling.presenter.js';
import { AdminScheduleResponse } from './scheduling.responses.js';

@ApiTags('admin')
@Controller('admin/psychologists')
export class AdminSchedulesController {
  constructor(
    private readonly database: Database,
    private readonly reader: ScheduleReader,
  ) {}

  @Get(':id/schedule')
  @AllowAccess('admin:psychologists:read')
  @ApiOperation({
    operationId: 'adminGetSchedule',
    summary: 'The ordinary week of a psychologist; 404 before there is one',
  })
  @ApiOkResponse({ type: AdminScheduleResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminScheduleResponse> {
    const [week, settings] = await Promise.all([
      this.reader.week(this.database, id),
      this.reader.settings(this.database, id),
    ]);
    return presentAdminSchedule(week, settings);
  }
}
