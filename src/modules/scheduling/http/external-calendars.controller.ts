import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { FollowCalendar } from '../application/follow-calendar.js';
import { ListCalendars } from '../application/list-calendars.js';
import { presentCalendar } from './calendars.presenter.js';
import { FollowCalendarRequest, PutExternalCalendarRequest } from './calendars.requests.js';
import { ExternalCalendarListResponse, ExternalCalendarResponse } from './calendars.responses.js';
import { OwnProfilePipe } from './own-profile.pipe.js';

@ApiTags('scheduling')
@Controller('schedule/external-calendars')
export class ExternalCalendarsController {
  constructor(
    private readonly database: Database,
    private readonly calendars: ListCalendars,
    private readonly followCalendar: FollowCalendar,
  ) {}

  @Get()
  @AllowAccess('schedule:edit')
  @ApiOperation({
    operationId: 'listExternalCalendars',
    summary: 'Calendars from outside whose times I am busy in',
  })
  @ApiOkResponse({ type: ExternalCalendarListResponse })
  async list(@CurrentActor(OwnProfilePipe) own: string): Promise<ExternalCalendarListResponse> {
    return { items: (await this.calendars.followed(this.database, own)).map(presentCalendar) };
  }

  @Post()
  @AllowAccess('schedule:edit')
  @ApiOperation({
    operationId: 'followExternalCalendar',
    summary: 'Follow a calendar from outside',
  })
  @ApiCreatedResponse({ type: ExternalCalendarResponse })
  async follow(
    @CurrentActor() { accountId }: Actor,
    @CurrentActor(OwnProfilePipe) psychologistId: string,
    @Body() { address, label, allDayCounts }: FollowCalendarRequest,
  ): Promise<ExternalCalendarResponse> {
    const wish = { address, label, allDayCounts };
    return presentCalendar(await this.followCalendar.follow({ psychologistId, accountId }, wish));
  }

  @Put(':id')
  @UseInterceptors(EntityTag)
  @AllowAccess('schedule:edit')
  @ApiOperation({
    operationId: 'putExternalCalendar',
    summary: 'Rename a followed calendar, or say whether whole days count',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: ExternalCalendarResponse })
  async change(
    @CurrentActor(OwnProfilePipe) psychologistId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() { label, allDayCounts }: PutExternalCalendarRequest,
  ): Promise<ExternalCalendarResponse> {
    const place = { psychologistId, id, expected };
    return presentCalendar(await this.followCalendar.change(place, { label, allDayCounts }));
  }

  @Post(':id/read')
  @HttpCode(200)
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'readExternalCalendar', summary: 'Read a followed calendar now' })
  @ApiOkResponse({ type: ExternalCalendarResponse })
  async read(
    @CurrentActor(OwnProfilePipe) psychologistId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<ExternalCalendarResponse> {
    return presentCalendar(await this.followCalendar.readNow(psychologistId, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowAccess('schedule:edit')
  @ApiOperation({
    operationId: 'deleteExternalCalendar',
    summary: 'Stop following a calendar; its times are free again',
  })
  @ApiNoContentResponse()
  async letGo(
    @CurrentActor(OwnProfilePipe) psychologistId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    await this.followCalendar.letGo(psychologistId, id);
  }
}
