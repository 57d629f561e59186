import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import type { CivilDate, Weekday } from '../../../kernel/time/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { IsZone } from '../../../platform/http/is-zone.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { PERIOD_KINDS, type PeriodKind } from '../domain/practice-period.js';
import { REPORT_FREQUENCIES, type ReportFrequency } from '../domain/report-wish.js';

export class PracticeReportQuery {
  @ApiProperty({ enum: PERIOD_KINDS, enumName: 'ReportPeriodKind' })
  @IsIn(PERIOD_KINDS)
  period!: PeriodKind;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The day, or any day of the week (Monday to Sunday); else today. Of this century',
  })
  @MayBeAbsent()
  @IsCivilDate()
  @Matches(/^20/, { message: '$property must be of this century' })
  date?: CivilDate;

  @ApiPropertyOptional({
    description: 'IANA name of the zone on whose calendar the period is meant; else my own',
  })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;
}

export class PutReportPreferencesRequest {
  @ApiProperty({ enum: REPORT_FREQUENCIES, enumName: 'ReportFrequency' })
  @IsIn(REPORT_FREQUENCIES)
  frequency!: ReportFrequency;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 7,
    description: '1 = Monday … 7 = Sunday; of the weekly report',
  })
  @IsIn([1, 2, 3, 4, 5, 6, 7])
  weekday!: Weekday;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 23, description: 'On my own wall clock' })
  @IsInt()
  @Min(0)
  @Max(23)
  hour!: number;

  @ApiProperty({ description: 'Also about a period in which nothing happened' })
  @IsBoolean()
  evenIfEmpty!: boolean;
}
