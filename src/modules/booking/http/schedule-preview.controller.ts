import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { datesOf, seasonOf, weekOf, type HoursChange } from '../../scheduling/index.js';
import { PreviewHours, type SessionAhead } from '../application/preview-hours.js';
import { PreviewScheduleRequest, type PreviewSeasonRequest } from './schedule-preview.requests.js';

export class SessionOutsideResponse {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ enum: ['requested', 'confirmed'] }) status!: string;
}

export class SchedulePreviewResponse {
  @ApiProperty({ type: [SessionOutsideResponse], description: 'In order of time' })
  items!: SessionOutsideResponse[];
}

@ApiTags('scheduling')
@Controller('schedule/preview')
export class SchedulePreviewController {
  constructor(private readonly preview: PreviewHours) {}

  @Post()
  @HttpCode(200)
  @AllowAccess('schedule:edit')
  @ApiOperation({
    operationId: 'previewSchedule',
    summary:
      'Which booked sessions other hours would leave outside; they stand, and nothing changes',
  })
  @ApiOkResponse({ type: SchedulePreviewResponse })
  async run(
    @CurrentActor() { accountId }: Actor,
    @Body() { workingHours, dates, season }: PreviewScheduleRequest,
  ): Promise<SchedulePreviewResponse> {
    const outside = await this.preview.run(accountId, {
      week: workingHours ? weekOf(workingHours) : null,
      dates: dates ? datesOf(dates) : null,
      season: season ? seasonChangeOf(season) : null,
    });
    return { items: outside.map(presentSession) };
  }
}

function seasonChangeOf({ id, week }: PreviewSeasonRequest): HoursChange['season'] {
  return { id: id ?? null, season: week ? seasonOf(week) : null };
}

function presentSession({ startsAt, endsAt, ...session }: SessionAhead): SessionOutsideResponse {
  return { ...session, startsAt: isoOf(startsAt), endsAt: isoOf(endsAt) };
}
