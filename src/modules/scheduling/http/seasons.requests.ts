import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { PutWorkingHoursRequest } from './scheduling.requests.js';

const LONGEST_NAME = 60;

/** The dates of a season with the week that applies on them. */
export class SeasonWeekRequest extends PutWorkingHoursRequest {
  @ApiProperty({ type: String, format: 'date', description: 'The first date, in timeZone' })
  @IsCivilDate()
  from!: CivilDate;

  @ApiPropertyOptional({
    ...{ type: String, format: 'date', nullable: true },
    description: 'The last date, included; without it for good',
  })
  @IsOptional()
  @IsCivilDate()
  to?: CivilDate | null;
}

export class PutSeasonRequest extends SeasonWeekRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME, description: 'For my own eyes' })
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_NAME)
  @Length(1, LONGEST_NAME)
  name!: string;
}
