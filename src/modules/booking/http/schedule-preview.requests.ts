import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { DayHoursRequest, PutWorkingHoursRequest } from '../../scheduling/index.js';

export class PreviewDatesRequest extends DayHoursRequest {
  @ApiProperty({ type: String, format: 'date', description: 'The first date' })
  @IsCivilDate()
  from!: CivilDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last date, included' })
  @IsCivilDate()
  to!: CivilDate;
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
}
