import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import {
  DayHoursRequest,
  PutWorkingHoursRequest,
  SeasonWeekRequest,
} from '../../scheduling/index.js';

export class PreviewDatesRequest extends DayHoursRequest {
  @ApiProperty({ type: String, format: 'date', description: 'The first date' })
  @IsCivilDate()
  from!: CivilDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last date, included' })
  @IsCivilDate()
  to!: CivilDate;
}

export class PreviewSeasonRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The one that changes; a new one without it',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsUUID()
  id?: string;

  @ApiPropertyOptional({ type: SeasonWeekRequest, description: 'Without it the one named goes' })
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => SeasonWeekRequest)
  week?: SeasonWeekRequest;
}

export class PreviewScheduleRequest {
  @ApiPropertyOptional({ type: PutWorkingHoursRequest, description: 'As it would be put' })
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => PutWorkingHoursRequest)
  workingHours?: PutWorkingHoursRequest;

  @ApiPropertyOptional({ type: PreviewDatesRequest, description: 'Other hours on some dates' })
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => PreviewDatesRequest)
  dates?: PreviewDatesRequest;

  @ApiPropertyOptional({ type: PreviewSeasonRequest, description: 'Another week on some dates' })
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => PreviewSeasonRequest)
  season?: PreviewSeasonRequest;
}
